import { addDays, daysBetween } from '../journal/day.ts'
import type { ReasonCode } from './codes.ts'
import { type Evidence, evidence, meanOf } from './evidence.ts'
import { lately, type ReasonFacts } from './reason-facts.ts'

type Support = (facts: ReasonFacts) => Evidence | undefined

/** At least: 14 days of the plan, 7 evenings with longing in the last 14 days, 3 looks inside in the last 28. */
function reflection(facts: ReasonFacts): Evidence | undefined {
  const evenings = lately(facts.longing, facts, 14)
  const inside = [facts.sittings, facts.sessions, facts.looksBack, facts.patterns].flatMap(list => [
    ...lately<{ readonly id: string; readonly day: string }>(list, facts, 28),
  ])
  if (!runsFor(facts, 14) || evenings.length < 7 || inside.length < 3) return undefined
  const counts = { evenings: evenings.length, looksInside: inside.length }
  return evidence(
    counts,
    inside,
    evenings.map(({ day }) => day),
  )
}

/** At least: 14 days of the plan, 5 waves in the last 28 that passed, and no more than one in five acted on. */
function patterns(facts: ReasonFacts): Evidence | undefined {
  const waves = lately(facts.waves, facts, 28)
  const passed = waves.filter(({ ending }) => ending === 'passed')
  const acted = waves.length - passed.length
  if (!runsFor(facts, 14) || passed.length < 5 || acted * 4 > passed.length) return undefined
  return evidence({ passed: passed.length, acted }, passed)
}

/** At least: one's own part noted, and one more part of the inventory. */
function responsibility(facts: ReasonFacts): Evidence | undefined {
  const parts = new Set(facts.patterns.map(({ part }) => part))
  if (!parts.has('iDid') || parts.size < 2) return undefined
  return evidence({ parts: parts.size }, facts.patterns)
}

/** At least: 4 activities done in the last 28 days. */
function independence(facts: ReasonFacts): Evidence | undefined {
  const activities = lately(facts.activities, facts, 28)
  const seen = lately(facts.seen, facts, 28)
  if (activities.length < 4) return undefined
  return evidence({ activities: activities.length, seen: seen.length }, [...activities, ...seen])
}

/** At least: one role that weighed, and relief rated in two weeks, the last two at 5 or more in the mean. */
function roleStrain(facts: ReasonFacts): Evidence | undefined {
  const roles = facts.roles.filter(({ did }) => did !== 'lifted')
  const weeks = facts.relief.slice(-2)
  if (roles.length === 0 || weeks.length < 2 || meanOf(weeks) < 5) return undefined
  return evidence({ roles: roles.length, weeks: weeks.length, relief: meanOf(weeks) }, [...roles, ...weeks])
}

/** At least: two different exercises on one's own worth, and one look at what to keep or what to have again. */
function growth(facts: ReasonFacts): Evidence | undefined {
  const exercises = new Set(facts.exercises.map(({ exercise }) => exercise))
  const ahead = [
    ...facts.patterns.filter(({ part }) => part === 'keep'),
    ...facts.looksBack.filter(({ part }) => part === 'again' || part === 'notAgain'),
  ]
  if (exercises.size < 2 || ahead.length === 0) return undefined
  const counts = { exercises: exercises.size, looksBack: ahead.length }
  return evidence(counts, [...facts.exercises, ...ahead])
}

/** At least: 28 days of the plan, what was good looked at, and 5 evenings in its first and in the last 14 days, longing lower by 1. */
function appreciation(facts: ReasonFacts): Evidence | undefined {
  const { plan } = facts
  const good = facts.looksBack.filter(({ part }) => part === 'good')
  if (plan === undefined || !runsFor(facts, 28) || good.length === 0) return undefined
  const end = addDays(plan.startDay, 13)
  const first = facts.longing.filter(({ day }) => plan.startDay <= day && day <= end)
  const last = lately(facts.longing, facts, 14)
  if (first.length < 5 || last.length < 5 || meanOf(first) - meanOf(last) < 1) return undefined
  const counts = { before: meanOf(first), after: meanOf(last), evenings: first.length + last.length }
  return evidence(
    counts,
    good,
    [...first, ...last].map(({ day }) => day),
  )
}

/** At least: 14 days of the plan without a message of one's own, and a goal or a card in one's own words. */
function intentions(facts: ReasonFacts): Evidence | undefined {
  const { plan, cards, sent, today } = facts
  if (plan === undefined || !runsFor(facts, 14)) return undefined
  const ownWords = cards.length + (plan.goal ? 1 : 0)
  const last = sent.at(-1)
  const from = last !== undefined && last >= plan.startDay ? last : addDays(plan.startDay, -1)
  const daysQuiet = daysBetween(from, today) - 1
  if (ownWords === 0 || daysQuiet < 14) return undefined
  const goal = plan.goal ? [{ id: plan.id, day: plan.startDay }] : []
  return evidence({ ownWords, daysQuiet }, [...goal, ...cards])
}

/** At least: 3 sittings in the last 28 days, with two different feelings. */
function feelings(facts: ReasonFacts): Evidence | undefined {
  const held = lately(facts.sittings, facts, 28)
  const different = new Set(held.map(({ feeling }) => feeling)).size
  if (held.length < 3 || different < 2) return undefined
  return evidence({ sittings: held.length, feelings: different }, held)
}

/** At least: three different parts of the look back, among them what was good. */
function clarity(facts: ReasonFacts): Evidence | undefined {
  const parts = new Set(facts.looksBack.map(({ part }) => part))
  if (parts.size < 3 || !parts.has('good')) return undefined
  return evidence({ parts: parts.size }, facts.looksBack)
}

/** Whether the running plan is in its so-manieth day at least. */
export function runsFor({ plan }: ReasonFacts, days: number): boolean {
  return plan !== undefined && plan.days >= days
}

/** What speaks for each reason, in the person's own record. */
export const supports: Readonly<Record<ReasonCode, Support>> = {
  reflection,
  patterns,
  responsibility,
  independence,
  roleStrain,
  growth,
  appreciation,
  intentions,
  feelings,
  clarity,
}
