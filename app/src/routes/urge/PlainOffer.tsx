import { asksPlainQuestion } from '@breakwater/core/care'
import { signal } from '@preact/signals'
import { now } from '../../state/session.ts'
import { PlainQuestion } from './PlainQuestion.tsx'

/** For which wave the question was put aside, until the page is closed: it is never recorded. */
const dismissed = signal<{ readonly wave: string; readonly at: number } | undefined>(undefined)

interface Props {
  readonly wave: string | undefined
  readonly strength: number | undefined
}

/** At 9 and 10: one plain question, help first. */
export function PlainOffer({ wave = '', strength }: Props) {
  const asks = asksPlainQuestion({ now: now.value, wave: { id: wave, strength }, dismissed: dismissed.value })
  return (
    <div aria-live="polite">
      {asks ? (
        <PlainQuestion
          onNo={() => {
            dismissed.value = { wave, at: now.value }
          }}
        />
      ) : null}
    </div>
  )
}
