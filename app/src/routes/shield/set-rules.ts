import type { RulesChange, WholeRules } from '@breakwater/core/cut'

/** What a part needs that shows some of the rules and sets them. */
export interface SetRules {
  readonly rules: WholeRules
  /** False when it was refused or could not be kept. */
  readonly set: (change: RulesChange) => Promise<boolean>
}
