import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { canary } from '../testing/canary.ts'
import { rowsFrom } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { chat, outcome, shown } from '../testing/told-of.ts'
import { zipOf } from '../testing/zips.ts'

// 2024-03-05T15:04:05Z, a Tuesday.
const start = 1_709_651_045_000
const sam = { name: 'Sam', email: 'sam@example.org', user_type: 'Human' }
const alex = { name: 'Alex Rivera', email: 'alex@example.org', user_type: 'Human' }
const kim = { name: 'Kim Novak', email: 'kim@example.org', user_type: 'Human' }
const bot = { name: 'Meet', email: 'meet@example.org', user_type: 'Bot' }

type Fields = Readonly<Record<string, unknown>>
const dateIn = (tag: string) =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
const english = dateIn('en-US')

const said = (
  creator: Fields,
  minute: number,
  rest: Fields = { text: canary },
  format = english,
): Fields => ({
  creator,
  created_date: format.format(start + minute * 60_000),
  ...rest,
  topic_id: 'a',
  message_id: 'a/a',
})
const messages = (...all: readonly Fields[]) => JSON.stringify({ messages: all }, undefined, 2)
const groups = 'Takeout/Google Chat/Groups'
const file = (text: string, name = `${groups}/DM 1/messages.json`, pieces?: readonly number[]) =>
  sourceOf(name, text, pieces)
const user = sourceOf(
  'Takeout/Google Chat/Users/User 1/user_info.json',
  JSON.stringify({ user: sam, membership_info: [] }),
)
const members = (folder: string, ...people: readonly Fields[]) =>
  sourceOf(`${groups}/${folder}/group_info.json`, JSON.stringify({ members: people }))

const rows = rowsFrom(start)

test('a chat gives when, who, what kind and how long, and knows whose export it is', async () => {
  const all = messages(
    said(alex, 0, { text: 'schön 🌊' }),
    said(sam, 1, { text: 'look', attached_files: [{ original_name: 'a.png' }] }),
    said(alex, 2, { attached_files: [{ original_name: 'a.png' }] }),
    said(sam, 3, { message_state: 'DELETED' }),
    said(alex, 4, { annotations: [{ video_call_metadata: {} }] }),
    said(bot, 5),
  )
  const read = await chat([file(all), user])
  expect(read).toMatchObject({
    format: 'googleChat',
    people: ['Alex Rivera', 'Sam'],
    me: { index: 1, sure: true },
    clock: 'utc',
    grain: 1000,
    notes: [],
  })
  expect(rows(read)).toEqual([
    [0, 'Alex Rivera', 'text', 7],
    [1, 'Sam', 'media', 4],
    [2, 'Alex Rivera', 'media', 0],
    [3, 'Sam', 'deleted', 0],
    [4, 'Alex Rivera', 'call', 0],
    [5, '', 'system', 0],
  ])
})

test('without the file that says whose it is, nobody is proposed', async () => {
  expect((await chat([file(messages(said(alex, 0), said(sam, 1)))])).me).toBeUndefined()
})

test('an owner who never answered is one of the two all the same', async () => {
  const read = await chat([file(messages(said(alex, 0), said(alex, 1))), user])
  expect(read).toMatchObject({ people: ['Alex Rivera', 'Sam'], me: { index: 1, sure: true } })
})

test('two people of one name are told apart by their accounts', async () => {
  const read = await chat([file(messages(said(alex, 0), said({ ...sam, name: 'Alex Rivera' }, 1))), user])
  expect(read).toMatchObject({ people: ['Alex Rivera', 'Alex Rivera'], me: { index: 1, sure: true } })
})

