import { type Bytes, joinBytes, utf8 } from '../bytes.ts'

/**
 * Sealing to a public key: HPKE base mode (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM.
 * A browser whose WebCrypto has no X25519 gets DHKEM(P-256, HKDF-SHA256), which every WebCrypto has; a pair remembers
 * which of the two it is. The framing is @hpke/core's, loaded when something is first sealed or opened.
 */
export type Curve = 'X25519' | 'P-256'

/** A pair at rest: the public half as a raw point, the private half as PKCS #8 (to be sealed by whoever keeps it). */
export interface RawPair {
  readonly curve: Curve
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

const algorithm = (curve: Curve) =>
  curve === 'X25519' ? { name: curve } : { name: 'ECDH', namedCurve: curve }

async function generate(curve: Curve): Promise<RawPair> {
  const pair = await crypto.subtle.generateKey(algorithm(curve), true, ['deriveBits'])
  if (!('privateKey' in pair)) throw new TypeError('a pair was expected')
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return { curve, publicKey, privateKey }
}

/** A new pair: X25519, or P-256 where the browser lacks that. */
export async function newPair(): Promise<RawPair> {
  try {
    return await generate('X25519')
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'NotSupportedError') return generate('P-256')
    throw failure
  }
}

const POINT_BYTES: Record<Curve, number> = { X25519: 32, 'P-256': 65 }

async function suiteOf(curve: Curve) {
  const hpke = await import('@hpke/core')
  const kem = curve === 'X25519' ? new hpke.DhkemX25519HkdfSha256() : new hpke.DhkemP256HkdfSha256()
  return new hpke.CipherSuite({ kem, kdf: new hpke.HkdfSha256(), aead: new hpke.Aes256Gcm() })
}

const importPublic = (curve: Curve, raw: Uint8Array) =>
  crypto.subtle.importKey('raw', joinBytes(raw), algorithm(curve), true, [])

/** Sealed bytes: the encapsulated key, then ciphertext and tag. */
export async function sealTo(
  to: Pick<RawPair, 'curve' | 'publicKey'>,
  plain: Uint8Array,
  label: string,
  place: Bytes,
): Promise<Bytes> {
  const suite = await suiteOf(to.curve)
  const recipientPublicKey = await importPublic(to.curve, to.publicKey)
  const sealed = await suite.seal({ recipientPublicKey, info: utf8(label) }, joinBytes(plain), place)
  return joinBytes(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct))
}

/** What `sealTo` sealed; `undefined` when the pair, label or place is another one or the bytes are damaged. */
export async function openWith(
  pair: RawPair,
  sealed: Uint8Array,
  label: string,
  place: Bytes,
): Promise<Bytes | undefined> {
  const suite = await suiteOf(pair.curve)
  const publicKey = await importPublic(pair.curve, pair.publicKey)
  const privateKey = await crypto.subtle.importKey(
    'pkcs8',
    joinBytes(pair.privateKey),
    algorithm(pair.curve),
    false,
    ['deriveBits'],
  )
  const enc = joinBytes(sealed.subarray(0, POINT_BYTES[pair.curve]))
  const text = joinBytes(sealed.subarray(POINT_BYTES[pair.curve]))
  try {
    const recipientKey = { publicKey, privateKey }
    return new Uint8Array(await suite.open({ recipientKey, enc, info: utf8(label) }, text, place))
  } catch {
    return undefined
  }
}
