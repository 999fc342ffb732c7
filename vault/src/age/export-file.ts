import { VaultError } from '../errors.ts'
import { type NamedFile, packTar, unpackTar } from './tar.ts'

/**
 * The cost of one guess at an export's passphrase: scrypt with N = 2^17, r = 8, p = 1 (128 MiB), which OWASP's Password
 * Storage Cheat Sheet names for scrypt. age's own 2^18 takes an old phone twice as long and twice the memory, which
 * some do not give a page; a file may lie about for decades, so not less.
 */
export const WORK_FACTOR = 17

/** What an age file begins with, whatever it was sealed for. */
const MAGIC = 'age-encryption.org/v1\n'

/** Composed letters, as terminals send them: then `age -d` takes the same passphrase as this page. */
const asTyped = (passphrase: string): string => passphrase.normalize('NFC')

/**
 * One file to keep elsewhere: a tar archive inside an age file (age-encryption.org/v1) for a passphrase. Without this
 * program: `age -d export.age | tar -x`.
 * @throws RangeError for an empty passphrase or an impossible file name.
 */
export async function sealExport(files: readonly NamedFile[], passphrase: string): Promise<Uint8Array> {
  if (passphrase === '') throw new RangeError('an empty passphrase')
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(asTyped(passphrase))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return encrypter.encrypt(packTar(files))
}

async function decrypt(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(asTyped(passphrase))
  try {
    return await decrypter.decrypt(bytes)
  } catch (cause) {
    const wrong = cause instanceof Error && cause.message.startsWith('no identity matched')
    throw new VaultError(wrong ? 'wrongKey' : 'notAnExport', 'age', { cause })
  }
}

/**
 * The files of an export.
 * @throws VaultError `wrongKey` for another passphrase; `notAnExport` when it is no age file, is damaged, or holds no
 * archive.
 */
export async function openExport(bytes: Uint8Array, passphrase: string): Promise<NamedFile[]> {
  const start = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (start !== MAGIC) throw new VaultError('notAnExport', 'age')
  return unpackTar(await decrypt(bytes, passphrase))
}
