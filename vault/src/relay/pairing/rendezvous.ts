import { type Bytes, joinBytes, toBase64Url, utf8 } from '../../bytes.ts'
import { aesKey, hkdfKey } from '../../keys/cipher.ts'
import { pairingLabel } from '../../keys/labels.ts'
import { type Signer, signerOf } from '../signing.ts'

/** Where two devices meet that know the same code. */
export interface Rendezvous {
  readonly box: string
  /** Both read the box with it. */
  readonly reader: Signer
  /** Both seal their letters with it: a relay sees neither keys nor steps. It proves nothing to either; the three words do. */
  readonly letters: CryptoKey
}

const SALT = new Uint8Array()

async function bits(code: string, purpose: 'box' | 'reader', bytes: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', utf8(code), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: SALT, info: utf8(pairingLabel(purpose)) }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, bytes * 8))
}

/** All of it by HKDF-SHA256 (RFC 5869) from the code. */
export async function rendezvousOf(code: string): Promise<Rendezvous> {
  const [box, seed, secret] = await Promise.all([
    bits(code, 'box', 16),
    bits(code, 'reader', 32),
    hkdfKey(joinBytes(utf8(code))),
  ])
  const [reader, letters] = await Promise.all([signerOf(seed), aesKey(secret, SALT, pairingLabel('letters'))])
  return { box: toBase64Url(box), reader, letters }
}
