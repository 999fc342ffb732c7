import { factsKept, inSmallLetters, type Mark, withoutMark } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  readonly text: string
  readonly mark: Mark
  /** Takes the answer changed at this place; without it the row only says what stands there. */
  readonly onText?: ((text: string) => void) | undefined
}

/** What one mark says: the words, why, a plainer form, and the facts that stay. */
export function MarkRow({ text, mark, onText }: Props) {
  const t = words('reply')
  const ready = useContent('reply')
  if (ready === undefined) return null
  const { title, why } = ready.marks[mark.code]
  const quoted = t('reading.quote', { title, words: quoteOf(text, mark) })
  const facts = mark.code === 'length' ? [] : factsKept(text, mark)
  return (
    <ListRow
      title={quoted}
      note={
        <Stack gap="small">
          <span>{why}</span>
          <span>{t('reading.plainer', { words: ready.plainer[mark.plainer] })}</span>
          {facts.length === 0 ? null : <span>{t('reading.facts', { list: facts.join(', ') })}</span>}
        </Stack>
      }
      actions={
        onText === undefined ? undefined : <Change text={text} mark={mark} quoted={quoted} onText={onText} />
      }
    />
  )
}

interface ChangeProps {
  readonly text: string
  readonly mark: Mark
  readonly quoted: string
  readonly onText: (text: string) => void
}

function Change({ text, mark, quoted, onText }: ChangeProps) {
  const t = words('reply')
  const without = withoutMark(text, mark)
  const change = (next: string, said: string) => {
    onText(next)
    showToast(said)
    focusHeading()
  }
  if (mark.code === 'caps')
    return (
      <Button
        kind="link"
        label={`${t('reading.small')}: ${quoted}`}
        onClick={() => change(inSmallLetters(text, mark), t('reading.smallDone'))}
      >
        {t('reading.small')}
      </Button>
    )
  if (without === undefined) return null
  return (
    <Button
      kind="link"
      label={`${t('reading.out')}: ${quoted}`}
      onClick={() => change(without, t('reading.taken'))}
    >
      {t('reading.out')}
    </Button>
  )
}

/** Long places are quoted by their beginning. */
function quoteOf(text: string, { from, to }: Mark): string {
  const whole = text.slice(from, to)
  return whole.length <= 80 ? whole : `${whole.slice(0, 79).trimEnd()}…`
}
