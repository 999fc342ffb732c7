import { type SittingStep, sittingSteps } from '@breakwater/core/heal'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { setting } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { WaveRide } from '../../ui/picture/WaveRide.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useElapsed } from '../use-elapsed.ts'
import type { HealText } from '../useContent.ts'
import type { Setup } from './Choose.tsx'
import './feelings.css'
import { feelingLines, feelingName } from './feeling-name.ts'
import { atTheBeginning, goOn, lineAfter, placeAfter, secondsLeft } from './place.ts'
import { Sound } from './Sound.tsx'
import { Strength } from './Strength.tsx'

/** How a sitting ended. */
export interface Held {
  readonly before: number | undefined
  readonly minutes: number
  readonly finished: boolean
}

interface Props {
  readonly text: HealText
  readonly setup: Setup
  readonly onEnd: (held: Held) => void
}

/** The sitting itself: step by step, at the pace of a clock that nobody has to watch. Stopping is always there. */
export function Sitting({ text, setup, onEnd }: Props) {
  const t = words('feelings')
  const { route } = useLocation()
  const [steps] = useState(() => sittingSteps(setup.minutes))
  const elapsed = useElapsed(true) / 1000
  const [place, move] = useState(atTheBeginning)
  const [before, setBefore] = useState<number>()
  const current = placeAfter(steps, place, elapsed)
  const step = steps[current.index]
  // A question may have waited for an hour while the page was hidden: that was no sitting.
  const minutes = Math.min(setup.minutes, Math.round(elapsed / 6) / 10)
  const over = step === undefined || step.code === 'strengthAgain'
  useEffect(() => {
    if (over) onEnd({ before, minutes, finished: true })
  }, [over])
  if (over) return null

  async function turnAway(): Promise<void> {
    const rated = before === undefined ? {} : { before }
    const body = { feeling: setup.feeling, minutes, finished: false, ...rated }
    if (await attempt(() => record('sitting.held', body))) route(paths.after)
  }

  const left = secondsLeft(steps, current, elapsed)
  const total = secondsLeft(steps, atTheBeginning, 0)
  return (
    <Page name="feelings" heading={feelingName(setup.feeling, text)} backTo={null} step>
      <div class="sitting-picture">
        <WaveRide progress={1 - left / total} strength={before ?? 5} breathing still={setting('still')} />
      </div>
      <Step text={text} setup={setup} step={step} since={elapsed - current.began} />
      {step.code === 'strength' ? (
        <Strength
          legend={text.sitting.steps.strength.lines.join(' ')}
          strong={text.sitting.strong}
          value={before}
          onPick={setBefore}
        />
      ) : null}
      <Button wide onClick={() => move(goOn(current, elapsed))}>
        {t('on')}
      </Button>
      <Progress label={t('left', { count: Math.ceil(left / 60) })} value={total - left} max={total} />
      <Tiles>
        <Button wide onClick={() => onEnd({ before, minutes, finished: false })}>
          {t('stop')}
        </Button>
        <Button wide onClick={() => void turnAway()}>
          {t('else')}
        </Button>
      </Tiles>
      <Sound minutes={setup.minutes + 5} />
    </Page>
  )
}

interface StepProps {
  readonly text: HealText
  readonly setup: Setup
  readonly step: SittingStep
  /** Seconds since it began. */
  readonly since: number
}

/** What the step is, and in a sitting with words one soft line after the other. */
function Step({ text, setup, step, since }: StepProps) {
  const { title, lines } = text.sitting.steps[step.code]
  const soft = step.code === 'move' ? [...feelingLines(setup.feeling, text), ...lines] : lines
  const asks = step.code === 'strength'
  return (
    <div aria-live="polite">
      <h2>{title}</h2>
      {asks || !setup.withText ? null : <p class="sitting-line">{lineAfter(soft, step, since)}</p>}
    </div>
  )
}
