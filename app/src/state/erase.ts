/** "Erase everything": the local steps at once, then the page that the origin sends with `Clear-Site-Data`. */
import { keptOf } from '@breakwater/core/journal'
import { eraseEverything, type Leftover as VaultLeftover } from '@breakwater/vault'
import { clearingPageAnswers, goInPlace, untilOnline } from '../device/origin.ts'
import { pause } from '../device/pause.ts'
import { browserPlatform } from '../device/vault-platform.ts'
import { closeFriendBoxes } from './friends-start.ts'
import { keepNoCopy, theSync } from './relay.ts'
import { memoryLog, phase, showLog, state, theVault } from './session.ts'
import { shelved } from './shelved.ts'
import { askShield } from './shield-window.ts'
import { endWakes } from './wakes-start.ts'

/**
 * What could not be erased; `extension`: it was set up from here and did not answer now. `wakes`: the relay could not be told, and may
 * hold times for two weeks; nothing of them reaches this browser any more. `devices`: the others could not be told that this one goes.
 */
export type Leftover = VaultLeftover | 'extension' | 'wakes' | 'devices'

/** Erasing does not wait longer for the other devices to be told. */
const PATIENCE_MS = 6_000

/** Sent by the server with `Clear-Site-Data`; never held in a cache. */
export const erasedPage = '/erased'

/**
 * Overwrites and deletes what this device holds. Works locked, offline and after a failure. Resolves with what stayed.
 * This tab lets go first, and stays on its page: offline there is no other page to go to.
 */
export async function eraseHere(): Promise<readonly Leftover[]> {
  const emptied = emptyExtension()
  const [ended, told] = await Promise.all([endWakes(), leaveDevices()])
  await closeFriendBoxes()
  if (phase.value !== 'failed') theVault().close()
  const left = await eraseEverything(browserPlatform())
  shelved.value = { ...shelved.value, cards: [], allies: [], activities: [], ifThens: [] }
  if (phase.value === 'open') showLog(memoryLog(), 'memory')
  const others = { extension: await emptied, wakes: ended, devices: told }
  return [...left, ...(['extension', 'wakes', 'devices'] as const).filter(one => !others[one])]
}

/**
 * This device comes out of the others' list, and its key opens nothing on the relay any more; what waits is sent before. False when that
 * could not be done now. Behind a lock its keys cannot be read: the screen has said so before.
 */
async function leaveDevices(): Promise<boolean> {
  if (phase.value !== 'open') return true
  try {
    if ((await theSync()).status.type === 'off') return true
    return await Promise.race([keepNoCopy(false), pause(PATIENCE_MS).then(() => false)])
  } catch {
    // Whatever went wrong here, erasing goes on; that nobody was told is said.
    return false
  }
}

/**
 * Empties an extension, if there is one. False when it was set up from this journal and does not answer; where it was not,
 * nobody waits for it.
 */
async function emptyExtension(): Promise<boolean> {
  const people = phase.value === 'demo' ? [] : [...state.value.people.values()]
  const wasSetUp = people.some(({ kept }) => keptOf(kept, 'shield.keyed').length > 0)
  const answer = askShield({ say: 'wipe', all: true })
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
