/**
 * [Note: the shelf] What may be seen before the lock is opened: a few settings, and the own cards, people and list
 * that the person marked so. It is a sealed copy made from the state, never a second truth: it is written anew
 * whenever the state changes and read only while locked.
 */
import { gate } from '@breakwater/core/care'
import type { HoldState } from '@breakwater/core/hold'
import { keptOf } from '@breakwater/core/journal'
import type { State } from '@breakwater/core/state'
import { VaultError } from '@breakwater/vault'
import { theVault } from './session.ts'
import { emptyShelf, type Shelf, shelved } from './shelved.ts'

/** Reads the shelf of a locked vault; a damaged one counts as empty, it will be written anew. */
export async function loadShelf(): Promise<void> {
  const bytes = await theVault().readShelf()
  if (bytes === undefined) return
  try {
    shelved.value = { ...emptyShelf, ...(JSON.parse(new TextDecoder().decode(bytes)) as Shelf) }
  } catch {
    shelved.value = emptyShelf
  }
}

/** What of this state may stand on the shelf. */
function shelfOf(state: State): Shelf {
  const settings = Object.fromEntries(state.journal.settings)
  const mayShow = (item: { readonly shownLocked: boolean }) =>
    gate('showOwnContentWhenLocked', state.care.safety, { markedToShow: item.shownLocked }).open
  const people = [...state.people.values()]
  const shown = <T extends { readonly shownLocked: boolean }>(
    mapOf: (hold: HoldState) => ReadonlyMap<string, T>,
  ) => people.flatMap(({ hold }) => [...mapOf(hold).values()]).filter(mayShow)
  return {
    settings,
    cards: shown(hold => hold.cards),
    allies: shown(hold => hold.allies),
    activities: shown(hold => hold.activities),
    ifThens: shown(hold => hold.ifThens),
  }
}

let written = ''

/**
 * Writes the shelf if what may stand on it has changed. Where that fails (the lock closed in the same moment, the disk
 * is full) the shelf stays as it was and is written with the next change or opening: it is only a copy.
 */
export async function updateShelf(state: State): Promise<void> {
  if (hasShield(state)) void import('./shield.ts').then(({ keepInStep }) => keepInStep())
  const text = JSON.stringify(shelfOf(state))
  if (text === written) return
  written = text
  try {
    await theVault().writeShelf(new TextEncoder().encode(text))
  } catch (error) {
    written = ''
    if (!(error instanceof VaultError)) throw error
  }
}

/** Something was handed to the extension once: it is unlocked when the journal opens, and told of every change. */
function hasShield({ people }: State): boolean {
  return [...people.values()].some(({ kept }) => keptOf(kept, 'shield.keyed').length > 0)
}
