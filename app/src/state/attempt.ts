import { EntryError } from '@breakwater/core/journal'
import { VaultError } from '@breakwater/vault'
import { words } from '../messages/catalogue.ts'
import { cutOff } from './session.ts'
import { showToast } from './toasts.ts'

/**
 * Runs what a button does. An error that a person can meet is said in words that end in something to do; true when
 * all went well. A page that was cut off from the journal says so whatever failed. What nobody can act on is said as such and thrown on, so that it is not swallowed.
 */
export async function attempt(action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action()
    return true
  } catch (error) {
    if (cutOff.value !== undefined) {
      const { sayCutOff } = await import('./cut-off.ts')
      sayCutOff(cutOff.value)
      return false
    }
    showToast(explain(error))
    if (!(error instanceof VaultError || error instanceof EntryError)) throw error
    return false
  }
}

/** The sentence for an error. */
export function explain(error: unknown): string {
  const t = words('common')
  if (error instanceof VaultError) return t(`errors.${error.type}`)
  if (error instanceof EntryError) return t('errors.entry', { field: error.field })
  return t('errors.unknown')
}
