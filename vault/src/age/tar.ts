import { type Bytes, joinBytes, utf8 } from '../bytes.ts'
import { VaultError } from '../errors.ts'

/** A file by its plain name: no folders, at most 100 bytes of UTF-8. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * POSIX ustar (IEEE Std 1003.1, "pax", ustar interchange format), the part of it that a few plain files need.
 * Readable by every `tar` there is.
 */
const BLOCK = 512
const AT = {
  name: 0,
  mode: 100,
  owner: 108,
  group: 116,
  size: 124,
  time: 136,
  sum: 148,
  type: 156,
  magic: 257,
}
const NAME_BYTES = 100
const SUM_BYTES = 8
const PLAIN_FILE = '0'.charCodeAt(0)

const octal = (value: number, digits: number): Bytes => utf8(`${value.toString(8).padStart(digits, '0')}\0`)

/** The sum of the header's bytes, its own field counted as blanks. */
function sumOf(header: Uint8Array): number {
  const inSum = (at: number) => at >= AT.sum && at < AT.sum + SUM_BYTES
  return header.reduce((sum, byte, at) => sum + (inSum(at) ? 0x20 : byte), 0)
}

function headerOf({ name, bytes }: NamedFile): Bytes {
  const encoded = utf8(name)
  if (encoded.length === 0 || encoded.length > NAME_BYTES || name.includes('/'))
    throw new RangeError('not a plain file name')
  const header = new Uint8Array(BLOCK)
  header.set(encoded, AT.name)
  header.set(octal(0o600, 7), AT.mode)
  header.set(octal(0, 7), AT.owner)
  header.set(octal(0, 7), AT.group)
  header.set(octal(bytes.length, 11), AT.size)
  // The time of writing would be one more thing to know about a person: it stays 1970.
  header.set(octal(0, 11), AT.time)
  header[AT.type] = PLAIN_FILE
  header.set(utf8('ustar\x0000'), AT.magic)
  header.set(utf8(`${sumOf(header).toString(8).padStart(6, '0')}\0 `), AT.sum)
  return header
}

const padding = (length: number): Bytes => new Uint8Array((BLOCK - (length % BLOCK)) % BLOCK)

/** One archive of these files. @throws RangeError for a name that is empty, too long or has a slash */
export function packTar(files: readonly NamedFile[]): Bytes {
  const parts = files.flatMap(file => [headerOf(file), file.bytes, padding(file.bytes.length)])
  return joinBytes(...parts, new Uint8Array(2 * BLOCK))
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\0.*$/s, '')

const numberAt = (header: Uint8Array, at: number, length: number): number =>
  Number.parseInt(text(header.subarray(at, at + length)).trim(), 8)

/** The header's file, without content. @throws VaultError `notAnExport` */
function readHeader(header: Uint8Array): { name: string; size: number; plain: boolean } {
  const size = numberAt(header, AT.size, 12)
  const intact = header.length === BLOCK && sumOf(header) === numberAt(header, AT.sum, SUM_BYTES)
  if (!intact || !(size >= 0)) throw new VaultError('notAnExport', 'tar')
  const name = text(header.subarray(AT.name, AT.name + NAME_BYTES))
  const type = header[AT.type]
  return { name, size, plain: type === PLAIN_FILE || type === 0 }
}

/**
 * The plain files of an archive; folders, links and extensions in it are passed over.
 * @throws VaultError `notAnExport` when it is no archive or ends too early.
 */
export function unpackTar(archive: Uint8Array): NamedFile[] {
  const files: NamedFile[] = []
  let at = 0
  while (at < archive.length && archive[at] !== 0) {
    const { name, size, plain } = readHeader(archive.subarray(at, at + BLOCK))
    const begin = at + BLOCK
    if (begin + size > archive.length) throw new VaultError('notAnExport', 'tar')
    if (plain) files.push({ name, bytes: archive.slice(begin, begin + size) })
    at = begin + size + padding(size).length
  }
  if (at === 0) throw new VaultError('notAnExport', 'tar')
  return files
}
