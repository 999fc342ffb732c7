import { type RulesChange, shieldRules, type WholeRules, weakens } from '@breakwater/core/cut'
import { useState } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { night } from '../../state/view.ts'

interface Rules {
  readonly rules: WholeRules
  /** Records what is set anew; false when it was refused or could not be kept. */
  readonly set: (change: RulesChange) => Promise<boolean>
  /** The last change would have weakened it, and it is night. */
  readonly refused: boolean
}

/** The rules as they are set, and the one way to set them: what weakens them waits for the day. */
export function useRules(): Rules {
  // Counted, so that a control that was moved in vain is drawn again as it stands.
  const [refusals, setRefusals] = useState(0)
  const rules = shieldRules(state.value)

  async function set(change: RulesChange): Promise<boolean> {
    if (night.value !== 'day' && weakens(rules, change)) {
      setRefusals(count => count + 1)
      return false
    }
    setRefusals(0)
    return attempt(() => record('shield.set', change))
  }

  return { rules, set, refused: refusals > 0 }
}
