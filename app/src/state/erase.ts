/** "Erase everything": the local steps at once, then the page that the origin sends with `Clear-Site-Data`. */
import { keptOf } from '@breakwater/core/journal'
import { eraseEverything, type Leftover as VaultLeftover } from '@breakwater/vault'
import { clearingPageAnswers, goInPlace, untilOnline } from '../device/origin.ts'
import { browserPlatform } from '../device/vault-platform.ts'
import { closeFriendBoxes } from './friends-start.ts'
import { memoryLog, phase, showLog, state, theVault } from './session.ts'
import { shelved } from './shelved.ts'
import { askShield } from './shield-window.ts'
import { endWakes } from './wakes-start.ts'

/**
 * What could not be erased; `extension`: it was set up from here and did not answer now. `wakes`: the relay could not be told, and may
 * hold times for two weeks; nothing of them reaches this browser any more.
 */
export type Leftover = VaultLeftover | 'extension' | 'wakes'

/** Sent by the server with `Clear-Site-Data`; never held in a cache. */
export const erasedPage = '/erased'

/**
 * Overwrites and deletes what this device holds. Works locked, offline and after a failure. Resolves with what stayed.
 * This tab lets go first, and stays on its page: offline there is no other page to go to.
 */
export async function eraseHere(): Promise<readonly Leftover[]> {
  const emptied = emptyExtension()
  const ended = await endWakes()
  await closeFriendBoxes()
  if (phase.value !== 'failed') theVault().close()
  const left = await eraseEverything(browserPlatform())
  shelved.value = { ...shelved.value, cards: [], allies: [], activities: [], ifThens: [] }
  if (phase.value === 'open') showLog(memoryLog(), 'memory')
  return [...left, ...((await emptied) ? [] : ['extension' as const]), ...(ended ? [] : ['wakes' as const])]
}

/**
 * Empties an extension, if there is one. False when it was set up from this journal and does not answer; where it was not,
 * nobody waits for it.
 */
async function emptyExtension(): Promise<boolean> {
  const people = phase.value === 'demo' ? [] : [...state.value.people.values()]
  const wasSetUp = people.some(({ kept }) => keptOf(kept, 'shield.keyed').length > 0)
  const answer = askShield({ say: 'wipe' })
  return !wasSetUp || (await answer) !== undefined
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
