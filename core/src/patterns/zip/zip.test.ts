import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 as platforms } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../crc32.ts'
import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { sourceOf } from '../testing/sources.ts'
import { type Packed, type ZipForm, zipOf } from '../testing/zips.ts'
import { unpacked } from './index.ts'

const open = (files: readonly Packed[], form?: ZipForm) => unpacked([sourceOf('out.zip', zipOf(files, form))])

async function bytesOf(source: Source | undefined): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of source?.chunks() ?? []) {
    expect(chunk.length).toBeLessThanOrEqual(2 ** 20)
    parts.push(chunk.slice())
  }
  return new Uint8Array(Buffer.concat(parts))
}

const textOf = async (source: Source | undefined) => new TextDecoder().decode(await bytesOf(source))

const failure = (code: string) => expect.objectContaining({ name: 'PatternsFailure', code })

/** Text that deflate can make something of, and not too much. */
const chat = (lines: number) =>
  Array.from({ length: lines }, (_, line) => `${(line * 7919) % 9973} was said at ${line}\n`).join('')

/** Bytes that deflate can make nothing of. */
function noise(length: number): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length }, () => {
    seed = (seed * 48_271) % 0x7fffffff
    return seed & 255
  })
}

describe('what a zip gives', () => {
  test('only files that could be chats, in every form that honest programs write', async () => {
    const sources = await open(
      [
        { name: 'messages/', content: '', method: 'stored' },
        { name: 'messages/inbox/alex_1/message_1.json', content: chat(2000) },
        { name: 'messages/inbox/alex_1/photos/1.jpg', content: 'picture', method: 'stored' },
        { name: '_chat.txt', content: 'hello', method: 'stored' },
        { name: 'a.csv', content: chat(3), descriptor: true },
        { name: 'b.xml', content: chat(4), zip64: true },
        { name: 'c.html', content: chat(5), zip64: true, descriptor: true },
        { name: './d//main.jsonl', content: chat(6) },
        { name: 'chat.db', content: 'SQLite', method: 'stored' },
        { name: 'chat.db-wal', content: '', method: 'stored' },
        { name: '__MACOSX/._chat.txt', content: 'finder' },
        { name: 'inner.zip', content: zipOf([{ name: 'e.txt', content: 'deep' }]) },
      ],
      { comment: 'made by hand', zip64: true },
    )
    expect(sources.map(source => source.name)).toEqual([
      'out.zip/messages/inbox/alex_1/message_1.json',
      'out.zip/_chat.txt',
      'out.zip/a.csv',
      'out.zip/b.xml',
      'out.zip/c.html',
      'out.zip/d/main.jsonl',
      'out.zip/chat.db',
      'out.zip/chat.db-wal',
    ])
    const texts = await Promise.all(sources.map(textOf))
    expect(texts).toEqual([chat(2000), 'hello', chat(3), chat(4), chat(5), chat(6), 'SQLite', ''])
    expect(sources.map(source => source.size)).toEqual(texts.map(text => text.length))
  })

  test('files beside it as they are', async () => {
    const beside = sourceOf('chat.txt', 'PK is no zip')
    const sources = await unpacked([beside, sourceOf('a.zip', zipOf([{ name: 'b.txt', content: 'b' }]))])
    expect(sources[0]).toBe(beside)
    expect(sources[1]?.name).toBe('a.zip/b.txt')
  })

  test('nothing, for one without files', async () => {
    expect(await open([])).toEqual([])
  })

  test('names without the mark of UTF-8: as UTF-8 when they are, else in code page 437', async () => {
    const name = (text: string) => new TextEncoder().encode(text)
    const sources = await open([
      { name: name('Noëlle.txt'), content: '' },
      { name: Uint8Array.of(0x5a, 0x6f, 0x89, 0x2e, 0x74, 0x78, 0x74), content: '' },
      { name: name('windows\\folder\\chat.txt'), content: '' },
    ])
    expect(sources.map(source => source.name)).toEqual([
      'out.zip/Noëlle.txt',
      'out.zip/Zoë.txt',
      'out.zip/windows/folder/chat.txt',
    ])
  })

  test('any place of a stored file, and no more than the file', async () => {
    const [source, packed] = await open([
      { name: 'chat.db', content: '0123456789', method: 'stored' },
      { name: 'a.txt', content: 'a' },
    ])
    const part = await source?.slice?.(4, 20)
    expect(new TextDecoder().decode(part)).toBe('456789')
    expect(packed?.slice).toBeUndefined()
  })

  test('the same bytes as often as they are asked for', async () => {
    const [source] = await open([{ name: 'a.txt', content: chat(50_000) }])
    expect(await textOf(source)).toBe(chat(50_000))
    expect(await textOf(source)).toBe(chat(50_000))
  })

  test('a million photos do not hide a chat', async () => {
    const photos = Array.from({ length: 70_000 }, (_, n) => ({
      name: `${n}.jpg`,
      content: '',
      method: 'stored' as const,
    }))
    const files = [...photos, { name: 'chat.txt', content: 'here' }]
    const [source] = await open(files, { zip64: true })
    expect(await textOf(source)).toBe('here')
    // The Finder's way: two bytes of the count, and no zip64.
    const short = (at: number) => ({ at, wide: 2 as const, value: files.length % 65_536 })
    expect(await open(files, { end: [short(8), short(10)] })).toHaveLength(1)
  })
})

