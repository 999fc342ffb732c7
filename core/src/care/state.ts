import type { EntryOf } from '../kinds.ts'
import type { SafetyAnswer, SafetyPlanStep, SafetyQuestion } from './codes.ts'
import type { careKinds } from './kinds.ts'

export type SafetyState = Readonly<Record<SafetyQuestion, SafetyAnswer>>

export interface CareState {
  safety: SafetyState
  readonly safetyPlan: Map<SafetyPlanStep, string>
}

export function emptyCare(): CareState {
  return {
    safety: {
      watched: 'unasked',
      danger: 'unasked',
      order: 'unasked',
      askedToStop: 'unasked',
      threatened: 'unasked',
    },
    safetyPlan: new Map(),
  }
}

/** Folds one entry of this folder's kinds into the draft. */
export function foldCare(state: CareState, entry: EntryOf<typeof careKinds>): void {
  switch (entry.kind) {
    case 'safety.answered':
      state.safety = { ...state.safety, ...entry.body } as SafetyState
      return
    case 'safetyPlan.written':
      state.safetyPlan.set(entry.body.step, entry.body.text)
      return
  }
}
