import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import type { QuestionCode } from '../decide/questions.ts'
import { readRound } from '../decide/round.ts'
import type { HoldState, Urge } from '../hold/state.ts'
import { addDays, type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { dayNumber } from '../plan/period.ts'
import { reviewsOf } from '../plan/reviews.ts'
import { type Plan, type PlanState, runningPlan } from '../plan/state.ts'
import { circleState, unsaidOf } from '../plan/unsaid.ts'
import type { healKept } from './kinds.ts'
import { ratedDays } from './series.ts'
import { sittings } from './sittings.ts'
import type { HealState } from './state.ts'

/** The parts of a person's state that the reasons look at. */
export interface ReasonParts {
  readonly plan: PlanState
  readonly hold: HoldState
  readonly heal: HealState
  readonly kept: Kept
}

/** An entry that something rests on; a card has no day that is kept. */
export interface Noted {
  readonly id: string
  readonly day: Day | undefined
}

type With<Field> = readonly (Noted & { readonly day: Day } & Field)[]

/** What the running plan says to the reasons. */
export interface PlanFacts {
  readonly id: string
  readonly startDay: Day
  /** 1 on the day of its start, 0 while that lies ahead. */
  readonly days: number
  readonly goal: boolean
  readonly structured: boolean
  readonly circleClosed: boolean
  /** Reviews whose moment came since the last one that was held, or since the start. */
  readonly skipped: number
}

/** What was left open, and what the newest decision says to a question, with the entry that says it. */
interface WordFacts {
  readonly unsaid: With<{ readonly open: boolean }>
  readonly decided: (question: QuestionCode) => {
    readonly answers: readonly string[]
    readonly entries: readonly Noted[]
  }
}

interface RatingFacts {
  readonly longing: readonly { readonly day: Day; readonly value: number }[]
  /** Days with any rating. */
  readonly ratedDays: readonly Day[]
}

interface ContactFacts {
  /** Those that passed, and those in which something was sent or looked at. */
  readonly waves: With<{ readonly ending: 'passed' | 'acted' }>
  /** Days with an outgoing contact, and days with a necessary one. */
  readonly sent: readonly Day[]
  readonly necessary: readonly Day[]
}

interface HealingFacts {
  readonly sittings: With<{ readonly feeling: string }>
  readonly sessions: With<{ readonly about: string | undefined }>
  readonly looksBack: With<{ readonly part: string }>
  readonly patterns: With<{ readonly part: string }>
  readonly roles: With<{ readonly did: string }>
  readonly exercises: With<{ readonly exercise: string }>
  readonly relief: With<{ readonly value: number }>
  readonly activities: With<object>
  readonly seen: With<object>
}

/** Everything the reasons and their cautions look at; each list is oldest first. */
export interface ReasonFacts extends WordFacts, RatingFacts, ContactFacts, HealingFacts {
  readonly today: Day
  /** Silence keeps somebody safe, or was asked for: nothing then points towards contact. Unsure counts as yes. */
  readonly silenceProtects: boolean
  readonly plan: PlanFacts | undefined
  readonly letters: With<object>
  readonly cards: readonly Noted[]
}

/** The facts at `now` (milliseconds since 1970) in `zone`. */
export function reasonFacts(parts: ReasonParts, safety: SafetyState, now: number, zone: string): ReasonFacts {
  const { hold, heal, kept } = parts
  const plan = runningPlan(parts.plan)
  return {
    today: dayOf(now, zone),
    silenceProtects: protects(safety),
    plan: plan && planFacts(plan, kept, now, zone),
    ...planWords(kept),
    ...checkIns(heal),
    ...contacts(hold),
    ...healing(kept),
    letters: sorted([...heal.letters.values()].map(({ id, at }) => ({ id, day: dayOf(at, zone) }))),
    cards: [...hold.cards.keys()].map(id => ({ id, day: undefined })),
  }
}

function protects({ danger, order, askedToStop, threatened }: SafetyState): boolean {
  return [danger, order, askedToStop, threatened].some(maybe)
}

function planFacts(plan: Plan, kept: Kept, now: number, zone: string): PlanFacts {
  const today = dayOf(now, zone)
  const last = reviewsOf(plan, kept)[0]?.day ?? plan.startDay
  return {
    id: plan.id,
    startDay: plan.startDay,
    days: dayNumber(plan, now, zone),
    goal: (plan.details.goal ?? '').trim() !== '',
    structured: plan.approach === 'structured',
    circleClosed: circleState(kept, plan, now, zone).closed !== undefined,
    skipped: Math.max(0, Math.floor(daysBetween(last, today) / plan.reviewEvery)),
  }
}

function planWords(kept: Kept): WordFacts {
  const open = new Set(unsaidOf(kept).flatMap(one => (one.how === 'open' ? [one.id] : [])))
  const noted = keptOf(kept, 'unsaid.noted')
  const round = readRound(kept)
  const answered = keptOf(kept, 'decision.answered').filter(entry => entry.ref === round?.id)
  return {
    unsaid: sorted(noted.map(entry => ({ ...dated(entry), open: open.has(entry.id) }))),
    decided: question => ({
      answers: round?.answers.get(question)?.answers ?? [],
      entries: answered
        .filter(({ body }) => body.question === question)
        .map(dated)
        .slice(-1),
    }),
  }
}

function checkIns(heal: HealState): RatingFacts {
  const rated = [...heal.rated].filter(([, day]) => Object.values(day).some(value => value !== undefined))
  return { longing: ratedDays(heal, 'longing'), ratedDays: rated.map(([day]) => day).sort() }
}

function contacts(hold: HoldState): ContactFacts {
  const days = [...hold.days].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    waves: sorted([...hold.urges.values()].flatMap(waveOf)),
    sent: days.filter(([, tally]) => tally.outgoing > 0).map(([day]) => day),
    necessary: days.filter(([, tally]) => tally.necessary > 0).map(([day]) => day),
  }
}

