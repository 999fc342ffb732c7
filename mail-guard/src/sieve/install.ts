import type { Setup } from '@breakwater/core/cut'
import { sieveScript } from '@breakwater/core/cut/mail'
import { keyword } from '../imap/keyword.ts'
import type { ManageSieve, Script } from './manage-sieve.ts'

/** The name of our script on the server. */
export const ourScript = 'breakwater'

/** Without these the server could not file, mark what it filed, or go on with the person's own rules. */
const needed = ['fileinto', 'mailbox', 'envelope', 'imap4flags', 'include']

/** Whether the server's Sieve can do all that our script asks. */
export const canFile = (sieve: ManageSieve): boolean => sieve.knows(needed)

/**
 * Makes our script the active one; it goes on with the script that was active before. Doing it again replaces ours and
 * keeps the former one. Throws `scriptRefused`: then the former script is still the active one.
 */
export async function install(sieve: ManageSieve, setup: Setup, folder: string): Promise<void> {
  const previous = await former(sieve, await sieve.list())
  const options = { folder, necessary: setup.necessary, keyword }
  const text = sieveScript(setup.people, previous === undefined ? options : { ...options, previous })
  await sieve.put(ourScript, text)
  await sieve.activate(ourScript)
}

/** Takes our script away and makes the former one active again. False when there was none of ours. */
export async function uninstall(sieve: ManageSieve): Promise<boolean> {
  const scripts = await sieve.list()
  const ours = scripts.find(script => script.name === ourScript)
  if (ours === undefined) return false
  if (ours.active) {
    const previous = await former(sieve, scripts)
    const there = scripts.some(script => script.name === previous)
    await sieve.activate(there && previous !== undefined ? previous : '')
  }
  await sieve.remove(ourScript)
  return true
}

/**
 * The script that was active before ours. While ours is active its own text tells, so that nothing has to be kept on
 * this computer, and any other computer can take it back.
 */
async function former(sieve: ManageSieve, scripts: readonly Script[]): Promise<string | undefined> {
  const active = scripts.find(script => script.active)
  if (active?.name !== ourScript) return active?.name
  return includedBy(await sieve.get(ourScript))
}

/** The script that ours goes on with: its last line, as `sieveScript` writes it. */
function includedBy(text: string): string | undefined {
  const quoted = /^include :personal :optional "((?:[^"\\]|\\.)*)";\s*$/m.exec(text)?.[1]
  return quoted?.replaceAll(/\\(.)/g, '$1')
}
