import { type Look, nextLook } from '@breakwater/core/comeback'
import { type Plan, runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { formatMoment, formatTime, formatWeekday } from '../format.ts'

/** The plan for necessary contact, if it is the one that runs. */
export function structuredPlan(): Plan | undefined {
  const plan = runningPlan(person.value.plan)
  return plan?.approach === 'structured' ? plan : undefined
}

/** The times of that plan at which the channel is looked at; none without it. */
export function checkWindows(): NonNullable<Plan['details']['windows']> {
  return structuredPlan()?.details.windows ?? []
}

/** `The next look is on Monday 18:00.`; `undefined` where no times are set. Needs the words of `reply`. */
export function nextLookWords(): string | undefined {
  const look = nextLook(checkWindows(), now.value, zone.value)
  return look === undefined ? undefined : lookWords(look)
}

/** `Monday 18:00` for a moment within the next six days, `21 Nov, 18:00` else. Needs the words of `reply`. */
export function soonWords(ms: number): string {
  const days = (ms - now.value) / 86_400_000
  if (days > 6 || days < 0) return formatMoment(ms, zone.value)
  return words('reply')('when', {
    weekday: formatWeekday(ms, zone.value),
    time: formatTime(ms, zone.value),
  })
}

function lookWords({ open, from, to }: Look): string {
  const t = words('reply')
  return open ? t('nextNow', { time: formatTime(to, zone.value) }) : t('next', { when: soonWords(from) })
}
