import {
  becauseCodes,
  insteadCodes,
  pageParts,
  rowNote,
  rowStatus,
  safetyAnswers,
  safetyPlanSteps,
  safetyQuestions,
  warnCodes,
} from '@breakwater/core/care'
import {
  cautionCodes,
  conditionCodes,
  questions as decideQuestions,
  outcomeCodes,
  reasonCodes,
  ruleCodes,
} from '@breakwater/core/decide'
import { incomingNatures } from '@breakwater/core/hold'
import { honestTones } from '@breakwater/core/plan'
import * as v from 'valibot'
import { channelRows } from './channel-schema.ts'
import { closing } from './closing-schema.ts'
import { comeback } from './comeback-schema.ts'
import { friend } from './friend-schema.ts'
import { heal, questions, reasons } from './heal-schema.ts'
import { mail } from './mail-schema.ts'
import { each, text, texts } from './parts.ts'
import { patterns } from './patterns-schema.ts'
import { record } from './record-schema.ts'
import { reply } from './reply-schema.ts'
import { scripts } from './script-schema.ts'
import { tendency } from './tendency-schema.ts'

/** `help.json`: the page with the help lines, and the plain question. */
const help = v.strictObject({
  opening: texts,
  beforeCalling: texts,
  noCountry: text,
  notListed: text,
  violence: text,
  fallback: text,
  unconfirmed: text,
  statuses: each(rowStatus.options, text),
  hours: each(['always', 'limited', 'unknown'], text),
  notes: each(rowNote.options, text),
  plainQuestion: v.strictObject({
    before: text,
    question: v.literal('Are you thinking about ending your life?'),
    answers: each(['yes', 'unsure', 'no'], text),
    yes: texts,
    unsure: texts,
    no: texts,
    aside: text,
  }),
})

/** `care.json`: the five questions, the page for yes and unsure, the safety plan, and the words of every gate. */
const care = v.strictObject({
  opening: texts,
  answers: each(safetyAnswers, text),
  questions: each(safetyQuestions, v.strictObject({ question: text, why: text })),
  page: each(pageParts, v.strictObject({ title: text, text: texts })),
  safetyPlan: each(safetyPlanSteps, v.strictObject({ title: text, prompt: text, starts: texts })),
  because: each(becauseCodes, text),
  instead: each(insteadCodes, text),
  warn: each(warnCodes, text),
})

const seconds = v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(30))
const listed = { title: text, intro: text }

/** `urge.json`: the four ways through a wave, and the hour after it. */
const urge = v.strictObject({
  opening: text,
  stay: v.strictObject({
    ...listed,
    lines: v.pipe(v.array(v.strictObject({ seconds, text })), v.minLength(8)),
    again: text,
    enough: text,
  }),
  letOut: v.strictObject({
    ...listed,
    prompts: v.array(v.strictObject({ id: text, text })),
    whyLoop: text,
    stop: text,
  }),
  doSomething: v.strictObject({ ...listed, starters: texts }),
  reachSomeone: v.strictObject({
    ...listed,
    messages: v.pipe(texts, v.minLength(3), v.maxLength(6)),
    noAnswer: text,
  }),
  hourAfter: v.strictObject({
    ...listed,
    handsBusy: v.strictObject({ ...listed, ideas: texts }),
    cannotSleep: v.strictObject({ title: text, lines: v.pipe(texts, v.minLength(12)) }),
    hadADrink: v.strictObject({ title: text, lines: texts }),
  }),
})

/** `incoming.json`: what is said for each nature of an incoming contact; what is offered is core's to say. */
const incoming = v.strictObject({
  opening: text,
  needsAnswer: v.strictObject({ question: text, hint: text }),
  natures: each(
    incomingNatures,
    v.strictObject({
      title: text,
      said: texts,
      answers: v.array(text),
    }),
  ),
})

const step = v.strictObject({ title: text, prompt: text, choices: texts })

/** `slip.json`: settle, what set it off, what worked before, one next step. */
const slip = v.strictObject({
  opening: text,
  settle: v.strictObject({ title: text, lines: texts }),
  trigger: step,
  worked: step,
  next: step,
  dayAfter: texts,
})

/** One question of Decide: what is asked and why, a prompt for own words where they help, a sentence for each answer. */
function asked(answers: readonly string[]) {
  return v.strictObject({
    question: text,
    why: text,
    claim: v.optional(text),
    words: v.optional(text),
    answers: each(answers, text),
  })
}

/** `decide.json`: the questions, what may come of them, and every reason that is given for it. */
const decide = v.strictObject({
  questions: v.strictObject(
    Object.fromEntries(
      Object.entries(decideQuestions).map(([code, { answers }]) => [code, asked(answers)] as const),
    ),
  ),
  outcomes: each(outcomeCodes, v.strictObject({ title: text, is: text, asks: text, begins: text })),
  rules: each(ruleCodes, text),
  reasons: each(reasonCodes, text),
  cautions: each(
    cautionCodes,
    v.strictObject({ title: text, text: texts, look: v.optional(text), claim: v.optional(text) }),
  ),
  conditions: each(conditionCodes, text),
  safetyFirst: each(
    ['danger', 'order', 'death'],
    v.strictObject({ title: text, text: texts, claim: v.optional(text) }),
  ),
})

const honestBlanks = ['name', 'why', 'until', 'practical'] as const

/** A line of a ready message, with one blank at most: it is left out where nothing was filled in. */
const honestLine = v.pipe(
  text,
  v.check(line => {
    const [blank, ...more] = line.match(/\{\{.*?\}\}/g) ?? []
    return more.length === 0 && (blank === undefined || honestBlanks.some(known => blank === `{{${known}}}`))
  }, 'more than one blank, or one that is not known'),
)

/** `honest.json`: the one message that tells the other why, in three tones, with blanks to fill in. */
const honest = v.strictObject({
  blanks: each(honestBlanks, v.strictObject({ label: text, hint: text })),
  tones: each(
    honestTones,
    v.strictObject({ title: text, note: text, lines: v.pipe(v.array(honestLine), v.minLength(3)) }),
  ),
})

const strengths = ['tested', 'observed', 'borrowed', 'weak', 'practice', 'ours'] as const

/** `notices.json`: every claim about people, with its source and how far it carries. */
const notices = v.strictObject({
  strengths: each(strengths, text),
  notices: v.array(v.strictObject({ id: text, claim: text, source: text, weight: v.picklist(strengths) })),
})

export type Notices = v.InferOutput<typeof notices>

/** What each file of a language holds. A file without a schema, or the other way round, fails the test. */
export const schemas: Readonly<Record<string, v.GenericSchema>> = {
  'help.json': help,
  'care.json': care,
  'urge.json': urge,
  'incoming.json': incoming,
  'slip.json': slip,
  'decide.json': decide,
  'honest.json': honest,
  'closing.json': closing,
  'comeback.json': comeback,
  'scripts-quiet.json': scripts('scripts-quiet'),
  'scripts-life.json': scripts('scripts-life'),
  'scripts-answers.json': scripts('scripts-answers'),
  'tendency.json': tendency,
  'notices.json': notices,
  'channels.json': channelRows,
  'friend.json': friend,
  'heal.json': heal,
  'reasons.json': reasons,
  'reply.json': reply,
  'questions.json': questions,
  'record.json': record,
  'mail.json': mail,
  'patterns.json': patterns,
}
