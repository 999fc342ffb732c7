import * as v from 'valibot'
import { kind, words } from '../journal/kind.ts'

/** `unsure` is treated like yes wherever a wrong guess could harm; `unasked` until somebody asked. */
export const safetyAnswer = v.picklist(['yes', 'unsure', 'no', 'unasked'])
export type SafetyAnswer = v.InferOutput<typeof safetyAnswer>

/** The five questions of the safety state. */
export const safetyQuestions = ['watched', 'danger', 'order', 'askedToStop', 'threatened'] as const
export type SafetyQuestion = (typeof safetyQuestions)[number]

const answers = v.partial(
  v.object({
    /** Someone could look at this device. */
    watched: safetyAnswer,
    /** They might react badly to silence; fear. */
    danger: safetyAnswer,
    /** A court order stands, on either side. */
    order: safetyAnswer,
    /** Either of the two asked the other to stop. */
    askedToStop: safetyAnswer,
    /** They threatened. */
    threatened: safetyAnswer,
  }),
)

/** The six steps of an own safety plan, in the usual order (Stanley & Brown). */
export const safetyPlanStep = v.picklist([
  'signs',
  'myself',
  'places',
  'friends',
  'professionals',
  'surroundings',
])

/** What can be recorded about safety. The plain question and its answer are never recorded. */
export const careKinds = {
  /** Some of the five answers, newest counts. */
  'safety.answered': kind(1, answers),
  /** One step of the safety plan, newest counts; an empty text empties it. */
  'safetyPlan.written': kind(1, v.object({ step: safetyPlanStep, text: words })),
} as const
