import { fromHex, toHex } from '@breakwater/core/cut'

/** AES-GCM: a fresh nonce of 12 bytes and what came out, in hex. */
export interface Sealed {
  readonly nonce: string
  readonly data: string
}

/** The key of the seal itself, sealed under a passphrase; `rounds` of PBKDF2 with SHA-256 over a salt of 16 bytes. */
export interface Wrapped extends Sealed {
  readonly salt: string
  readonly rounds: number
}

/** OWASP's Password Storage Cheat Sheet: 600,000 rounds for PBKDF2 with HMAC-SHA-256. */
export const rounds = 600_000

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

/** 32 random bytes in hex. */
export const newKey = (): string => toHex(random(32))

const aes = (key: string) =>
  crypto.subtle.importKey('raw', fromHex(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Seals a value that JSON can hold under a key of 32 bytes in hex. */
export async function seal(value: unknown, key: string): Promise<Sealed> {
  const nonce = random(12)
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await aes(key), plain)
  return { nonce: toHex(nonce), data: toHex(new Uint8Array(data)) }
}

/** What `seal` was given; undefined when the key is another one, a byte was changed, or it is no seal at all. */
export async function open(sealed: Sealed, key: string): Promise<unknown> {
  try {
    const box = { name: 'AES-GCM', iv: fromHex(sealed.nonce) }
    const plain = await crypto.subtle.decrypt(box, await aes(key), fromHex(sealed.data))
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}

async function fromPassphrase(passphrase: string, salt: string, times: number): Promise<string> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: times }
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, base, 256)))
}

/** Puts a key behind a passphrase. */
export async function wrap(key: string, passphrase: string): Promise<Wrapped> {
  const salt = toHex(random(16))
  return { ...(await seal(key, await fromPassphrase(passphrase, salt, rounds))), salt, rounds }
}

/** The key that was put behind this passphrase; undefined for another passphrase. */
export async function unwrap(wrapped: Wrapped, passphrase: string): Promise<string | undefined> {
  const key = await open(wrapped, await fromPassphrase(passphrase, wrapped.salt, wrapped.rounds))
  return typeof key === 'string' ? key : undefined
}

/** Whether a friend's code (`salt:hash`, SHA-256 over the salt's bytes and the code) is this one. */
export async function isCode(friendCode: string, code: string): Promise<boolean> {
  const [salt = '', hash = ''] = friendCode.split(':')
  const words = new TextEncoder().encode(code.trim().normalize('NFKC'))
  const bytes = Uint8Array.from([...fromHex(salt), ...words])
  return hash !== '' && toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) === hash
}
