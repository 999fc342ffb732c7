import type { SafetyAnswer, SafetyQuestion } from './codes.ts'
import {
  type Because,
  type Feature,
  type GateContext,
  gateTable,
  type Instead,
  type Rule,
  type Warn,
} from './gate-table.ts'
import type { SafetyState } from './state.ts'

/** Whether a feature is open; if not why, and what is offered instead; or what is said before it goes on. */
export interface Verdict {
  readonly open: boolean
  readonly because?: Because
  readonly instead?: readonly Instead[]
  readonly warn?: Warn
}

/** All features, in the order of the table. */
export const features = Object.keys(gateTable) as readonly Feature[]

/**
 * The one question every feature asks before it acts or shows. Codes only; the sentences stand in the content.
 * The first line of the table that closes gives `because` and `instead`; an open feature carries the first warning.
 */
export function gate(feature: Feature, safety: SafetyState, context: GateContext = {}): Verdict {
  const rules: readonly Rule[] = gateTable[feature]
  const matching = rules.filter(rule => applies(rule, safety))
  const closing = matching.find(rule => closes(rule, context))
  if (closing?.because !== undefined) {
    return { open: false, because: closing.because, instead: closing.instead ?? [] }
  }
  const warn = matching.find(rule => rule.warn !== undefined)?.warn
  return warn === undefined ? { open: true } : { open: true, warn }
}

/** Yes, or not sure: where a wrong guess could harm, both are handled alike. */
export function maybe(answer: SafetyAnswer): boolean {
  return answer === 'yes' || answer === 'unsure'
}

function applies(rule: Rule, safety: SafetyState): boolean {
  if (rule.if === undefined) return true
  const test = rule.at === 'unasked' ? isUnasked : maybe
  return rule.if.some((question: SafetyQuestion) => test(safety[question]))
}

function isUnasked(answer: SafetyAnswer): boolean {
  return answer === 'unasked'
}

function closes(rule: Rule, context: GateContext): boolean {
  if (rule.because === undefined) return false
  return rule.unless === undefined || context[rule.unless] !== true
}