describe('dates in prose', () => {
  const read = (...dates: string[]) =>
    chat([file(messages(...dates.map(date => ({ ...said(alex, 0), created_date: date }))))])

  test.each(['en-US', 'de', 'fr', 'es-MX', 'ja', 'zh-CN', 'zh-TW', 'ko', 'ar', 'vi', 'cy', 'th', 'pl', 'hr'])(
    'in %s',
    async tag => {
      const right = await chat([
        file(messages(...[0, 700, 90_000].map(minute => said(alex, minute, { text: 'a' }, dateIn(tag))))),
      ])
      expect(rows(right).map(([minute]) => minute)).toEqual([0, 700, 90_000])
    },
  )

  test('with the wide and the narrow space, and the words for afternoon that China leaves out today', async () => {
    for (const date of [
      'Tuesday, March 5, 2024 at 3:04:05\u202fPM UTC',
      'Tuesday, March 5, 2024 at 3:04:05 PM UTC',
      '2024年3月5日星期二 UTC 下午3:04:05',
    ])
      expect((await read(date)).events.at[0]).toBe(start)
  })

  test.each([
    ['with a weekday that is not that day’s', 'Monday, March 5, 2024 at 3:04:05 PM UTC'],
    ['on a day that does not exist', 'Friday, February 30, 2024 at 3:04:05 PM UTC'],
    ['with a word for the half of the day that nobody knows', 'Tuesday, March 5, 2024 at 3:04:05 XM UTC'],
    ['at a thirteenth hour of the afternoon', 'Tuesday, March 5, 2024 at 13:04:05 PM UTC'],
    ['in another zone', 'Tuesday, March 5, 2024 at 3:04:05 PM PST'],
    ['with an offset', 'Tuesday, March 5, 2024 at 3:04:05 PM GMT+1'],
    ['with an offset of hours and minutes', 'Tuesday, March 5, 2024 at 3:04:05 PM UTC-05:30'],
    ['without a zone', 'Tuesday, March 5, 2024 at 3:04:05 PM'],
    ['without a weekday', 'March 5, 2024 at 3:04:05 PM UTC'],
    ['in another form', '2024-03-05T15:04:05Z'],
    ['in no form', canary],
    ['empty', ''],
  ])('%s are not guessed', async (_, date) => {
    await expect(read(date)).rejects.toMatchObject({
      code: 'otherVariant',
      file: `${groups}/DM 1/messages.json`,
    })
  })

  test('in two languages are not one export', async () => {
    const [one, two] = [english.format(start), dateIn('fr').format(start)]
    await expect(read(one, two)).rejects.toMatchObject({ code: 'otherVariant' })
  })
})

