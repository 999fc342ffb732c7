/** What two devices say to one another, in this order. `new` and `known` take turns; the last two letters need the person's word. */
import * as v from 'valibot'
import { type Bytes, fromBase64Url, toBase64Url, utf8 } from '../../bytes.ts'
import { pairingLetterPlace } from '../../keys/additional-data.ts'
import { seal, unseal } from '../../keys/cipher.ts'
import { pad, unpad } from '../../log/padding.ts'
import type { Rendezvous } from './rendezvous.ts'

const bytes = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]*$/),
  v.transform(text => fromBase64Url(text)),
)
const curve = v.picklist(['X25519', 'P-256'])

/** `from` and the order in which the words are made follow from the step. */
export const letterSchema = v.variant('step', [
  /** new: the key to which it wants the share sealed, and what it says of itself. */
  v.object({ step: v.literal('hello'), curve, key: bytes, about: bytes }),
  /** known: the key with which it will sign the share, and a hash that binds it to a nonce. */
  v.object({ step: v.literal('offer'), key: bytes, commitment: bytes }),
  /** new: its nonce, chosen without knowing the other one. */
  v.object({ step: v.literal('nonce'), nonce: bytes }),
  /** known: the nonce that fits the hash. From here on both have the same three words. */
  v.object({ step: v.literal('opened'), nonce: bytes }),
  /** known, after its person said that the words are the same: what it shares, sealed and signed. */
  v.object({ step: v.literal('share'), sealed: bytes, signature: bytes }),
  /** new: it has the share. */
  v.object({ step: v.literal('done') }),
])
export type PairingLetter = v.InferOutput<typeof letterSchema>
export type Step = PairingLetter['step']
export type LetterOf<S extends Step> = Extract<PairingLetter, { step: S }>

/** A letter in the clear; the same letter gives the same bytes. */
export function clearOf(letter: PairingLetter): Bytes {
  const shown = Object.entries(letter).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? toBase64Url(value) : value,
  ])
  return utf8(JSON.stringify(Object.fromEntries(shown)))
}

export function sealLetter({ letters, box }: Rendezvous, clear: Bytes): Promise<Bytes> {
  return seal(letters, pad(clear), pairingLetterPlace(box))
}

/** A letter and its bytes in the clear; undefined for what does not open, or is none: anybody may write to a box. */
export async function openLetter(
  { letters, box }: Rendezvous,
  sealed: Uint8Array,
): Promise<{ letter: PairingLetter; clear: Bytes } | undefined> {
  const padded = await unseal(letters, sealed, pairingLetterPlace(box))
  if (!padded) return undefined
  try {
    const clear = unpad(padded)
    return { letter: v.parse(letterSchema, JSON.parse(new TextDecoder().decode(clear))), clear }
  } catch {
    return undefined
  }
}
