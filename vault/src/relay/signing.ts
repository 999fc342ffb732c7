/** Ed25519 (RFC 8032): WebCrypto's, and @noble/curves' where a browser has none. Seeds are 32 bytes, keys raw points. */
import { type Bytes, fromBase64Url, joinBytes } from '../bytes.ts'

/** Signs in the name of a space, a device, a box or a friend. */
export interface Signer {
  readonly publicKey: Bytes
  sign(text: Uint8Array): Promise<Bytes>
}

/** The fixed beginning of an Ed25519 private key in PKCS #8 (RFC 8410, section 7); the seed follows. */
const PKCS8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32])

const lacksEd25519 = (failure: unknown): boolean =>
  failure instanceof DOMException && failure.name === 'NotSupportedError'

const noble = async () => (await import('@noble/curves/ed25519.js')).ed25519

async function native(seed: Uint8Array): Promise<Signer> {
  const key = await crypto.subtle.importKey('pkcs8', joinBytes(PKCS8, seed), 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  return {
    publicKey: fromBase64Url(x),
    sign: async text => new Uint8Array(await crypto.subtle.sign('Ed25519', key, joinBytes(text))),
  }
}

async function byNoble(seed: Uint8Array): Promise<Signer> {
  const { getPublicKey, sign } = await noble()
  return {
    publicKey: joinBytes(getPublicKey(seed)),
    sign: async text => joinBytes(sign(text, seed)),
  }
}

/** The signer of a seed of 32 bytes. */
export async function signerOf(seed: Uint8Array): Promise<Signer> {
  try {
    return await native(seed)
  } catch (failure) {
    if (lacksEd25519(failure)) return byNoble(seed)
    throw failure
  }
}

/** Whether this key made this signature under this text. */
export async function isSigned(
  publicKey: Uint8Array,
  text: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', joinBytes(publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, joinBytes(signature), joinBytes(text))
  } catch (failure) {
    if (!lacksEd25519(failure)) return false
    return (await noble()).verify(signature, text, publicKey)
  }
}
