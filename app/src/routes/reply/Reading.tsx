import {
  careInWhatCame,
  missingIn,
  type ReplyRegister,
  readReply,
  wordCount,
} from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { MarkRow } from './MarkRow.tsx'
import { Preview } from './Preview.tsx'

interface Props {
  readonly text: string
  readonly register: ReplyRegister
  readonly onText: (text: string) => void
}

/** Reading over by local rules: on request at first, then along with every change. No score, nothing leaves the page. */
export function Reading({ text, register, onText }: Props) {
  const t = words('reply')
  const [asked, setAsked] = useState(false)
  const marks = asked ? readReply(text) : []
  if (!asked)
    return (
      <Stack>
        <CareWord text={text} />
        <Button disabled={text.trim() === ''} onClick={() => setAsked(true)}>
          {t('write.read')}
        </Button>
      </Stack>
    )
  return (
    <Stack>
      <h3>{t('reading.title')}</h3>
      <p role="status">
        {marks.length === 0 ? t('reading.nothing') : t('reading.marked', { count: marks.length })}{' '}
        {t('reading.count', { count: wordCount(text) })}
      </p>
      <CareWord text={text} />
      {marks.length === 0 ? null : (
        <>
          <Preview text={text} marks={marks} />
          <List label={t('reading.marked', { count: marks.length })}>
            {marks.map(mark => (
              <MarkRow key={`${mark.code}${mark.from}`} text={text} mark={mark} onText={onText} />
            ))}
          </List>
        </>
      )}
      <MissingWords text={text} register={register} />
      <Notice>{t('reading.language')}</Notice>
    </Stack>
  )
}

/** Care is not asked for: it stands here as soon as the words do. */
function CareWord({ text }: { readonly text: string }) {
  const t = words('reply')
  const ready = useContent('reply')
  if (ready === undefined || careInWhatCame(text) !== 'selfHarm') return null
  return (
    <Notice
      tone="care"
      announce
      title={ready.marks.selfHarm.title}
      actions={
        <Button kind="primary" href={paths.help}>
          {t('reading.help')}
        </Button>
      }
    >
      {ready.plainer.talkToSomebody}
    </Notice>
  )
}

function MissingWords({ text, register }: Pick<Props, 'text' | 'register'>) {
  const ready = useContent('reply')
  const missing = missingIn(text, register)
  if (ready === undefined || missing.length === 0) return null
  return (
    <List>
      {missing.map(code => (
        <ListRow key={code} title={ready.missing[code]} />
      ))}
    </List>
  )
}
