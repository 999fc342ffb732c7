/**
 * The codes of this folder. They stand in journals and stay for ever; the sentences stand in `content/en/heal.json`,
 * `content/en/reasons.json` and `content/en/questions.json`.
 */
import type { BodyOf } from '../kinds.ts'

/** The seven themes: chosen by the person, in any order, two at once if wanted. */
export const stageCodes = [
  'desperate',
  'denial',
  'bargaining',
  'relapse',
  'anger',
  'acceptance',
  'redirectedHope',
] as const
export type StageCode = (typeof stageCodes)[number]

/** What is rated in the evening, and on waking; one line of the plot each. */
export const ratingCodes = ['longing', 'sadness', 'anger', 'waking'] as const
export type RatingCode = (typeof ratingCodes)[number]

/** What is asked once a week. The last two are of another sort: `relief` is better when high, `headSpace` is how much room they take. */
export const symptomCodes = [
  'motivation',
  'energy',
  'moodSwings',
  'memory',
  'concentration',
  'sleep',
  'appetite',
  'obsession',
  'relief',
  'headSpace',
] as const satisfies readonly (keyof BodyOf<'symptoms.noted'>)[]
export type SymptomCode = (typeof symptomCodes)[number]

/** Offered for a sitting: first the four that are offered to everybody, then the free ones. Own words are allowed too. */
export const coreFeelingCodes = ['anger', 'sadness', 'fear', 'regret'] as const
export const freeFeelingCodes = ['relief', 'love', 'guilt', 'shame'] as const
export const feelingCodes = [...coreFeelingCodes, ...freeFeelingCodes] as const
export type FeelingCode = (typeof feelingCodes)[number]

/** The steps of a sitting, in order. */
export const sittingStepCodes = ['name', 'where', 'strength', 'move', 'strengthAgain'] as const
export type SittingStepCode = (typeof sittingStepCodes)[number]

/** What to write about. `within`: from the inside; `outside`: about oneself as about somebody else; `ahead`: forward. */
export const promptWays = {
  asItIs: 'within',
  whatIMiss: 'within',
  neverSaid: 'within',
  angryPage: 'within',
  goodbye: 'within',
  thirdPerson: 'outside',
  friendsEye: 'outside',
  camera: 'outside',
  goodOfIt: 'ahead',
  oneYearOn: 'ahead',
  nextChapter: 'ahead',
  ordinaryDay: 'ahead',
} as const satisfies Readonly<Record<string, 'within' | 'outside' | 'ahead'>>
export type PromptCode = keyof typeof promptWays
export type PromptWay = (typeof promptWays)[PromptCode]
export const promptCodes = Object.keys(promptWays) as readonly PromptCode[]

/** The ten reasons for no contact, in the order of the practice: the n-th is reason n. */
export const reasonCodes = [
  'reflection',
  'patterns',
  'responsibility',
  'independence',
  'roleStrain',
  'growth',
  'appreciation',
  'intentions',
  'feelings',
  'clarity',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** The other side of each reason; the eighth has two. */
export const cautionsOf = {
  reflection: ['avoiding'],
  patterns: ['conflictLeft'],
  responsibility: ['escapeDuty'],
  independence: ['selfOnly'],
  roleStrain: ['adjustments'],
  growth: ['dynamics'],
  appreciation: ['estrangement'],
  intentions: ['knowWhy', 'fearBased'],
  feelings: ['lingering'],
  clarity: ['misreading'],
} as const satisfies Readonly<Record<ReasonCode, readonly string[]>>
export type CautionCode = (typeof cautionsOf)[ReasonCode][number]
export const cautionCodes = reasonCodes.flatMap(code => cautionsOf[code]) as readonly CautionCode[]

/** Exercises on one's own worth, against looking for it outside. */
export const exerciseCodes = [
  'strengths',
  'unseen',
  'likeAFriend',
  'whoseVoice',
  'values',
  'ownPromise',
] as const
export type ExerciseCode = (typeof exerciseCodes)[number]

/** What people do out of fear; seen in oneself, without a label. */
export const tacticCodes = [
  'silence',
  'jealousy',
  'testing',
  'threatening',
  'checking',
  'guilt',
  'chasing',
  'pleasing',
  'withdrawing',
  'scores',
] as const
export type TacticCode = (typeof tacticCodes)[number]

/** The parts of the look back at the relationship, and of the inventory of patterns. */
export const reviewPartCodes = ['worth', 'good', 'again', 'notAgain', 'grief'] as const
export type ReviewPartCode = (typeof reviewPartCodes)[number]
export const patternPartCodes = ['iDid', 'weDid', 'keep', 'tactics'] as const
export type PatternPartCode = (typeof patternPartCodes)[number]

/** The two published questionnaires; each is asked only where the person switched it on. */
export const scaleCodes = ['phq4', 'rosenberg'] as const
export type ScaleCode = (typeof scaleCodes)[number]

/** The keys of the settings (true or false) that switch a questionnaire on. */
export const scaleSettings = { phq4: 'scalePhq4', rosenberg: 'scaleRosenberg' } as const satisfies Readonly<
  Record<ScaleCode, string>
>

/** The sections a person can choose for a report to a therapist. */
export const reportSectionCodes = [
  'ratings',
  'symptoms',
  'scales',
  'stages',
  'urges',
  'contacts',
  'sittings',
  'writing',
  'time',
] as const
export type ReportSectionCode = (typeof reportSectionCodes)[number]
