import type { SafetyQuestion } from './codes.ts'
import { maybe } from './gates.ts'
import type { SafetyState } from './state.ts'

/** The parts of the safety page, in the order in which they may show; the sentences stand in `content/en/care.json`. */
export const pageParts = [
  'peopleFirst',
  'nothingCutYet',
  'otherDevice',
  'helpLines',
  'keepEvidence',
  'orderDecides',
  'askedToStop',
  'safetyPlan',
] as const
export type PagePart = (typeof pageParts)[number]

const unsafe: readonly SafetyQuestion[] = ['watched', 'danger', 'threatened']

/** Which answers, given as yes or unsure, bring a part onto the page. */
const shownFor: Readonly<Record<PagePart, readonly SafetyQuestion[]>> = {
  peopleFirst: ['watched', 'danger', 'order', 'askedToStop', 'threatened'],
  nothingCutYet: unsafe,
  otherDevice: unsafe,
  helpLines: ['watched', 'danger', 'order', 'threatened'],
  keepEvidence: ['watched', 'danger', 'order', 'threatened'],
  orderDecides: ['order'],
  askedToStop: ['askedToStop'],
  safetyPlan: unsafe,
}

/** What the page for yes and unsure shows, in order: people first. Empty when no answer calls for it. */
export function safetyPage(safety: SafetyState): PagePart[] {
  return pageParts.filter(part => shownFor[part].some(question => maybe(safety[question])))
}
