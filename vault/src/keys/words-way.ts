import type { Bytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import { innerPlace } from './additional-data.ts'
import { aesKey, hkdfKey, seal, unseal } from './cipher.ts'
import { wordsLabel } from './labels.ts'
import type { Belonging, OpenSlot, WordsSlot } from './slot.ts'
import { entropyOf, newWords } from './twelve-words.ts'

const SLOT_ID = 'recovery'

/** 128 random bits need no slow hash: HKDF is enough. The salt is the space, which differs from vault to vault. */
const keyOf = async (entropy: Uint8Array, space: string): Promise<CryptoKey> =>
  aesKey(await hkdfKey(entropy), new TextEncoder().encode(space), wordsLabel(space))

/** Twelve new words and the slot that they open. The words are kept nowhere. */
export async function wordsSlot(
  random: (count: number) => Uint8Array,
  to: Belonging,
  vaultKey: Bytes,
): Promise<{ words: string[]; slot: OpenSlot<WordsSlot> }> {
  const { words, entropy } = await newWords(random)
  const place = innerPlace(to.space, to.epoch, SLOT_ID)
  const inner = await seal(await keyOf(entropy, to.space), vaultKey, place)
  return { words, slot: { id: SLOT_ID, kind: 'recovery', inner } }
}

/**
 * The vault key, by the twelve words: in any case, parted by blanks, line breaks or commas.
 * @throws VaultError `wrongKey`, also for words that are not in the list or whose check sum is wrong.
 */
export async function byWords(to: Belonging, slot: WordsSlot, inner: Bytes, typed: string): Promise<Bytes> {
  const key = await keyOf(await entropyOf(typed), to.space)
  const vaultKey = await unseal(key, inner, innerPlace(to.space, to.epoch, slot.id))
  if (!vaultKey) throw new VaultError('wrongKey', 'words')
  return vaultKey
}
