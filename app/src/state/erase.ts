/** "Erase everything": the local steps at once, then the page that the origin sends with `Clear-Site-Data`. */
import { eraseEverything, type Leftover } from '@breakwater/vault'
import { clearingPageAnswers, goInPlace, untilOnline } from '../device/origin.ts'
import { browserPlatform } from '../device/vault-platform.ts'
import { memoryLog, phase, showLog, theVault } from './session.ts'
import { shelved } from './shelved.ts'

export type { Leftover } from '@breakwater/vault'

/** Sent by the server with `Clear-Site-Data`; never held in a cache. */
export const erasedPage = '/erased'

/**
 * Overwrites and deletes what this device holds. Works locked, offline and after a failure. Resolves with what stayed.
 * This tab lets go first, and stays on its page: offline there is no other page to go to.
 */
export async function eraseHere(): Promise<readonly Leftover[]> {
  if (phase.value !== 'failed') theVault().close()
  const left = await eraseEverything(browserPlatform())
  shelved.value = { ...shelved.value, cards: [], allies: [], activities: [], ifThens: [] }
  if (phase.value === 'open') showLog(memoryLog(), 'memory')
  return left
}

/**
 * Goes to the clearing page as soon as the origin answers. Resolves with false when it did not answer now: it is then
 * asked again, as long as this page stays open.
 */
export async function followToClearedPage(): Promise<boolean> {
  if (await goIfAnswered()) return true
  const stop = untilOnline(() => {
    void goIfAnswered().then(gone => {
      if (gone) stop()
    })
  })
  return false
}

async function goIfAnswered(): Promise<boolean> {
  const answers = await clearingPageAnswers(erasedPage)
  if (answers) goInPlace(erasedPage)
  return answers
}
