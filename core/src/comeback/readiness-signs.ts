import { type Scene, sceneCodes } from './codes.ts'
import { type Source, sources, type Want, wants } from './readiness-codes.ts'
import type { ReadinessFacts } from './readiness-facts.ts'
import { remindersFrom } from './reminders.ts'
import type { StepLooks } from './step-looks.ts'

/** How a sign counts: for a step, or against it, lightly or strongly. */
export type Side = 'for' | 'light' | 'strong'

/** One sign with the numbers it rests on; `scene` and `want` say which one. */
export interface Sign {
  readonly code: SignCode
  readonly side: Side
  readonly counts: Readonly<Record<string, number>>
  readonly scene?: Scene
  readonly want?: Want
}

export const signCodes = [
  'wavesRare',
  'wavesLately',
  'longingLow',
  'longingHigh',
  'longingRising',
  'longingFalling',
  'remindersCalm',
  'remindersStir',
  'motiveOwn',
  'motiveOther',
  'reviewHeals',
  'reviewEstranged',
  'questionsOpen',
  'questionsSettled',
  'scenesCalm',
  'sceneStrong',
  'sceneClimbs',
  'want',
  'ifNoBearable',
  'ifNoUnsure',
  'ifNoHard',
  'looksCalm',
  'lookStrong',
  'looksYes',
] as const
export type SignCode = (typeof signCodes)[number]

/**
 * Where each sign begins; all of them our own. Days without a strong wave; longing in the evening (0-10) that is low or
 * high in the mean, or high once; what a scene leaves (0-10), and by how much it climbs; a mean that moved; how strong
 * old feelings were in a look after a step (0-10), and how many looks at one step said that they came back.
 */
export const bounds = {
  calmDays: 28,
  lowMean: 3,
  highMean: 5,
  highOnce: 8,
  moved: 1,
  sceneCalm: 4,
  sceneStrong: 7,
  sceneClimb: 2,
  lookStrong: 8,
  looksYes: 2,
} as const

/** Motives that need the other to notice, to suffer or to be avoided; and those that are one's own. */
const aboutThem: readonly string[] = ['missMe', 'punish', 'reaction']
const aboutMe: readonly string[] = ['heal', 'pattern', 'ownFeet', 'endFights']

/** All signs in the facts, in the order of `sources`; what steps stirred comes last. */
export function signsOf(facts: ReadinessFacts): readonly Sign[] {
  return [...sources.flatMap(source => rules[source](facts)), ...lookSigns(facts.looks)]
}

/** What is not known, or too little. */
export function missingOf(facts: ReadinessFacts): readonly Source[] {
  return sources.filter(source => isMissing[source](facts))
}

type Rule = (facts: ReadinessFacts) => readonly Sign[]

const rules: Readonly<Record<Source, Rule>> = {
  waves: ({ waves }) => {
    if (waves === undefined) return []
    const { days, noted } = waves
    return [
      days >= bounds.calmDays
        ? sign('wavesRare', 'for', { days, noted })
        : sign('wavesLately', waves.never ? 'light' : 'strong', { days, noted }),
    ]
  },
  longing: ({ longing }) => (longing === undefined ? [] : [...level(longing), ...trend(longing)]),
  reminders: ({ reminders: { met, calm } }) => {
    if (met < remindersFrom) return []
    const stirred = met - calm
    if (stirred * 2 > met) return [sign('remindersStir', 'strong', { met, stirred })]
    return [
      stirred * 4 > met
        ? sign('remindersStir', 'light', { met, stirred })
        : sign('remindersCalm', 'for', { met, calm }),
    ]
  },
  motive: ({ motives }) => {
    if (motives.some(code => aboutThem.includes(code))) return [sign('motiveOther', 'strong')]
    return motives.some(code => aboutMe.includes(code)) ? [sign('motiveOwn', 'for')] : []
  },
  reviews: ({ reviews }) => {
    const [newest] = reviews
    const heals = reviews.length > 1 && reviews.every(({ healing }) => healing === 'yes')
    const estranged = newest?.estranged === 'yes' || newest?.permanent === 'yes'
    return [
      ...(heals ? [sign('reviewHeals', 'light', { count: reviews.length })] : []),
      ...(estranged ? [sign('reviewEstranged', 'for')] : []),
    ]
  },
  questions: ({ questions: { open, settled } }) => {
    if (open > 0) return [sign('questionsOpen', 'light', { open })]
    return settled > 0 ? [sign('questionsSettled', 'for', { settled })] : []
  },
  scenes: facts => sceneSigns(facts),
  wants: facts => facts.wants.map(want => ({ ...sign('want', wants[want]), want })),
  ifNo: ({ ifNo }) => {
    const signs = {
      bearable: sign('ifNoBearable', 'for'),
      unsure: sign('ifNoUnsure', 'light'),
      hard: sign('ifNoHard', 'strong'),
    }
    return ifNo === undefined ? [] : [signs[ifNo]]
  },
}

