import type { ReadinessOutcome } from './codes.ts'
import type { PathState } from './path-state.ts'
import type { Source } from './readiness-codes.ts'
import type { ReadinessFacts } from './readiness-facts.ts'
import { missingOf, type Sign, signsOf } from './readiness-signs.ts'

/** Which line of the table decided. */
export const outcomeRules = [
  'strongAgainst',
  'severalAgainst',
  'tooLittle',
  'oneAgainst',
  'notAllKnown',
  'nothingAgainst',
] as const
export type OutcomeRule = (typeof outcomeRules)[number]

/** What the look comes to, with the signs on both sides and what is missing. Never a number. */
export interface Readiness {
  readonly outcome: ReadinessOutcome
  readonly rule: OutcomeRule
  readonly speaksFor: readonly Sign[]
  readonly against: readonly Sign[]
  readonly missing: readonly Source[]
}

interface Weighed {
  readonly strong: number
  readonly light: number
  readonly missing: readonly Source[]
}

/** Without these nothing can be said but "not yet"; the others are only named. */
export const needed: readonly Source[] = ['waves', 'longing', 'scenes', 'wants', 'ifNo']

/** The table: the first line that matches decides. It looks at what speaks against; nothing outweighs it. */
const table: readonly {
  readonly rule: OutcomeRule
  readonly outcome: ReadinessOutcome
  readonly if: (weighed: Weighed) => boolean
}[] = [
  { rule: 'strongAgainst', outcome: 'notYet', if: ({ strong }) => strong > 0 },
  { rule: 'severalAgainst', outcome: 'notYet', if: ({ light }) => light > 1 },
  { rule: 'tooLittle', outcome: 'notYet', if: ({ missing }) => missing.some(one => needed.includes(one)) },
  { rule: 'oneAgainst', outcome: 'smallStep', if: ({ light }) => light === 1 },
  { rule: 'notAllKnown', outcome: 'smallStep', if: ({ missing }) => missing.includes('reminders') },
  { rule: 'nothingAgainst', outcome: 'noSign', if: () => true },
]

/**
 * Whether contact would bring old feelings back, as far as the journal and the person can tell; undefined where the
 * path is closed, whatever the signs say. How they are sorted is ours: no study tells when contact does no harm.
 */
export function readiness(path: PathState, facts: ReadinessFacts): Readiness | undefined {
  return path.open ? weigh(facts) : undefined
}

function weigh(facts: ReadinessFacts): Readiness {
  const signs = signsOf(facts)
  const speaksFor = signs.filter(({ side }) => side === 'for')
  const against = signs.filter(({ side }) => side !== 'for')
  const missing = missingOf(facts)
  const strong = against.filter(({ side }) => side === 'strong').length
  const weighed = { strong, light: against.length - strong, missing }
  const line = table.find(one => one.if(weighed)) ?? { rule: 'tooLittle', outcome: 'notYet' }
  return { outcome: line.outcome, rule: line.rule, speaksFor, against, missing }
}
