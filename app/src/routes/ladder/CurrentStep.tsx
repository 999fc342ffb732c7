import { type LadderStand, reviewsOfStep, reviewToHold, type Step } from '@breakwater/core/comeback'
import { dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Section } from '../../ui/Section.tsx'
import { formatMoment } from '../format.ts'
import { DaysAround } from './DaysAround.tsx'
import { Look } from './Look.tsx'
import { Planned } from './Planned.tsx'
import { Reply } from './Reply.tsx'
import { StepCard } from './StepCard.tsx'
import './ladder.css'

interface Props {
  readonly step: Step
  readonly stand: LadderStand
  /** The path is open: a step may be taken, and its plan changed. */
  readonly open: boolean
}

/** The newest step: its plan, and once it was taken the looks at it, what came back, and the days around it. */
export function CurrentStep({ step, stand, open }: Props) {
  const t = words('ladder')
  return (
    <>
      <Section id="step" title={t('step.title')}>
        <StepCard step={step} />
        {step.taken === undefined ? <Planned step={step} open={open} /> : <Reply step={step} />}
      </Section>
      {step.taken === undefined ? null : (
        <>
          <Looks step={step} stand={stand} />
          <DaysAround step={step} />
        </>
      )}
    </>
  )
}

/** The look that is due, or a fresh one after a pause; else when the next one comes. */
function Looks({ step, stand }: Pick<Props, 'step' | 'stand'>) {
  const t = words('ladder')
  const due = reviewToHold(step, now.value, zone.value)
  if (due !== undefined) return <Look key={due.when} step={step} when={due.when} />
  if (stand.at === 'paused' && stand.until <= dayOf(now.value, zone.value))
    return <Look key="again" step={step} when="threeDays" />
  const ahead = reviewsOfStep(step, now.value, zone.value).find(({ stands }) => stands === 'ahead')
  if (ahead === undefined) return null
  return <p>{t('stand.nextLook', { when: formatMoment(ahead.from, zone.value) })}</p>
}
