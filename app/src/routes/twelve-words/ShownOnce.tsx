import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { WordsCheck } from './WordsCheck.tsx'
import './twelve-words.css'

interface Props {
  readonly made: readonly string[]
  /** How many are asked back; two unless said otherwise. */
  readonly ask?: number
  readonly busy?: boolean
  /** They were written down, and some were asked back. */
  readonly onDone: () => void
}

/** Twelve words that were just made: shown, then asked back. They live in this screen and on paper alone. */
export function ShownOnce({ made, ask = 2, busy = false, onDone }: Props) {
  const [written, setWritten] = useState(false)
  if (written)
    return <WordsCheck made={made} ask={ask} busy={busy} onDone={onDone} onBack={() => setWritten(false)} />
  return <Shown made={made} onWritten={() => setWritten(true)} />
}

interface ShownProps {
  readonly made: readonly string[]
  readonly onWritten: () => void
}

function Shown({ made, onWritten }: ShownProps) {
  const t = words('twelveWords')
  const list = useRef<HTMLOListElement>(null)
  // What they take the place of had the focus.
  useLayoutEffect(() => list.current?.focus(), [])
  return (
    <>
      <p role="status">{t('shown')}</p>
      <ol
        ref={list}
        tabIndex={-1}
        class="twelve-words-list"
        aria-label={t('list')}
        translate={false}
        lang="en"
        dir="ltr"
      >
        {made.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <Actions>
        <Button kind="primary" onClick={onWritten}>
          {t('written')}
        </Button>
      </Actions>
    </>
  )
}
