import type { Rule } from './rule.ts'
import { blame } from './rules/blame.ts'
import { farewell, meansOfHarm } from './rules/farewell.ts'
import { feelings } from './rules/feelings.ts'
import { history } from './rules/history.ts'
import { insult } from './rules/insult.ts'
import { exposure, menace } from './rules/menace.ts'
import { pleading } from './rules/pleading.ts'
import { reopens } from './rules/reopens.ts'
import { sarcasm } from './rules/sarcasm.ts'
import { selfHarm } from './rules/self-harm.ts'
import { thirdParty } from './rules/third-party.ts'
import { threat } from './rules/threat.ts'

/** Every rule that looks for words. Capitals, quotes and length are looked at in `shape.ts`. */
export const rules: readonly Rule[] = [
  ...selfHarm,
  ...farewell,
  ...meansOfHarm,
  ...threat,
  ...exposure,
  ...menace,
  ...insult,
  ...blame,
  ...pleading,
  ...feelings,
  ...history,
  ...reopens,
  ...thirdParty,
  ...sarcasm,
]