describe('many chats', () => {
  const files = [
    user,
    members('DM 1', sam, alex),
    file(messages(said(alex, 0), said(sam, 1))),
    members('DM 2', sam, kim),
    file(messages(said(kim, 2)), `${groups}/DM 2/messages.json`),
    members('Space 3', sam, kim, alex),
    file(messages(said(kim, 3)), `${groups}/Space 3/messages.json`),
  ]

  test('ask whom the person means, and list nobody', async () => {
    expect(await outcome(files)).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test('are told apart by the name, also of who never wrote; a group is not meant where a chat of two is', async () => {
    expect(rows(await chat(files, { chat: { named: 'kim' } }))).toEqual([[2, 'Kim Novak', 'text', 6]])
    expect(rows(await chat(files, { chat: { named: 'Alex Rivera' } }))).toHaveLength(2)
    expect(rows(await chat(files, { chat: { named: 'DM 2' } }))).toHaveLength(1)
  })

  test('come in a zip as well', async () => {
    const packed = await Promise.all(
      files.map(async source => ({
        name: source.name,
        content: (await source.slice?.(0, source.size)) ?? '',
      })),
    )
    const zip = sourceOf('takeout.zip', zipOf(packed))
    expect(rows(await chat([zip], { chat: { named: 'kim' } }))).toHaveLength(1)
  })

  test('and nobody of that name, or only themselves, or a group', async () => {
    for (const named of ['Robin', 'Sam', ''])
      await expect(outcome(files, { chat: { named } })).rejects.toMatchObject({ code: 'notFound' })
    await expect(outcome(files, { chat: { named: 'Space 3' } })).rejects.toMatchObject({ code: 'group' })
  })
})

test('three who write are a group, also where nobody listed them', async () => {
  await expect(outcome([file(messages(said(alex, 0), said(sam, 1), said(kim, 2)))])).rejects.toMatchObject({
    code: 'group',
  })
})

test('records that are no messages are counted as left out', async () => {
  const read = await chat([
    file(messages(said(alex, 0), { created_date: english.format(start) }, said({}, 1))),
  ])
  expect(read.notes).toEqual([{ code: 'skipped', count: 2 }])
})

test('lists of people alone are no chat', async () => {
  await expect(outcome([user])).rejects.toMatchObject({ code: 'unknownFormat' })
})

describe('in pieces and spoilt', () => {
  const whole = messages(
    said(alex, 0, { text: `schön "🌊" \\ ${canary}` }),
    said(sam, 1, { attached_files: [{ original_name: 'a.png' }], text: canary }),
    said(alex, 2, { annotations: [{ video_call_metadata: {} }] }),
  )
  const bytes = new TextEncoder().encode(whole)
  const told = async (some: Uint8Array, pieces?: readonly number[]) => {
    try {
      return shown(await outcome([sourceOf('messages.json', some, pieces)]))
    } catch (reason) {
      if (!(reason instanceof PatternsFailure)) throw reason
      expect(`${reason} ${JSON.stringify(reason)}`).not.toContain(canary)
      return 'refused'
    }
  }

  test('the same wherever its chunks end, at each of its bytes and whatever their lengths', async () => {
    const right = await told(bytes)
    expect(right).toContain('"count":3')
    for (let border = 1; border < bytes.length; border++)
      expect(await told(bytes, [border, bytes.length])).toBe(right)
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(lengths, async pieces => {
        expect(await told(bytes, pieces)).toBe(right)
      }),
      { numRuns: 20, examples: [[[1]]] },
    )
  })

  test('cut off anywhere is refused, or gives the messages that stand whole before, and says so', async () => {
    const read = await chat([file(whole)])
    const seen = new Set<number>()
    for (let length = 0; length < bytes.length; length++) {
      const some = await told(bytes.slice(0, length))
      if (some === 'refused') continue
      const before = await chat([sourceOf('messages.json', bytes.slice(0, length))])
      expect(before.notes).toEqual([{ code: 'truncated', count: 1 }])
      expect(rows(before)).toEqual(rows(read).slice(0, before.events.count))
      seen.add(before.events.count)
    }
    expect([...seen]).toEqual([1, 2, 3])
  })

  test('a list of people that is cut off is refused: whoever stood behind it would be missing', async () => {
    const list = JSON.stringify({ members: [sam, alex] })
    const group = sourceOf(`${groups}/DM 1/group_info.json`, list.slice(0, -2))
    await expect(outcome([file(whole), group])).rejects.toMatchObject({ code: 'damaged', file: group.name })
  })

  test.runIf(process.env.LONG === '1')(
    'of more than 200 MiB is read, and memory does not grow with it',
    async () => {
      const count = 720_000
      let most = 0
      const endless: Source = {
        name: `${groups}/DM 1/messages.json`,
        size: 2 ** 28,
        async *chunks() {
          for (const piece of long(count)) {
            most = Math.max(most, process.memoryUsage.rss())
            yield new TextEncoder().encode(piece)
          }
        },
      }
      const before = process.memoryUsage.rss()
      const read = await chat([endless])
      expect(read.events.count).toBe(count)
      expect(most - before).toBeLessThan(150e6)
    },
  )

  test('in any bit is refused or read', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const spoilt = bytes.slice()
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await told(spoilt)
    }
  })
})

/** A file of so many messages, a thousand in a piece: about 300 bytes each. */
function* long(count: number): Generator<string> {
  yield '{"messages": ['
  for (let from = 0; from < count; from += 1000) {
    const some = Array.from({ length: 1000 }, (_, n) =>
      JSON.stringify(said(n % 2 ? sam : alex, from + n, { text: `${canary} ${'x'.repeat(90)}` })),
    )
    yield `${from > 0 ? ',' : ''}${some.join(',')}`
  }
  yield ']}'
}
