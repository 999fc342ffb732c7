import { fromBase64Url, toBase64Url } from '../../bytes.ts'
import { PairingError } from './errors.ts'

/** Crockford's base 32: no I, L, O or U, so that nothing is read as something else (https://www.crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHARACTERS = 12
/** Before what a QR code carries, so that a menu of a restaurant is not taken for a device. */
const SCHEME = 'BREAKWATER-DEVICE-1'

/** A new code: 12 characters, 60 random bits. */
export function newCode(random: (count: number) => Uint8Array): string {
  return Array.from(random(CHARACTERS), byte => ALPHABET[byte % ALPHABET.length]).join('')
}

/** As it is read aloud and typed: three groups of four. */
export function groupsOf(code: string): readonly string[] {
  return code.match(/.{4}/g) ?? []
}

/** What a QR code carries: the code, and the key of the device that shows it (a raw point). */
export function qrText(code: string, key: Uint8Array): string {
  return [SCHEME, code, toBase64Url(key)].join(' ')
}

export interface Heard {
  readonly code: string
  /** Only from a QR code: whoever answers under another key is somebody else. */
  readonly key?: Uint8Array
}

/**
 * What a person typed (in any case, parted as they like, O for 0, I and L for 1) or a camera read.
 * @throws PairingError `notACode`
 */
export function hear(text: string): Heard {
  const [scheme, code = '', key = ''] = text.trim().split(' ')
  if (scheme === SCHEME) return { code: checked(code), key: keyOf(key) }
  const plain = text.toUpperCase().replaceAll(/[\s\-.·]/g, '')
  return { code: checked(plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')) }
}

function checked(code: string): string {
  const isCode = code.length === CHARACTERS && [...code].every(character => ALPHABET.includes(character))
  if (!isCode) throw new PairingError('notACode')
  return code
}

function keyOf(text: string): Uint8Array {
  try {
    return fromBase64Url(text)
  } catch (cause) {
    throw new PairingError('notACode', { cause })
  }
}