test('the checksum is that of the platform, whatever the pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(platforms(bytes))
    }),
  )
})

describe('who stops', () => {
  test('stops the unpacking and the reading of the zip at once', async () => {
    const bytes = zipOf([{ name: 'a.txt', content: noise(3 * 2 ** 20) }])
    let read = 0
    const inner = sourceOf('out.zip', bytes)
    const [source] = await unpacked([
      {
        ...inner,
        slice: async (start, end) => {
          read += end - start
          return bytes.slice(start, end)
        },
      },
    ])
    for await (const _ of source?.chunks() ?? []) break
    const before = read
    await new Promise(done => setTimeout(done, 50))
    expect(read).toBe(before)
    expect(bytes.length).toBeGreaterThan(2 * 2 ** 20)
    expect(read).toBeLessThan(bytes.length)
  })

  test('what the disk says is thrown on as it is', async () => {
    const bytes = zipOf([{ name: 'a.txt', content: noise(3 * 2 ** 20) }])
    const gone = new DOMException('', 'NotReadableError')
    const [source] = await unpacked([
      {
        ...sourceOf('out.zip', bytes),
        slice: async (start, end) => {
          if (start > 2 ** 20 && end < bytes.length - 70_000) throw gone
          return bytes.slice(start, end)
        },
      },
    ])
    await expect(bytesOf(source)).rejects.toBe(gone)
  })
})

