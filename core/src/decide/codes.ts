import { approaches } from '../plan/codes.ts'

/** One of the five approaches, or `safetyFirst`: no approach yet, people first. Sentences: `content/en/decide.json`. */
export const outcomeCodes = [...approaches, 'safetyFirst'] as const
export type OutcomeCode = (typeof outcomeCodes)[number]

/** Why this outcome: the rule that spoke first, in the order of the table in `rules.ts`. */
export const ruleCodes = [
  'danger',
  'order',
  'death',
  'stopTies',
  'stop',
  'children',
  'ties',
  'peace',
  'fearTalk',
  'fearInTouch',
  'togetherTalk',
  'togetherSpace',
  'avoidance',
  'pressed',
  'openCircle',
  'friendsReady',
  'friendsLater',
  'acceptedInTouch',
  'triedAtOnce',
  'mixedMotive',
  'triedInSteps',
  'paceAtOnce',
  'paceInSteps',
  'fresh',
  'otherwise',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** What speaks for an alternative. The last five are true for everybody: one for each approach. */
export const reasonCodes = [
  'freshBreak',
  'pressedStrongly',
  'stepsDidNotHold',
  'friendsDidNotHold',
  'wantsAtOnce',
  'wantsEnd',
  'quietCalms',
  'allIsSaid',
  'wantsSteps',
  'atOnceDidNotHold',
  'needyEnergy',
  'quietIsHard',
  'childrenTogether',
  'tiesRemain',
  'wantsPeace',
  'acceptedEnd',
  'noNeedyEnergy',
  'wantsFriends',
  'quietEstranges',
  'somethingUnsaid',
  'openQuestion',
  'notTalkedYet',
  'stillTogether',
  'maybeAgain',
  'wantsClarity',
  'talkAvoided',
  'fewestDecisions',
  'easierToBegin',
  'onlyWhatMustBe',
  'gentler',
  'nothingLeftUnsaid',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What deserves a second look, whatever the outcome. */
export const cautionCodes = [
  'safetyNotAsked',
  'watchedByOther',
  'orderBindsMe',
  'orderBindsThem',
  'orderUnclear',
  'theyAskedToStop',
  'iAskedToStop',
  'pressing',
  'fearMotive',
  'avoidMotive',
  'escapeDuty',
  'estrangement',
  'permanentAnswer',
  'waitingForAnswer',
  'needyEnergy',
  'friendsHide',
  'quietHarder',
  'repeatedCycle',
  'dutiesStay',
] as const
export type CautionCode = (typeof cautionCodes)[number]

/** Three conditions under which no contact strengthens, three under which it harms. */
export const conditionCodes = [
  'responsibility',
  'patterns',
  'independence',
  'revenge',
  'preventsTalk',
  'escapesDuty',
] as const
export type ConditionCode = (typeof conditionCodes)[number]

/** What can honestly be expected: ids of claims in `content/en/notices.json`, where source and weight stand. */
export const expectationCodes = [
  'leavingRisk',
  'evidenceFirst',
  'pursuit',
  'contact',
  'contactExceptions',
  'looking',
  'quietAsTactic',
  'lastMessage',
  'levels',
  'briefAnswers',
  'beingLeft',
  'relief',
  'outlook',
  'attachment',
  'reunion',
  'noTrial',
] as const
export type ExpectationCode = (typeof expectationCodes)[number]
