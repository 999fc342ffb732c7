import { PatternsFailure } from '../failure.ts'
import type { Rule } from './rule.ts'
import { Scanner } from './scanner.ts'

/** Reads what the first bytes of a file hold before they are cut off, or before its damage. */
export function scanBeginning(head: Uint8Array, rule: Rule): void {
  try {
    new Scanner(rule, '').feed(head)
  } catch (error) {
    if (!(error instanceof PatternsFailure)) throw error
  }
}