const isMissing: Readonly<Record<Source, (facts: ReadinessFacts) => boolean>> = {
  waves: ({ waves }) => waves === undefined,
  longing: ({ longing }) => longing === undefined,
  reminders: ({ reminders }) => reminders.met < remindersFrom,
  motive: ({ motives }) => motives.length === 0,
  reviews: ({ reviews }) => reviews.length === 0,
  questions: ({ questions }) => questions.open + questions.settled === 0,
  scenes: facts => sceneCodes.some(scene => facts.scenes[scene] === undefined),
  wants: facts => facts.wants.length === 0,
  ifNo: ({ ifNo }) => ifNo === undefined,
}

function sign(code: SignCode, side: Side, counts: Sign['counts'] = {}): Sign {
  return { code, side, counts }
}

function level({ evenings, mean, least, most }: NonNullable<ReadinessFacts['longing']>): readonly Sign[] {
  const counts = { evenings, mean, least, most }
  if (mean >= bounds.highMean) return [sign('longingHigh', 'strong', counts)]
  if (mean > bounds.lowMean || most >= bounds.highOnce) return [sign('longingHigh', 'light', counts)]
  return [sign('longingLow', 'for', counts)]
}

function trend({ halves }: NonNullable<ReadinessFacts['longing']>): readonly Sign[] {
  if (halves === undefined) return []
  const { before, after } = halves
  if (after - before >= bounds.moved) return [sign('longingRising', 'strong', { before, after })]
  return before - after >= bounds.moved ? [sign('longingFalling', 'for', { before, after })] : []
}

/** A scene that leaves much is a strong sign; one that climbs is a light one; all of them low speak for a step. */
function sceneSigns({ scenes: seen }: ReadinessFacts): readonly Sign[] {
  const known = sceneCodes.flatMap(scene => {
    const facts = seen[scene]
    return facts === undefined ? [] : [{ scene, ...facts }]
  })
  const against = known.flatMap(({ scene, before, after }): readonly Sign[] => {
    const counts = { before, after }
    if (after >= bounds.sceneStrong) return [{ ...sign('sceneStrong', 'strong', counts), scene }]
    const climbs = after - before >= bounds.sceneClimb && after > bounds.sceneCalm
    return climbs ? [{ ...sign('sceneClimbs', 'light', counts), scene }] : []
  })
  const calm = known.length === sceneCodes.length && known.every(({ after }) => after <= bounds.sceneCalm)
  return calm ? [sign('scenesCalm', 'for', { most: Math.max(...known.map(({ after }) => after)) })] : against
}

/** One strong look, or two at the same step that say "yes", is enough to wait; one "yes" alone is a light sign. */
function lookSigns(looks: StepLooks | undefined): readonly Sign[] {
  if (looks === undefined) return []
  const { held, calm, strongest = 0, yes } = looks
  const strong =
    strongest >= bounds.lookStrong ? [sign('lookStrong', 'strong', { strength: strongest, held })] : []
  if (yes > 0) return [...strong, sign('looksYes', yes >= bounds.looksYes ? 'strong' : 'light', { yes })]
  return calm === held ? [sign('looksCalm', 'for', { held })] : strong
}
