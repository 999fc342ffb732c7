import { gate, maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { aheadSoon } from '../plan/ahead.ts'
import { firstWords } from '../plan/first-words.ts'
import { energyDue, reviewDue } from '../plan/reviews.ts'
import { rungNow } from '../plan/rungs.ts'
import { type Plan, type PlanState, runningPlan } from '../plan/state.ts'
import { circleState } from '../plan/unsaid.ts'
import { coolingUntil } from './cooling.ts'
import type { HoldState } from './state.ts'

/** What Today may propose about the plan. */
export type PlanSuggestion =
  | {
      readonly code: 'dateAhead'
      readonly id: string
      readonly what: string
      readonly inDays: number
      /** How the own plan for it begins. */
      readonly plan: string | undefined
    }
  | { readonly code: 'decide' }
  | {
      readonly code: 'talkEnded'
      /** It was held; otherwise its time is over, or the circle was closed without it. */
      readonly talked: boolean
      /** There are answers of Decide that can be looked at anew. */
      readonly answered: boolean
    }
  | { readonly code: 'rungOver'; readonly days: number }
  | { readonly code: 'energyLook' }
  | { readonly code: 'review' }
  | { readonly code: 'worstChannels' }

interface Facts {
  readonly hold: HoldState
  readonly plan: PlanState
  readonly kept: Kept
  readonly care: { readonly safety: SafetyState }
  readonly now: number
  readonly zone: string
}

/** A date is worth a word from so many days before. */
const soon = 3
/** How much of the own plan for a date stands in the word about it, in characters. */
const glimpse = 80

export function dateAhead({ kept, now, zone }: Facts): PlanSuggestion | undefined {
  const [next] = aheadSoon(kept, now, zone, soon)
  if (next === undefined) return undefined
  const { id, what, inDays, ownPlan } = next
  return { code: 'dateAhead', id, what, inDays, plan: firstWords(ownPlan, glimpse) }
}

/** For somebody who never had a plan and never came to the end of the questions; where people come first there is nothing to decide. */
export function decide(facts: Facts): PlanSuggestion | undefined {
  if (cools(facts) || facts.plan.plans.size > 0 || peopleFirst(facts)) return undefined
  const decided = keptOf(facts.kept, 'decision.chosen').length > 0
  return decided ? undefined : { code: 'decide' }
}

/** What ends Decide with people instead of a plan, without its table: danger, threats, an order, a death. */
function peopleFirst({ kept, care: { safety } }: Facts): boolean {
  if (maybe(safety.danger) || maybe(safety.threatened) || maybe(safety.order)) return true
  const situation = keptOf(kept, 'decision.answered').findLast(({ body }) => body.question === 'situation')
  return situation?.body.answers.includes('died') === true
}

/**
 * Talking first leads to a decision: once the circle is closed, or the day for the talk has passed, what comes next is
 * proposed. Not where people come first: neither a decision nor silence is proposed there.
 */
export function talkEnded(facts: Facts): PlanSuggestion | undefined {
  const plan = planToLookAt(facts)
  if (plan?.approach !== 'talkFirst' || peopleFirst(facts)) return undefined
  const { closed, talk } = circleState(facts.kept, plan, facts.now, facts.zone)
  if (closed === undefined && talk?.over !== true) return undefined
  const answered = keptOf(facts.kept, 'decision.begun').length > 0
  return { code: 'talkEnded', talked: closed?.how === 'talked', answered }
}

export function rungOver(facts: Facts): PlanSuggestion | undefined {
  const plan = planToLookAt(facts)
  const rung = plan && rungNow(plan, facts.kept, facts.now, facts.zone)
  return rung?.over === true ? { code: 'rungOver', days: rung.days } : undefined
}

export function energyLook(facts: Facts): PlanSuggestion | undefined {
  const plan = planToLookAt(facts)
  const look = plan && energyDue(plan, facts.kept, facts.now, facts.zone)
  return look?.due === true ? { code: 'energyLook' } : undefined
}

export function review(facts: Facts): PlanSuggestion | undefined {
  const plan = planToLookAt(facts)
  const due = plan !== undefined && reviewDue(plan, facts.kept, facts.now, facts.zone).due
  return due ? { code: 'review' } : undefined
}

/** Plans that cut channels; the others keep them open on purpose. */
const cutting: ReadonlySet<string> = new Set(['coldTurkey', 'graduated', 'structured'])

/** Not where cutting may be unsafe: the page for that comes first, and nobody is sent past it. */
export function worstChannels({ plan, kept, care }: Facts): PlanSuggestion | undefined {
  const running = runningPlan(plan)
  if (running === undefined || !cutting.has(running.approach)) return undefined
  if (!gate('blockNow', care.safety).open) return undefined
  const cut = keptOf(kept, 'channel.set').some(({ body }) => body.state !== 'open')
  return cut ? undefined : { code: 'worstChannels' }
}

/** The plan that runs, outside of the hours after a peak: nothing about it is decided in them. */
function planToLookAt(facts: Facts): Plan | undefined {
  return cools(facts) ? undefined : runningPlan(facts.plan)
}

function cools({ hold, plan, now }: Facts): boolean {
  return coolingUntil(hold, plan, now) !== undefined
}
