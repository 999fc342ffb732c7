import type { SafetyQuestion } from './codes.ts'

/** Why something is closed for now. The sentences stand in `content/en/care.json`, under `because`. */
export const becauseCodes = [
  'silenceMayBeUnsafe',
  'orderStands',
  'askedToStop',
  'threatened',
  'afraid',
  'watched',
  'notMarked',
  'askEvidence',
  'unreadThreats',
  'codeMayBeForced',
  'historyMayBeNeeded',
] as const
export type Because = (typeof becauseCodes)[number]

/** What is offered in its place, under `instead`. */
export const insteadCodes = [
  'people',
  'helpLines',
  'safetyPlan',
  'quietGradually',
  'muteAndFile',
  'keepEvidence',
  'lawyerOrAdvocate',
  'keepForMyself',
  'urgeHelp',
  'generalContent',
  'exportFile',
] as const
export type Instead = (typeof insteadCodes)[number]

/** What is said before going on, under `warn`. */
export const warnCodes = [
  'askSafetyFirst',
  'silenceMayBeUnsafe',
  'orderDecides',
  'askedToStop',
  'doNotCalm',
  'mayBeSeen',
  'leavesTrace',
  'fileCanBeFound',
  'lockMayBeNoticed',
  'accessMayBeShared',
  'mayBeNeeded',
  'friendMayBeForced',
  'otherDevice',
  'filterMayBeSeen',
  'extensionShows',
  'deviceReads',
  'paperCanBeFound',
] as const
export type Warn = (typeof warnCodes)[number]

/** What the asking screen knows. Everything left out counts as false. */
export interface GateContext {
  /** The page for yes and unsure was seen, and the person decided on their own after it. */
  readonly chosenKnowingly?: boolean
  /** "Might you need this for court or the police?" was asked and answered. */
  readonly evidenceAsked?: boolean
  /** It is about a child: that never waits, though an order still decides how. */
  readonly aboutChild?: boolean
  /** Something practical hangs on it: work, a lease, money, a child. */
  readonly necessary?: boolean
  /** The person marked this piece as one that may show while the journal is locked. */
  readonly markedToShow?: boolean
}

/**
 * One line of the table. It applies when one of the questions in `if` has one of the answers in `at`
 * (`maybe`: yes or unsure; `unasked`: nobody asked yet), or always without `if`.
 * With `because` it closes, unless the context holds `unless`.
 */
export interface Rule {
  readonly if?: readonly SafetyQuestion[]
  readonly at?: 'maybe' | 'unasked'
  readonly because?: Because
  readonly unless?: keyof GateContext
  readonly instead?: readonly Instead[]
  readonly warn?: Warn
}

const notAsked = (warn: Warn, ...questions: SafetyQuestion[]): Rule => ({
  if: questions,
  at: 'unasked',
  warn,
})

/** Silence can be answered with violence: people first, and quiet step by step (NNEDV, docs/evidence.md). */
const silence: Rule = {
  if: ['danger'],
  because: 'silenceMayBeUnsafe',
  unless: 'chosenKnowingly',
  instead: ['people', 'helpLines', 'quietGradually', 'safetyPlan'],
}

const noMessage: readonly Rule[] = [
  { if: ['order'], because: 'orderStands', instead: ['keepForMyself', 'lawyerOrAdvocate', 'urgeHelp'] },
  { if: ['askedToStop'], because: 'askedToStop', instead: ['keepForMyself', 'urgeHelp', 'people'] },
]

const noAnswer: readonly Rule[] = [
  {
    if: ['threatened'],
    because: 'threatened',
    unless: 'aboutChild',
    instead: ['keepEvidence', 'people', 'helpLines'],
  },
  {
    if: ['order'],
    because: 'orderStands',
    unless: 'aboutChild',
    instead: ['keepEvidence', 'lawyerOrAdvocate'],
  },
]

const beforeAnswer: readonly Rule[] = [
  { if: ['order'], warn: 'orderDecides' },
  { if: ['threatened', 'danger'], warn: 'doNotCalm' },
  { if: ['askedToStop'], warn: 'askedToStop' },
]

const keepFirst: Rule = {
  if: ['threatened', 'order', 'danger'],
  because: 'askEvidence',
  unless: 'evidenceAsked',
  instead: ['keepEvidence', 'exportFile'],
}

/**
 * Every feature that asks, with what the five answers do to it. Earlier lines speak first.
 * A line never opens anything: so a yes can only close or warn more than a no.
 */
