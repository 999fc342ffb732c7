import type { State } from '../own.ts'
import { Button } from './Button.tsx'
import { type Part, useWait } from './useWait.ts'
import { Waiting } from './Waiting.tsx'
import { t } from './words.ts'

interface Props {
  readonly state: State
  readonly onGo: (necessary: boolean) => void
  readonly onSomebodyElse: () => void
}

const words: Readonly<Record<Exclude<Part, 'begun'>, string>> = {
  half: 'pause_wait_half',
  near: 'pause_wait_near',
  over: 'pause_wait_over',
}

/** The way on, after a wait that is told in words. What is about a child, a court or evidence never waits. */
export function GoOn({ state, onGo, onSomebodyElse }: Props) {
  const part = useWait(state.wait)
  const waiting = part !== 'over'
  const begun = state.stage === 'open' ? 'pause_wait_long' : 'pause_wait_usual'
  return (
    <section class="go-on stack">
      <p role="status" id="wait">
        {part === 'begun' ? t(begun, state.wait) : t(words[part])}
      </p>
      <Button disabled={waiting} describedBy="wait go-note" onClick={() => onGo(false)}>
        {t('pause_go', state.goFor)}
      </Button>
      <p id="go-note" class="soft">
        {t('pause_go_note', state.goFor)}
      </p>
      <div class="links">
        {!state.necessary && (
          <Button kind="link" onClick={() => onGo(true)}>
            {t('pause_needed')}
          </Button>
        )}
        {state.stage === 'open' && (
          <Button kind="link" disabled={waiting} onClick={onSomebodyElse}>
            {t('pause_other')}
          </Button>
        )}
      </div>
      {state.stage === 'open' && state.waits && !waiting && <Waiting waits={state.waits} />}
    </section>
  )
}