describe('what is refused before anything is unpacked', () => {
  const one: Packed = { name: 'chat.txt', content: 'words' }
  const listed = (at: number, wide: 2 | 4, value: number): Packed => ({
    ...one,
    listed: [{ at, wide, value }],
  })
  const end = (at: number, wide: 2 | 4, value: number): ZipForm => ({ end: [{ at, wide, value }] })
  const words = (...values: number[]) => new Uint8Array(new Uint16Array(values).buffer)
  const cases: readonly [string, string, readonly Packed[], ZipForm?][] = [
    ['a name that climbs out', 'unsafeZip', [{ name: '../../chat.txt', content: '' }]],
    ['one that climbs with backslashes', 'unsafeZip', [{ name: 'a\\..\\..\\chat.txt', content: '' }]],
    ['one from the root', 'unsafeZip', [{ name: '/etc/chat.txt', content: '' }]],
    ['one with a drive', 'unsafeZip', [{ name: 'C:\\chat.txt', content: '' }]],
    ['one that hides its ending', 'unsafeZip', [{ name: 'chat.txt\0.jpg', content: '' }]],
    ['even a photo that climbs out', 'unsafeZip', [one, { name: '../1.jpg', content: '' }]],
    ['two files of one name', 'unsafeZip', [one, one]],
    ['two entries on the same bytes', 'unsafeZip', [one, { ...listed(42, 4, 0), name: 'b.txt' }]],
    ['an entry that reaches into the next', 'unsafeZip', [listed(20, 4, 40), { name: 'b.txt', content: '' }]],
    ['one that reaches into the list', 'unsafeZip', [listed(20, 4, 2000)]],
    ['one that lies behind the end', 'unsafeZip', [listed(42, 4, 0x7fffffff)]],
    ['unpacked size beyond all measure', 'unsafeZip', [listed(24, 4, 0xfffffffe)]],
    ['an encrypted file', 'encrypted', [listed(8, 2, 1)]],
    ['one by AES', 'encrypted', [listed(10, 2, 99)]],
    ['a way to pack that no browser knows', 'otherVariant', [listed(10, 2, 9)]],
    ['a file on another disk', 'damaged', [listed(34, 2, 3)]],
    ['the last of several disks', 'damaged', [one], end(4, 2, 3)],
    ['a count of one disk that is not that of all', 'damaged', [one], end(8, 2, 7)],
    [
      'fewer entries than counted',
      'unsafeZip',
      [one],
      { end: [...(end(8, 2, 2).end ?? []), ...(end(10, 2, 2).end ?? [])] },
    ],
    ['a list longer than the file', 'unsafeZip', [one], end(12, 4, 0x7fffffff)],
    ['a list that is elsewhere', 'damaged', [one], end(16, 4, 1)],
    ['zip64 and short numbers that differ', 'unsafeZip', [one], { zip64: true, ...end(10, 2, 5) }],
    [
      'zip64 numbers of more than 2^53',
      'unsafeZip',
      [one],
      { zip64: true, wideEnd: [{ at: 52, wide: 4, value: 0xffffffff }] },
    ],
    [
      'zip64 with a wrong count',
      'unsafeZip',
      [one],
      { zip64: true, wideEnd: [24, 32].map(at => ({ at, wide: 4, value: 9 })) },
    ],
    [
      'zip64 with more entries than a zip may have',
      'unsafeZip',
      [one],
      { zip64: true, wideEnd: [24, 32].map(at => ({ at, wide: 4, value: 2 ** 31 })) },
    ],
    ['zip64 over several disks', 'damaged', [one], { zip64: true, locator: [{ at: 16, wide: 4, value: 2 }] }],
    [
      'a zip64 record that is nowhere',
      'unsafeZip',
      [one],
      { zip64: true, locator: [{ at: 8, wide: 4, value: 99_999 }] },
    ],
    [
      'a zip64 record that is none',
      'damaged',
      [one],
      { zip64: true, locator: [{ at: 8, wide: 4, value: 1 }] },
    ],
    ['two zip64 fields', 'unsafeZip', [{ ...one, extra: words(1, 0, 1, 0) }]],
    [
      'a zip64 field without its numbers',
      'unsafeZip',
      [{ ...listed(24, 4, 0xffffffff), extra: words(1, 2, 0) }],
    ],
    ['a zip64 field longer than its room', 'damaged', [{ ...one, extra: words(1, 99, 0) }]],
  ]
  test.each(cases)('%s: %s', async (...[, code, files, form]) => {
    await expect(open(files, form)).rejects.toEqual(failure(code))
  })

  test('a bomb, by what it says it holds', async () => {
    await expect(open([{ name: 'a.txt', content: new Uint8Array(2 ** 24) }])).rejects.toEqual(
      failure('unsafeZip'),
    )
  })

  test('many files that are too much together', async () => {
    // Each small enough not to be asked for its ratio.
    const files = Array.from({ length: 4097 }, (_, n) => ({
      name: `${n}.txt`,
      content: 'x',
      listed: [{ at: 24, wide: 4 as const, value: 8 * 2 ** 20 }],
    }))
    expect(await open(files.slice(1))).toHaveLength(4096)
    await expect(open(files)).rejects.toEqual(failure('unsafeZip'))
  })

  test('the first and the last of a zip in parts', async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 7, 8, ...zipOf([one])])
    await expect(unpacked([sourceOf('a.zip', bytes)])).rejects.toEqual(failure('damaged'))
    const last = zipOf([one], { end: [{ at: 4, wide: 2, value: 1 }] }).slice(8)
    await expect(unpacked([sourceOf('a.zip', last)])).rejects.toEqual(failure('damaged'))
  })
})

