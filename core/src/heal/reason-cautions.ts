import { fearMotives } from '../decide/facts.ts'
import { addDays, daysBetween } from '../journal/day.ts'
import type { CautionCode } from './codes.ts'
import { type Evidence, evidence, meanOf } from './evidence.ts'
import { lately, type ReasonFacts } from './reason-facts.ts'
import { runsFor } from './reason-supports.ts'

type Caution = (facts: ReasonFacts) => Evidence | undefined

/** At least: 30 days of the plan, one question or unsaid thing noted, and every one still open. The circle is not closed. */
function avoiding(facts: ReasonFacts): Evidence | undefined {
  const { plan, unsaid } = facts
  if (plan === undefined || !runsFor(facts, 30) || plan.circleClosed) return undefined
  if (unsaid.length === 0 || !unsaid.every(({ open }) => open)) return undefined
  return evidence({ days: plan.days, open: unsaid.length }, unsaid)
}

/** At least: 21 days of the plan, and a decision that says the talk was to be avoided or was never tried. */
function conflictLeft(facts: ReasonFacts): Evidence | undefined {
  const { plan } = facts
  if (plan === undefined || !runsFor(facts, 21) || plan.circleClosed) return undefined
  const motives = facts.decided('motives')
  const talk = facts.decided('talk')
  const avoids = motives.answers.includes('avoidTalk')
  const notYet = talk.answers.includes('notYet')
  if (!avoids && !notYet) return undefined
  return evidence({ days: plan.days }, [...(avoids ? motives.entries : []), ...(notYet ? talk.entries : [])])
}

/**
 * At least: 21 days of the plan, and a decision that names a duty as a motive; or one that names children, a home,
 * money or a court, in a plan without room for them, and no necessary contact in the last 28 days.
 */
function escapeDuty(facts: ReasonFacts): Evidence | undefined {
  const { plan } = facts
  if (plan === undefined || !runsFor(facts, 21)) return undefined
  const motives = facts.decided('motives')
  const ties = facts.decided('ties')
  const escapes = motives.answers.includes('escapeDuty')
  const tied = ties.answers.some(tie => ['children', 'home', 'money', 'court'].includes(tie))
  const from = addDays(facts.today, -27)
  const necessary = facts.necessary.filter(day => from <= day && day <= facts.today).length
  const silent = tied && !plan.structured && necessary === 0
  if (!escapes && !silent) return undefined
  const entries = [...(escapes ? motives.entries : []), ...(silent ? ties.entries : [])]
  return evidence({ days: plan.days, necessary }, entries)
}

/** At least: 28 days of the plan, 6 activities in the last 28 days, and people seen before that but not since. */
function selfOnly(facts: ReasonFacts): Evidence | undefined {
  const activities = lately(facts.activities, facts, 28)
  const seen = lately(facts.seen, facts, 28)
  if (!runsFor(facts, 28) || activities.length < 6) return undefined
  if (facts.seen.length === 0 || seen.length > 0) return undefined
  return evidence({ activities: activities.length, seen: 0 }, [...activities, ...facts.seen.slice(-1)])
}

/** At least: 30 days of the plan, and two roles that weighed, while none that lifted and no part of one's own is noted. */
function adjustments(facts: ReasonFacts): Evidence | undefined {
  const { plan, roles } = facts
  const own = facts.patterns.filter(({ part }) => part === 'iDid' || part === 'keep').length
  if (plan === undefined || !runsFor(facts, 30) || roles.length < 2 || own > 0) return undefined
  if (!roles.every(({ did }) => did === 'weighed')) return undefined
  return evidence({ days: plan.days, roles: roles.length, lifted: 0, ownPart: 0 }, roles)
}

/** At least: 30 days of the plan, three notes on one's own worth, and nothing on what the two did together. */
function dynamics(facts: ReasonFacts): Evidence | undefined {
  const { plan, exercises } = facts
  const together = facts.patterns.some(({ part }) => part === 'weDid')
  if (plan === undefined || !runsFor(facts, 30) || exercises.length < 3 || together) return undefined
  return evidence({ days: plan.days, exercises: exercises.length }, exercises)
}

