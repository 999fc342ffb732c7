import { crc32, deflateRawSync } from 'node:zlib'

/** One file to be packed. What is left out is as an honest program writes it; `listed` and `header` change single numbers. */
export interface Packed {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** Default deflate. */
  readonly method?: 'deflate' | 'stored'
  /** Sizes after the data and zeros in the header, as programs do that write while they pack. */
  readonly descriptor?: boolean
  /** Sizes and place in a zip64 field, in the list and in the header. */
  readonly zip64?: boolean
  /** Numbers of the list by their place in its record, and how wide they are. */
  readonly listed?: readonly Change[]
  readonly header?: readonly Change[]
  /** Extra fields of the list, in place of those of zip64. */
  readonly extra?: Uint8Array
}

export interface Change {
  readonly at: number
  readonly wide: 2 | 4
  readonly value: number
}

export interface ZipForm {
  /** A zip64 record, and open numbers in the short one. */
  readonly zip64?: boolean
  readonly comment?: string
  /** Numbers of the last record, of zip64's, and of the one that says where it lies. */
  readonly end?: readonly Change[]
  readonly wideEnd?: readonly Change[]
  readonly locator?: readonly Change[]
}

/** Numbers one after another, little endian: two bytes, four, or eight. */
const words = (...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array => {
  const made = new DataView(new ArrayBuffer(parts.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of parts) {
    if (bytes === 2) made.setUint16(at, value, true)
    else if (bytes === 4) made.setUint32(at, value, true)
    else made.setBigUint64(at, BigInt(value), true)
    at += bytes
  }
  return new Uint8Array(made.buffer)
}

const changed = (record: Uint8Array, changes: readonly Change[] = []): Uint8Array => {
  const view = new DataView(record.buffer)
  for (const { at, wide, value } of changes) {
    if (wide === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  }
  return record
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** A zip in memory. */
export function zipOf(files: readonly Packed[], form: ZipForm = {}): Uint8Array {
  const entries: Uint8Array[] = []
  const list: Uint8Array[] = []
  let place = 0
  for (const file of files) {
    const { entry, row } = packed(file, place)
    entries.push(entry)
    list.push(row)
    place += entry.length
  }
  const directory = joined(list)
  return joined([...entries, directory, ...ends(files.length, directory.length, place, form)])
}

function packed(file: Packed, place: number): { entry: Uint8Array; row: Uint8Array } {
  const { descriptor = false, zip64 = false, method = 'deflate' } = file
  const name = bytesOf(file.name)
  const content = bytesOf(file.content)
  const data = method === 'stored' ? content : new Uint8Array(deflateRawSync(content))
  const crc = crc32(content)
  const flags = (descriptor ? 8 : 0) | (typeof file.name === 'string' ? 0x800 : 0)
  const short = (value: number) => (zip64 ? 0xffffffff : value)
  const version = [2, zip64 ? 45 : 20] as const
  const kind = [version, [2, flags], [2, method === 'stored' ? 0 : 8], [2, 0], [2, 0x21]] as const
  const later = (value: number) => (descriptor ? 0 : value)
  const inHeader = zip64
    ? words([2, 1], [2, 16], [8, later(content.length)], [8, later(data.length)])
    : words()
  const header = words(
    [4, 0x04034b50],
    ...kind,
    [4, later(crc)],
    [4, later(short(data.length))],
    [4, later(short(content.length))],
    [2, name.length],
    [2, inHeader.length],
  )
  const wide = zip64 ? words([2, 1], [2, 24], [8, content.length], [8, data.length], [8, place]) : words()
  const extra = file.extra ?? wide
  const row = words(
    [4, 0x02014b50],
    [2, 0x031e],
    ...kind,
    [4, crc],
    [4, short(data.length)],
    [4, short(content.length)],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, short(place)],
  )
  const size = zip64 ? 8 : 4
  const after = descriptor
    ? words([4, 0x08074b50], [4, crc], [size, data.length], [size, content.length])
    : words()
  return {
    entry: joined([changed(header, file.header), name, inHeader, data, after]),
    row: joined([changed(row, file.listed), name, extra]),
  }
}

function ends(count: number, size: number, start: number, form: ZipForm): Uint8Array[] {
  const { zip64 = false } = form
  const comment = bytesOf(form.comment ?? '')
  const wide = [
    changed(
      words(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, size],
        [8, start],
      ),
      form.wideEnd,
    ),
    changed(words([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]), form.locator),
  ]
  const counted = zip64 ? 0xffff : count
  const end = words(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, counted],
    [2, counted],
    [4, zip64 ? 0xffffffff : size],
    [4, zip64 ? 0xffffffff : start],
    [2, comment.length],
  )
  return [...(zip64 ? wide : []), changed(end, form.end), comment]
}
