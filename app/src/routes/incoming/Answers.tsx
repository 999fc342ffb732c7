import { words } from '../../messages/catalogue.ts'
import { copyText } from '../../state/device.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Stack } from '../../ui/Stack.tsx'

/** Ready answers to copy; the app never sends one. */
export function Answers({ answers }: { readonly answers: readonly string[] }) {
  const t = words('incoming')
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers">
      <Stack gap="small">
        <h2 id="answers">{t('answers')}</h2>
        <List>
          {answers.map(answer => (
            <ListRow
              key={answer}
              title={answer}
              actions={
                <Button kind="link" label={`${t('copy')}: ${answer}`} onClick={() => void copyAnswer(answer)}>
                  {t('copy')}
                </Button>
              }
            />
          ))}
        </List>
      </Stack>
    </section>
  )
}

async function copyAnswer(answer: string): Promise<void> {
  const t = words('incoming')
  showToast((await copyText(answer)) ? t('copied') : t('notCopied'))
}
