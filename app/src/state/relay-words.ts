/** Twelve words for when every device is lost: made, replaced and taken back on a device that has the journal, typed on one that has not. */
import type { RecoveryWords } from '@breakwater/vault/relay'
import { goOn, refreshRelay, theSync } from './relay.ts'

/** Twelve new words. They open nothing before `keep`, and nothing keeps them but this object. Needs no network. */
export async function newRelayWords(): Promise<RecoveryWords> {
  const made = await (await theSync()).makeWords()
  return {
    words: made.words,
    keep: async () => {
      await made.keep()
      await refreshRelay()
    },
  }
}

/** The words open nothing any more. Throws RelayError: doing it again goes on where it stopped. */
export async function takeRelayWordsBack(): Promise<void> {
  await (await theSync()).takeWordsBack()
  await refreshRelay()
}

/**
 * Comes to the journal by its words, as a device called `name`; what is here joins it. Throws RecoveryError or RelayError: nothing was
 * changed then.
 */
export async function joinByWords(typed: string, name: string): Promise<void> {
  await (await theSync()).joinByWords(typed, name)
  await goOn()
}
