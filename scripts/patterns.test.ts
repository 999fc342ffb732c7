import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  appleNanoseconds,
  ChatDatabase,
  canary,
  smallChat,
} from '../core/src/patterns/imessage/testing/chat-database.ts'
import { closedAfter } from '../core/src/patterns/imessage/testing/closed-after.ts'
import { canary as inEach } from '../core/src/patterns/testing/canary.ts'
import { type MadeUpFile, oneOfEach, withLongest } from '../core/src/patterns/testing/one-of-each.ts'

const folder = mkdtempSync(join(tmpdir(), 'patterns-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly said: string
}

const started = (args: readonly string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'patterns.ts'), ...args], {
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  })

/** Runs the command as a person would. */
function patterns(args: readonly string[]): Promise<Ended> {
  return ended(started(args))
}

function ended(child: ReturnType<typeof started>): Promise<Ended> {
  let [out, said] = ['', '']
  child.stdout.on('data', (part: Buffer) => {
    out += part
  })
  child.stderr.on('data', (part: Buffer) => {
    said += part
  })
  return new Promise(resolve => child.once('close', code => resolve({ code, out, said })))
}

function kept(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function databaseOf(name: string, made: ChatDatabase): string {
  const path = kept(name, made.bytes())
  made[Symbol.dispose]()
  return path
}

test('--events prints local time, side, kind and length of each event, and neither a word nor a name', async () => {
  const path = databaseOf('chat.db', smallChat())
  const { code, out, said } = await patterns([path, '--events', '--zone', 'Europe/Berlin'])
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(out.split('\n')).toEqual([
    '2023-11-14T23:13:20 them text 12',
    '2023-11-14T23:13:21 me text 13',
    '2023-11-14T23:13:22 them text 14',
    '2023-11-14T23:13:23 me text 15',
    '',
  ])
})

test('unless a zone is given, it is that of the machine', async () => {
  const path = databaseOf('chat.db', smallChat())
  expect((await patterns([path, '--events'])).out).toMatch(/^2023-11-15T07:13:20 them/)
})

test('the shape is JSON with format, notes and zone, and without a word or a name', async () => {
  const path = databaseOf('chat.db', smallChat())
  const { code, out } = await patterns([path, '--zone', 'Europe/Berlin'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    v: 1,
    format: 'imessage',
    counted: { mine: 2, theirs: 2 },
    notes: [],
    zone: 'Europe/Berlin',
    me: 'file',
  })
  expect(out).not.toMatch(new RegExp(`${canary}|7700900123`))
})

/** Alex, Kim, and a group of both. */
function three(): string {
  const made = new ChatDatabase()
  const say = (chat: number, handle_id: number) =>
    made.message(chat, { handle_id, date: appleNanoseconds(1_700_000_000_000) })
  for (const id of ['alex@example.org', 'kim@example.org']) {
    const handle = made.handle(id)
    say(made.pair(id, handle), handle)
  }
  const group = made.insert('chat', { style: 43, chat_identifier: 'chat1', display_name: 'Sunday' })
  for (const handle of [1, 2]) say(group, handle)
  return databaseOf('three.db', made)
}

test('with several chats it asks which one, and lists none', async () => {
  const path = three()
  const none = await patterns([path])
  expect(none).toMatchObject({ code: 2, out: '' })
  expect(none.said).toContain('three.db: There are several chats in this. Add --chat')
  expect(none.said).not.toContain('example.org')
  expect(await patterns([path, '--chat', 'alex@example.org', '--events'])).toMatchObject({ code: 0 })
  expect(await patterns([path, '--chat', '2', '--events'])).toMatchObject({ code: 0 })
  const nobody = await patterns([path, '--chat', 'noor@example.org'])
  expect(nobody).toMatchObject({ code: 2, said: expect.stringContaining('three.db: There is no chat') })
})

test('a group has no shape, and its events have others', async () => {
  const path = three()
  expect(await patterns([path, '--chat', 'sunday'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('More than two people'),
  })
  expect((await patterns([path, '--chat', 'sunday', '--events'])).out).toMatch(
    / other text \d+\n.* other text/,
  )
})

test('the owner can be named', async () => {
  const path = databaseOf('chat.db', smallChat())
  const { out } = await patterns([path, '--me', '+447700900123', '--events'])
  expect(out).toMatch(/:20 me text 12\n.*:21 them text 13/)
})

test('what cannot be read is named with its file and place, never by what is in it', async () => {
  const jpeg = kept('holiday.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46))
  const made = closedAfter(smallChat())
  const bytes = made.bytes()
  bytes.fill(0x61, 4096, 8192)
  const broken = kept('broken.db', bytes)
  const empty = kept('empty.txt', '')
  expect((await patterns([jpeg])).said).toBe('holiday.jpg: None of the known programs wrote this.\n')
  expect((await patterns([broken])).said).toMatch(
    /^broken\.db, at byte 4096: It is of a known kind, and broken/,
  )
  expect((await patterns([empty])).said).toBe('empty.txt: There is nothing in it.\n')
  expect(await patterns([join(folder, 'none.txt')])).toMatchObject({
    code: 2,
    said: expect.stringContaining('none.txt: there is no such file'),
  })
})

test('a folder stands for the files in it', async () => {
  const made = closedAfter(smallChat({ journal: 'wal' }))
  const within = join(folder, 'Messages')
  mkdirSync(within)
  kept('Messages/chat.db', made.bytes())
  kept('Messages/chat.db-wal', made.log() ?? '')
  expect((await patterns([within, '--events'])).out.match(/\n/g)).toHaveLength(4)
})

describe.each(oneOfEach())('of an export of $program', made => {
  /** Lays the files of the export into a folder of their own, which is what the command is given. */
  const laid = (files: readonly MadeUpFile[]): string => {
    const within = mkdtempSync(join(folder, 'export-'))
    for (const { name, content } of files) {
      mkdirSync(dirname(join(within, name)), { recursive: true })
      writeFileSync(join(within, name), content)
    }
    return within
  }
  const chat = made.named === undefined ? [] : ['--chat', made.named]

  test('the command prints no word, whole or cut off, as shape or as events, nor when it asks', async () => {
    const whole = laid(made.files)
    const cut = laid(withLongest(made, content => content.slice(0, Math.floor(content.length * 0.6))))
    const runs = [[whole, ...chat], [whole, ...chat, '--events'], [cut, ...chat, '--events'], [whole]]
    const ends = await Promise.all(runs.map(args => patterns(args)))
    for (const { out, said } of ends) expect(`${out} ${said}`).not.toContain(inEach)
    const [shape, events] = ends
    expect(shape).toMatchObject({ code: 0, out: expect.stringContaining('"counted"') })
    expect(events).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2024-01-1\d\S* (?:me|them) \w+ \d+\n/),
    })
  })
})

test.skipIf(process.platform === 'win32')('Ctrl-C ends it in the middle', async () => {
  const made = smallChat()
  made.db.exec('BEGIN')
  for (let i = 0; i < 20_000; i++) made.message(1, { date: appleNanoseconds(1_700_000_010_000 + i) })
  made.db.exec('COMMIT')
  const child = started([databaseOf('long.db', made), '--events'])
  // Nobody reads what it prints, so that it stands still at the first lines.
  await once(child.stdout, 'readable')
  child.kill('SIGINT')
  const { code, out, said } = await ended(child)
  expect({ code, said }).toEqual({ code: 130, said: 'Stopped.\n' })
  expect(out.split('\n').length).toBeLessThan(20_000)
})

test('what is not understood is said', async () => {
  const { code, out, said } = await patterns(['chat.db', '--zone', 'Nowhere/City'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(said).toContain('name of a time zone')
})

test('--help says what it is for', async () => {
  const { code, out } = await patterns(['--help'])
  expect(code).toBe(0)
  expect(out).toContain('a check of the reading, for developers')
})