export const gateTable = {
  coldTurkeyPlan: [
    silence,
    {
      if: ['threatened'],
      because: 'threatened',
      unless: 'chosenKnowingly',
      instead: ['people', 'helpLines', 'keepEvidence', 'quietGradually'],
    },
    { if: ['danger', 'threatened'], warn: 'silenceMayBeUnsafe' },
    { if: ['order'], warn: 'orderDecides' },
    { if: ['watched'], warn: 'mayBeSeen' },
    notAsked('askSafetyFirst', 'danger', 'threatened'),
  ],
  blockNow: [
    silence,
    {
      if: ['threatened'],
      because: 'askEvidence',
      unless: 'evidenceAsked',
      instead: ['keepEvidence', 'muteAndFile', 'people'],
    },
    { if: ['danger', 'threatened'], warn: 'silenceMayBeUnsafe' },
    { if: ['order'], warn: 'mayBeNeeded' },
    { if: ['watched'], warn: 'accessMayBeShared' },
    notAsked('askSafetyFirst', 'danger', 'threatened'),
  ],
  // Nothing is deleted, but what they write is not seen: where that could matter for safety, people come first.
  fileMail: [
    silence,
    {
      if: ['threatened'],
      because: 'unreadThreats',
      unless: 'chosenKnowingly',
      instead: ['people', 'helpLines', 'keepEvidence', 'quietGradually'],
    },
    { if: ['danger', 'threatened'], warn: 'silenceMayBeUnsafe' },
    { if: ['order'], warn: 'mayBeNeeded' },
    { if: ['watched'], warn: 'filterMayBeSeen' },
    notAsked('askSafetyFirst', 'danger', 'threatened'),
  ],
  // Contact that goes on may be safer than silence, so danger only warns. What a person held back goes by `recontact`.
  inTouchPlan: [
    ...noMessage,
    { if: ['threatened', 'danger'], warn: 'doNotCalm' },
    notAsked('askSafetyFirst', 'order', 'askedToStop'),
  ],
  honestMessage: [
    ...noMessage,
    {
      if: ['danger', 'threatened'],
      because: 'silenceMayBeUnsafe',
      unless: 'chosenKnowingly',
      instead: ['people', 'helpLines', 'keepForMyself', 'safetyPlan'],
    },
    { if: ['danger', 'threatened'], warn: 'doNotCalm' },
    notAsked('askSafetyFirst', 'order', 'askedToStop', 'danger'),
  ],
  recontact: [
    ...noMessage,
    {
      if: ['threatened'],
      because: 'threatened',
      instead: ['people', 'helpLines', 'keepEvidence', 'safetyPlan'],
    },
    { if: ['danger'], because: 'afraid', instead: ['people', 'helpLines', 'safetyPlan'] },
    notAsked('askSafetyFirst', 'order', 'askedToStop', 'danger'),
  ],
  // In the person's own words. Where silence may be unsafe an answer may be the safer thing, so danger only warns.
  answerIncoming: [...noAnswer, ...beforeAnswer],
  // Words that the app puts forward: nobody here knows what they would set off in somebody who is feared.
  readyAnswers: [
    ...noAnswer,
    {
      if: ['danger'],
      because: 'afraid',
      unless: 'aboutChild',
      instead: ['keepEvidence', 'people', 'helpLines'],
    },
    {
      if: ['askedToStop'],
      because: 'askedToStop',
      unless: 'necessary',
      instead: ['keepForMyself', 'urgeHelp', 'people'],
    },
    ...beforeAnswer,
  ],
  // Whoever is afraid, or has an order, may need the chat as it is: that comes before any look at its shape.
  patterns: [
    {
      if: ['danger', 'threatened', 'order'],
      because: 'historyMayBeNeeded',
      unless: 'chosenKnowingly',
      instead: ['keepEvidence', 'people', 'helpLines'],
    },
    { if: ['danger', 'threatened', 'order'], warn: 'mayBeNeeded' },
    { if: ['watched'], warn: 'fileCanBeFound' },
    notAsked('fileCanBeFound', 'watched'),
  ],
  notifications: [{ if: ['watched'], warn: 'mayBeSeen' }],
  installShortcut: [
    { if: ['watched', 'danger'], warn: 'leavesTrace' },
    notAsked('leavesTrace', 'watched', 'danger'),
  ],
  showOwnContentWhenLocked: [
    { if: ['watched'], because: 'watched', instead: ['generalContent'] },
    { because: 'notMarked', unless: 'markedToShow', instead: ['generalContent'] },
  ],
  exportFile: [{ if: ['watched', 'danger'], warn: 'fileCanBeFound' }, notAsked('fileCanBeFound', 'watched')],
  shield: [
    { if: ['watched', 'danger', 'threatened'], warn: 'extensionShows' },
    notAsked('extensionShows', 'watched', 'danger'),
  ],
  friendCode: [
    { if: ['danger', 'threatened'], because: 'codeMayBeForced', instead: ['people', 'helpLines'] },
    { if: ['watched'], warn: 'friendMayBeForced' },
  ],
  passphraseLock: [{ if: ['watched', 'danger'], warn: 'lockMayBeNoticed' }],
  deleteEntry: [keepFirst, { if: ['threatened', 'order', 'danger'], warn: 'mayBeNeeded' }],
  eraseEverything: [
    { because: 'askEvidence', unless: 'evidenceAsked', instead: ['keepEvidence', 'exportFile'] },
    { if: ['threatened', 'order', 'danger'], warn: 'mayBeNeeded' },
  ],
  // Whoever holds the other device reads what this one writes.
  otherDevices: [{ if: ['watched', 'danger'], warn: 'deviceReads' }],
  paperWords: [{ if: ['watched', 'danger', 'threatened'], warn: 'paperCanBeFound' }],
  shareWithFriend: [{ if: ['watched', 'danger', 'threatened'], warn: 'friendMayBeForced' }],
  // No line that closes may ever be written here. Help and the urge are not in this table: nothing is asked before them.
  evidence: [{ if: ['watched'], warn: 'otherDevice' }],
} as const satisfies Readonly<Record<string, readonly Rule[]>>

/** Everything that asks before it acts or shows. */
export type Feature = keyof typeof gateTable
