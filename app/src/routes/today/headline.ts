import { decideAt } from '@breakwater/core/care'
import type { SeaFacts } from '@breakwater/core/hold'
import { runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { formatDate, formatTime } from '../format.ts'
import { seaWords } from './sea-words.ts'

export interface Headline {
  readonly title: string
  readonly lead: string
}

/** The one sentence of Today and what stands under it. After midnight it says only that nothing has to be decided. */
export function headline(facts: SeaFacts): Headline {
  const t = words('today')
  if (night.value === 'narrow') {
    const ten = formatTime(decideAt(now.value, zone.value), zone.value)
    return {
      title: t('head.narrow', { time: formatTime(now.value, zone.value) }),
      lead: t('head.narrowLead', { ten }),
    }
  }
  const plan = runningPlan(person.value.plan)
  if (plan === undefined || facts.of === undefined)
    return { title: t('head.noPlan'), lead: t('head.noPlanLead') }
  const start = Temporal.Instant.from(plan.start).epochMilliseconds
  if (start > now.value) {
    return { title: t('head.future', { date: formatDate(start, plan.zone) }), lead: t('head.futureLead') }
  }
  if (facts.of === 0) return { title: t('head.first'), lead: t('head.firstLead') }
  return { title: t('head.quiet', { quiet: facts.quiet, count: facts.of }), lead: seaWords(facts) }
}
