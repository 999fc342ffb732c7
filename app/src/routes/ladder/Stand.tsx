import {
  type LadderStand,
  type Readiness,
  readiness,
  readinessFacts,
  type StepRung,
} from '@breakwater/core/comeback'
import { dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { pathNow } from '../path-now.ts'
import { paths } from '../paths.ts'
import { Signs } from '../ready/Signs.tsx'
import { useContent } from '../useContent.ts'
import { PlanStep } from './PlanStep.tsx'

/** Where the ladder stands, what may be planned now, and why. */
export function Stand({ stand }: { readonly stand: LadderStand }) {
  const t = words('ladder')
  return (
    <>
      <Section id="stand" title={t('stand.title')}>
        <Said stand={stand} />
        <Next stand={stand} />
      </Section>
      {asksFor(stand) ? <Why /> : null}
    </>
  )
}

/** Whether a rung is at stake now: the first one again only after the days that belong to quiet. */
function asksFor(stand: LadderStand): boolean {
  if (stand.at === 'quiet') return stand.until <= dayOf(now.value, zone.value)
  return stand.at === 'begin' || stand.at === 'next'
}

function Said({ stand }: { readonly stand: LadderStand }) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder
  switch (stand.at) {
    case 'cold':
    case 'quiet':
    case 'top':
      return (
        <Stack gap="small">
          {text?.[stand.at].map(line => (
            <p key={line}>{line}</p>
          ))}
          {stand.at !== 'quiet' || asksFor(stand) ? null : (
            <p>{t('stand.quiet', { day: formatDay(stand.until) })}</p>
          )}
        </Stack>
      )
    case 'closed':
      return null
    case 'answer':
      return stand.until === undefined ? (
        <p>{t('stand.answer')}</p>
      ) : (
        <p>{t('stand.answerUntil', { day: formatDay(stand.until) })}</p>
      )
    case 'paused':
      return stand.until > dayOf(now.value, zone.value) ? (
        <p>{t('stand.paused', { day: formatDay(stand.until) })}</p>
      ) : (
        <p>{t('stand.pauseOver')}</p>
      )
    case 'spaced':
      return <p>{t('stand.spaced', { day: formatDay(stand.until) })}</p>
    default:
      return <p>{t(`stand.${stand.at}`)}</p>
  }
}

function Next({ stand }: { readonly stand: LadderStand }) {
  switch (stand.at) {
    case 'begin':
    case 'next':
      return <Asked key={stand.rung} rung={stand.rung} />
    case 'quiet':
      return (
        <>
          <BackToQuiet />
          {asksFor(stand) ? <Asked rung="note" /> : null}
        </>
      )
    case 'cold':
    case 'top':
      return <BackToQuiet />
    default:
      return null
  }
}

/** Every rung is asked for anew: it is offered only where the look at readiness does not say "not yet". */
function Asked({ rung }: { readonly rung: StepRung }) {
  const t = words('ladder')
  const found = readinessNow()
  if (found !== undefined && found.outcome !== 'notYet') return <PlanStep rung={rung} />
  return (
    <>
      <p>{t('stand.notYet')}</p>
      <div>
        <Button href={paths.ready}>{t('stand.look')}</Button>
      </div>
    </>
  )
}

/** Why a rung is offered or not: the signs on both sides. */
function Why() {
  const found = readinessNow()
  return found === undefined ? null : <Signs found={found} />
}

function readinessNow(): Readiness | undefined {
  return readiness(pathNow(), readinessFacts(person.value, now.value, zone.value))
}

function BackToQuiet() {
  const t = words('ladder')
  return (
    <Actions>
      <Button href={paths.approach}>{t('quiet.plan')}</Button>
      <Button href={paths.closing}>{t('quiet.closing')}</Button>
    </Actions>
  )
}
