import { useState } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { faultOf } from '../../state/faults.ts'
import { unlock } from '../../state/lock.ts'

type By = Parameters<typeof unlock>[0]

interface Unlocking {
  /** The last try did not open it. */
  readonly wrong: boolean
  readonly working: boolean
  readonly tryToOpen: (by: By) => Promise<void>
}

/** One way of opening, with what its form has to say. A wrong key changes nothing and is said beside the field. */
export function useUnlock(): Unlocking {
  const [wrong, setWrong] = useState(false)
  const [working, setWorking] = useState(false)
  const tryToOpen = async (by: By) => {
    if (working) return
    setWrong(false)
    setWorking(true)
    await attempt(async () => setWrong(!(await opens(by)))).finally(() => setWorking(false))
  }
  return { wrong, working, tryToOpen }
}

async function opens(by: By): Promise<boolean> {
  try {
    await unlock(by)
    return true
  } catch (error) {
    if (faultOf(error) === 'wrongKey') return false
    throw error
  }
}
