import * as v from 'valibot'
import { type BodiesOf, words } from '../journal/body.ts'
import { safetyAnswers, safetyPlanSteps } from './codes.ts'
import type { careKinds } from './kinds.ts'

const safetyAnswer = v.picklist(safetyAnswers)

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

/** What can be recorded about safety. The plain question and its answer are never recorded. */
export const careBodies = {
  /** Some of the five answers, newest counts. */
  'safety.answered': answers,
  /** One step of the safety plan, newest counts; an empty text empties it. */
  'safetyPlan.written': v.object({ step: v.picklist(safetyPlanSteps), text: words }),
} as const satisfies BodiesOf<typeof careKinds>