describe('what is refused while it is unpacked', () => {
  const words = chat(500)
  const first = async (file: Partial<Packed>) =>
    bytesOf((await open([{ name: 'a.txt', content: words, ...file }]))[0])
  const both = (at: number, inHeader: number, value: number): Partial<Packed> => ({
    listed: [{ at, wide: 4, value }],
    header: [{ at: inHeader, wide: 4, value }],
  })

  test('more than was told stops the moment it is more', async () => {
    await expect(first(both(24, 22, 100))).rejects.toEqual(failure('unsafeZip'))
  })

  test('a bomb that says that it is small', async () => {
    const bomb = new Uint8Array(2 ** 27)
    const from = process.memoryUsage().arrayBuffers
    await expect(first({ content: bomb, ...both(24, 22, 1000) })).rejects.toEqual(failure('unsafeZip'))
    expect(process.memoryUsage().arrayBuffers - from).toBeLessThan(2 ** 26)
  })

  test('less than was told, and other than was told: where', async () => {
    const expected = expect.objectContaining({ code: 'damaged', file: 'out.zip/a.txt', offset: words.length })
    await expect(first(both(24, 22, words.length + 1))).rejects.toEqual(expected)
    await expect(first(both(16, 14, 12_345))).rejects.toEqual(expected)
    await expect(first({ method: 'stored', ...both(16, 14, 12_345) })).rejects.toEqual(expected)
  })

  test('a header that tells another story than the list', async () => {
    const header = (at: number, wide: 2 | 4, value: number) => first({ header: [{ at, wide, value }] })
    await expect(header(18, 4, 5)).rejects.toEqual(failure('unsafeZip'))
    await expect(header(8, 2, 0)).rejects.toEqual(failure('unsafeZip'))
    await expect(header(26, 2, 4)).rejects.toEqual(failure('unsafeZip'))
    await expect(header(28, 2, 999)).rejects.toEqual(failure('unsafeZip'))
    const [, second] = await open([
      { name: 'a.txt', content: '' },
      { name: 'b.txt', content: words, header: [{ at: 0, wide: 4, value: 0 }] },
    ])
    await expect(bytesOf(second)).rejects.toEqual(failure('damaged'))
  })
})

describe('a zip cut or spoilt', () => {
  const bytes = zipOf(
    [
      { name: 'a.txt', content: chat(20) },
      { name: 'b.json', content: '{}', method: 'stored', zip64: true },
    ],
    { zip64: true },
  )
  const tell = async (spoilt: Uint8Array) => {
    try {
      const sources = await unpacked([sourceOf('out.zip', spoilt)])
      return await Promise.all(sources.map(textOf))
    } catch (reason) {
      expect(reason).toBeInstanceOf(PatternsFailure)
      expect(String(reason)).not.toContain('out.zip')
      return 'refused'
    }
  }

  test('at any byte is refused, or is no zip any more', async () => {
    for (let length = 4; length < bytes.length; length++)
      expect(await tell(bytes.slice(0, length))).toBe('refused')
  })

  test('in any bit gives the true words, fewer files, or a refusal', async () => {
    const right = [chat(20), '{}']
    for (let bit = 32; bit < bytes.length * 8; bit++) {
      const spoilt = bytes.slice()
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const told = await tell(spoilt)
      if (told !== 'refused') for (const text of told) expect(right).toContain(text)
    }
  })
})

test('the zips of these tests are zips to others too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zips-'))
  try {
    const path = join(folder, 'a.zip')
    const files: Packed[] = [
      { name: 'a.txt', content: chat(20) },
      { name: 'b/c.txt', content: chat(30), descriptor: true },
      { name: 'd.txt', content: 'stored', method: 'stored' },
      { name: 'e.txt', content: chat(9), zip64: true },
      { name: 'f.txt', content: chat(9), zip64: true, descriptor: true },
    ]
    writeFileSync(path, zipOf(files, { zip64: true, comment: 'x' }))
    let unzip: string
    try {
      unzip = execFileSync('unzip', ['-p', path], { encoding: 'utf8' })
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return
      throw reason
    }
    expect(unzip).toBe(files.map(file => file.content).join(''))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
