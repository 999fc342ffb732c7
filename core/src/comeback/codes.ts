/** The codes of this folder. They stand in journals and stay for ever; the sentences stand in `content/` and the catalogues. */

/** What is imagined, by day, to see what it does. */
export const sceneCodes = ['message', 'meeting', 'someoneNew'] as const
export type Scene = (typeof sceneCodes)[number]

/** What a look at readiness comes to; never a percentage. */
export const readinessOutcomes = ['notYet', 'smallStep', 'noSign'] as const
export type ReadinessOutcome = (typeof readinessOutcomes)[number]

/** What it would be like if the answer were no. */
export const ifNoCodes = ['bearable', 'hard', 'unsure'] as const

/** The small steps back, from the smallest on. */
export const rungCodes = ['note', 'exchange', 'call', 'meeting'] as const
export type StepRung = (typeof rungCodes)[number]

/** What came back to a step. `none`: nothing so far. */
export const replyCodes = ['warm', 'neutral', 'cold', 'no', 'none'] as const
export type StepReply = (typeof replyCodes)[number]

/** When a step is looked at again. */
export const stepReviewTimes = ['atOnce', 'nextMorning', 'threeDays'] as const
export type StepReviewTime = (typeof stepReviewTimes)[number]

/** Did old feelings come back? */
export const feelingsBack = ['no', 'some', 'yes'] as const

/** What comes after a step. */
export const stepChoices = ['on', 'pause', 'quiet'] as const

/** What is written when a time is closed. */
export const closingParts = ['learned', 'keep', 'newLove', 'staysBlocked'] as const
export type ClosingPart = (typeof closingParts)[number]

/** How a period of quiet can end. All of them count. */
export const closingEnds = ['closed', 'friends', 'return', 'backToQuiet', 'structured'] as const
export type ClosingEnd = (typeof closingEnds)[number]

/** What two people may still have to settle. */
export const matterSorts = ['lease', 'money', 'things', 'child', 'work', 'other'] as const
export type MatterSort = (typeof matterSorts)[number]

/** How a handover went. */
export const handoverEnds = ['calm', 'tense', 'missed'] as const

/** How an answer is worded; `warm` where children are concerned. */
export const registers = ['plain', 'warm'] as const
