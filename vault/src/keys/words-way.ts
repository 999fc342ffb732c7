import type { Bytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import { innerPlace } from './additional-data.ts'
import { aesKey, hkdfKey, seal, unseal } from './cipher.ts'
import { wordsLabel } from './labels.ts'
import type { Belonging, OpenSlot, WordsSlot } from './slot.ts'

const SLOT_ID = 'recovery'

/** Twelve words of BIP 39 stand for 128 bits. */
const ENTROPY_BYTES = 16

async function bip39() {
  const [{ entropyToMnemonic, mnemonicToEntropy }, { wordlist }] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js'),
  ])
  return {
    toWords: (entropy: Uint8Array) => entropyToMnemonic(entropy, wordlist).split(' '),
    toEntropy: (words: string) => mnemonicToEntropy(words, wordlist),
  }
}

/** 128 random bits need no slow hash: HKDF is enough. The salt is the space, which differs from vault to vault. */
const keyOf = async (entropy: Uint8Array, space: string): Promise<CryptoKey> =>
  aesKey(await hkdfKey(entropy), new TextEncoder().encode(space), wordsLabel(space))

/** Twelve new words and the slot that they open. The words are kept nowhere. */
export async function wordsSlot(
  random: (count: number) => Uint8Array,
  to: Belonging,
  vaultKey: Bytes,
): Promise<{ words: string[]; slot: OpenSlot<WordsSlot> }> {
  const entropy = random(ENTROPY_BYTES)
  const words = (await bip39()).toWords(entropy)
  const place = innerPlace(to.space, to.epoch, SLOT_ID)
  const inner = await seal(await keyOf(entropy, to.space), vaultKey, place)
  return { words, slot: { id: SLOT_ID, kind: 'recovery', inner } }
}

async function entropyOf(typed: string): Promise<Uint8Array> {
  const { toEntropy } = await bip39()
  try {
    return toEntropy(
      typed
        .normalize('NFKD')
        .toLowerCase()
        .trim()
        .split(/[\s,]+/)
        .join(' '),
    )
  } catch (cause) {
    throw new VaultError('wrongKey', 'words', { cause })
  }
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
