/** Twelve words of BIP 39, and the 128 bits that they stand for. What is derived from them is for others to say. */
import { VaultError } from '../errors.ts'

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

/** Twelve new words and their 16 bytes. */
export async function newWords(
  random: (count: number) => Uint8Array,
): Promise<{ words: string[]; entropy: Uint8Array }> {
  const entropy = random(ENTROPY_BYTES)
  return { words: (await bip39()).toWords(entropy), entropy }
}

/**
 * The 16 bytes of twelve words: in any case, parted by blanks, line breaks or commas.
 * @throws VaultError `wrongKey`: a word that is not in the list, another number of words, or a check sum that is wrong
 */
export async function entropyOf(typed: string): Promise<Uint8Array> {
  const { toEntropy } = await bip39()
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(word => word !== '')
  try {
    if (words.length !== 12) throw new RangeError('Twelve words are needed')
    return toEntropy(words.join(' '))
  } catch (cause) {
    throw new VaultError('wrongKey', 'words', { cause })
  }
}
