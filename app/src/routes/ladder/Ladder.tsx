import { type LadderStand, ladderOf, type PathState, type Step } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { PathClosed } from '../PathClosed.tsx'
import { pathNow } from '../path-now.ts'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { SafetyFirst } from '../SafetyFirst.tsx'
import { useContent } from '../useContent.ts'
import { Attempts } from './Attempts.tsx'
import { CurrentStep } from './CurrentStep.tsx'
import { Stand } from './Stand.tsx'
import { StepCard } from './StepCard.tsx'

/** The small steps: where one stands, the step that is planned or was taken, and how often was tried. */
export default function Ladder() {
  const t = words('ladder')
  const path = pathNow()
  const { stand, current, steps } = ladderOf(person.value.kept, now.value, zone.value)
  const earlier = steps.slice(1)
  return (
    <Page key={String(path.open)} name="ladder" lead={t('lead')} backTo={paths.onward}>
      {path.open ? <Open path={path} stand={stand} /> : <PathClosed path={path} />}
      {current === undefined || hides(path) ? null : (
        <CurrentStep key={current.id} step={current} stand={stand} open={path.open} />
      )}
      {path.open || !hides(path) ? <Attempts /> : null}
      {earlier.length === 0 ? null : <Earlier steps={earlier} />}
      <QuestionsHere place="ladder" />
    </Page>
  )
}

/** At night, and where care closed the path, nothing about a step is weighed up. */
function hides(path: PathState): boolean {
  return !path.open && (path.by === 'night' || path.by === 'care')
}

interface OpenProps {
  readonly path: Extract<PathState, { open: true }>
  readonly stand: LadderStand
}

function Open({ path, stand }: OpenProps) {
  const text = useContent('comeback')?.ladder
  return (
    <>
      <Stack gap="small">
        {text?.intro.map(line => (
          <p key={line}>{line}</p>
        ))}
      </Stack>
      <SafetyFirst warn={path.warn} />
      <Stand stand={stand} />
    </>
  )
}

function Earlier({ steps }: { readonly steps: readonly Step[] }) {
  const t = words('ladder')
  return (
    <Disclosure summary={t('earlier')}>
      <Stack>
        {steps.map(step => (
          <StepCard key={step.id} step={step} />
        ))}
      </Stack>
    </Disclosure>
  )
}