/** At least: 120 days of the plan, and two reviews in a row whose moment passed without one. */
function estrangement({ plan }: ReasonFacts): Evidence | undefined {
  if (plan === undefined || plan.days < 120 || plan.skipped < 2) return undefined
  return evidence({ days: plan.days, skipped: plan.skipped }, [{ id: plan.id, day: plan.startDay }])
}

/** At least: 14 days of the plan, and neither a goal nor a card. */
function knowWhy({ plan, cards }: ReasonFacts): Evidence | undefined {
  if (plan === undefined || plan.days < 14 || plan.goal || cards.length > 0) return undefined
  return evidence({ days: plan.days, ownWords: 0 }, [{ id: plan.id, day: plan.startDay }])
}

/**
 * At least: two sessions of writing in the last 60 days of which the person said what they were about, all of them
 * only about getting the other back; or a newest decision whose motives are all meant for the other one.
 */
function fearBased(facts: ReasonFacts): Evidence | undefined {
  const told = lately(facts.sessions, facts, 60).filter(({ about }) => about !== undefined)
  const back = told.length >= 2 && told.every(({ about }) => about === 'gettingBack')
  const motives = facts.decided('motives')
  const fear = motives.answers.length > 0 && motives.answers.every(one => fearMotives.answers.includes(one))
  if (!back && !fear) return undefined
  const counts = {
    ...(back ? { sessions: told.length } : {}),
    ...(fear ? { fearMotives: motives.answers.length } : {}),
  }
  return evidence(counts, [...(back ? told : []), ...(fear ? motives.entries : [])])
}

/**
 * At least: five evenings with longing, 6 or more in their mean, and four weeks without a sitting or writing, while
 * the person was here before that. The evenings are those of the last 28 days or, where check-ins stopped three weeks
 * ago or earlier, the last five before that.
 */
function lingering(facts: ReasonFacts): Evidence | undefined {
  const { longing, today } = facts
  const done = [facts.sittings, facts.sessions, facts.letters].some(
    list => lately(list, facts, 28).length > 0,
  )
  const recent = lately(longing, facts, 28)
  const evenings = recent.length >= 5 ? recent : longing.filter(({ day }) => day <= today).slice(-5)
  const last = facts.ratedDays.filter(day => day <= today).at(-1)
  const began = facts.ratedDays[0]
  if (done || began === undefined || last === undefined || daysBetween(began, today) < 28) return undefined
  const stopped = daysBetween(last, today) >= 21
  if (evenings.length < 5 || meanOf(evenings) < 6 || (recent.length < 5 && !stopped)) return undefined
  const counts = { evenings: evenings.length, longing: meanOf(evenings), daysSince: daysBetween(last, today) }
  return evidence(
    counts,
    [],
    evenings.map(({ day }) => day),
  )
}

/** At least: two parts of the look back, while nothing is noted of what one did oneself. */
function misreading(facts: ReasonFacts): Evidence | undefined {
  const parts = new Set(facts.looksBack.map(({ part }) => part))
  const own = facts.patterns.some(({ part }) => part === 'iDid' || part === 'tactics')
  if (parts.size < 2 || own) return undefined
  return evidence({ parts: parts.size, ownPart: 0 }, facts.looksBack)
}

/** What points to each caution, in the person's own record. */
export const cautions: Readonly<Record<CautionCode, Caution>> = {
  avoiding,
  conflictLeft,
  escapeDuty,
  selfOnly,
  adjustments,
  dynamics,
  estrangement,
  knowWhy,
  fearBased,
  lingering,
  misreading,
}

/** These could lead somebody towards contact, and are silent wherever silence keeps a person safe or was asked for. */
export const towardsContact: readonly CautionCode[] = [
  'avoiding',
  'conflictLeft',
  'escapeDuty',
  'estrangement',
]
