import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import { type CautionCode, cautionsOf, type ReasonCode, reasonCodes } from './codes.ts'
import type { Evidence } from './evidence.ts'
import { cautions, towardsContact } from './reason-cautions.ts'
import type { ReasonFacts } from './reason-facts.ts'
import { supports } from './reason-supports.ts'

/** The other side of a reason: its code, and what in the record points to it. */
export interface CautionRule {
  readonly code: CautionCode
  readonly points: (facts: ReasonFacts) => Evidence | undefined
}

/** One line of the table. A rule without enough data says nothing; each states its minimum where it is defined. */
export interface ReasonRule {
  readonly reason: ReasonCode
  readonly supports: (facts: ReasonFacts) => Evidence | undefined
  readonly cautions: readonly CautionRule[]
}

/** The ten reasons, each with its caution (the eighth has two), in the order of the practice. */
export const reasonRules: readonly ReasonRule[] = reasonCodes.map(reason => ({
  reason,
  supports: supports[reason],
  cautions: cautionsOf[reason].map(code => ({ code, points: guarded(code) })),
}))

function guarded(code: CautionCode): CautionRule['points'] {
  const points = cautions[code]
  return facts => (facts.silenceProtects && towardsContact.includes(code) ? undefined : points(facts))
}

/** What the person said to a caution last. */
export interface CautionAnswer {
  readonly choice: BodyOf<'caution.answered'>['choice']
  readonly day: Day
}

/** A caution that the record points to now. */
export interface CautionNow {
  readonly code: CautionCode
  readonly evidence: Evidence
  readonly answered: CautionAnswer | undefined
  /** It was put aside: not shown on its own before `restsUntil`, though it can be opened. */
  readonly restsUntil: Day | undefined
}

export interface ReasonNow {
  readonly reason: ReasonCode
  /** 1 to 10. */
  readonly number: number
  readonly supports: Evidence | undefined
  readonly cautions: readonly CautionNow[]
}

/** A caution that does not fit rests for so many days, one that was put off for `later`. Our own numbers. */
export const cautionRests = { doesNotFit: 60, later: 14 } as const

/** All ten reasons, with what the record says to each now. */
export function reasonsNow(facts: ReasonFacts, kept: Kept): readonly ReasonNow[] {
  const answers = answersTo(kept)
  return reasonRules.map((rule, n) => ({
    reason: rule.reason,
    number: n + 1,
    supports: rule.supports(facts),
    cautions: rule.cautions.flatMap(({ code, points }) => {
      const evidence = points(facts)
      return evidence === undefined ? [] : [{ code, evidence, ...restOf(answers.get(code), facts.today) }]
    }),
  }))
}

function answersTo(kept: Kept): ReadonlyMap<string, CautionAnswer> {
  const answered = keptOf(kept, 'caution.answered')
  return new Map(
    answered.map(({ at, zone, body }) => [body.caution, { choice: body.choice, day: dayOf(at, zone) }]),
  )
}

function restOf(
  answered: CautionAnswer | undefined,
  today: Day,
): Pick<CautionNow, 'answered' | 'restsUntil'> {
  if (answered === undefined || answered.choice === 'fits') return { answered, restsUntil: undefined }
  const until = addDays(answered.day, cautionRests[answered.choice])
  return { answered, restsUntil: today < until ? until : undefined }
}
