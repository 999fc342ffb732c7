/** `unsure` is treated like yes wherever a wrong guess could harm; `unasked` until somebody asked. */
export const safetyAnswers = ['yes', 'unsure', 'no', 'unasked'] as const
export type SafetyAnswer = (typeof safetyAnswers)[number]

/** The five questions of the safety state. */
export const safetyQuestions = ['watched', 'danger', 'order', 'askedToStop', 'threatened'] as const
export type SafetyQuestion = (typeof safetyQuestions)[number]

/** The six steps of an own safety plan, in the usual order (Stanley & Brown). */
export const safetyPlanSteps = [
  'signs',
  'myself',
  'places',
  'friends',
  'professionals',
  'surroundings',
] as const
export type SafetyPlanStep = (typeof safetyPlanSteps)[number]