function waveOf({ id, at, zone, closed }: Urge): ReasonFacts['waves'] {
  if (closed === undefined || closed.ending === 'unknown') return []
  return [{ id, day: dayOf(at, zone), ending: closed.ending === 'passed' ? 'passed' : 'acted' }]
}

function healing(kept: Kept): HealingFacts {
  const all = <Name extends keyof typeof healKept>(name: Name) => keptOf(kept, name)
  return {
    sittings: sittings(kept),
    sessions: sorted(all('writing.done').map(entry => ({ ...dated(entry), about: entry.body.about }))),
    looksBack: sorted(
      all('relationship.reviewed').map(entry => ({ ...dated(entry), part: entry.body.part })),
    ),
    patterns: sorted(all('pattern.noted').map(entry => ({ ...dated(entry), part: entry.body.part }))),
    roles: sorted(all('role.noted').map(entry => ({ ...dated(entry), did: entry.body.did }))),
    exercises: sorted(all('worth.noted').map(entry => ({ ...dated(entry), exercise: entry.body.exercise }))),
    relief: sorted(
      all('symptoms.noted').flatMap(entry =>
        entry.body.relief === undefined ? [] : [{ ...dated(entry), value: entry.body.relief }],
      ),
    ),
    activities: sorted(all('time.spent').map(dated)),
    seen: sorted(all('people.seen').map(dated)),
  }
}

function dated({ id, at, zone }: { readonly id: string; readonly at: string; readonly zone: string }) {
  return { id, day: dayOf(at, zone) }
}

function sorted<One extends { readonly day: Day }>(list: readonly One[]): readonly One[] {
  return [...list].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Those of the last so many days, today included. */
export function lately<One extends { readonly day: Day }>(
  list: readonly One[],
  { today }: ReasonFacts,
  days: number,
): readonly One[] {
  const from = addDays(today, 1 - days)
  return list.filter(({ day }) => from <= day && day <= today)
}
