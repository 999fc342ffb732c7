import { readFileSync } from 'node:fs'
import { readSetup, type Setup } from '@breakwater/core/cut'
import { GuardError } from './guard-error.ts'

/** The setup that the app handed out; `-` reads it from the standard input. Throws `setupUnreadable`. */
export function readSetupFile(path: string): Setup {
  try {
    return readSetup(JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8')))
  } catch (error) {
    throw new GuardError('setupUnreadable', { cause: error })
  }
}
