import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import { cutEverywhere, withFlipped } from '../testing/damage.ts'
import { broughtBy, chatOf, linesOf, shown } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { discord } from './index.ts'

/** No body in here is without this word. */
const canary = 'Kanarienvogel'
/** 2024-03-05 12:00 in UTC. */
const start = 1_709_640_000_000

const list = JSON.stringify([
  { ID: 3, Timestamp: '2024-03-05 12:00:09', Contents: '', Attachments: '' },
  {
    ID: 2,
    Timestamp: '2024-03-05 12:00:05',
    Contents: `${canary}\n😮`,
    Attachments: 'https://example.org/a.png',
  },
  { ID: 1, Timestamp: '2024-03-05 12:00:00', Contents: canary, Attachments: '' },
])
const table = [
  'ID,Timestamp,Contents,Attachments',
  '3,2024-03-05 12:00:09.120000+00:00,,',
  `2,2024-03-05 12:00:05.001000+00:00,"${canary}\n😮",https://example.org/a.png`,
  `1,2024-03-05 12:00:00+00:00,"a ""${canary}"", b",`,
  '',
].join('\r\n')

const ids = { alex: '111111111111111111', noor: '222222222222222222', choir: '333333333333333333' }
const folder = (id: string) => `package/Messages/c${id}`
const channel = (id: string, more: object) =>
  sourceOf(`${folder(id)}/channel.json`, JSON.stringify({ id, ...more }))
const messages = (id: string, content: string, pieces?: number[]) =>
  sourceOf(`${folder(id)}/messages.json`, content, pieces)
const index = sourceOf(
  'package/Messages/index.json',
  JSON.stringify({
    [ids.alex]: 'Direct Message with alex.rivera#0',
    [ids.noor]: 'Direktnachricht mit Noor Haddad#1234',
    [ids.choir]: 'alex.rivera in Choir',
  }),
)
const whole = [
  index,
  channel(ids.alex, { type: 'DM', recipients: ['1', '2'] }),
  messages(ids.alex, list),
  channel(ids.noor, { type: 1, recipients: ['1', '3'] }),
  messages(
    ids.noor,
    JSON.stringify([{ ID: 1, Timestamp: '2024-03-05 12:00:01', Contents: canary, Attachments: '' }]),
  ),
  channel(ids.choir, { type: 'GUILD_TEXT', name: 'alex.rivera', guild: { id: '9', name: 'Choir' } }),
  messages(
    ids.choir,
    JSON.stringify([{ ID: 1, Timestamp: '2024-03-05 12:00:02', Contents: canary, Attachments: '' }]),
  ),
]
const expected = [
  [start, '', 'text', 13],
  [start + 5000, '', 'media', 15],
  [start + 9000, '', 'media', 0],
]

const recognised = async (files: readonly ReturnType<typeof sourceOf>[]) =>
  discord.recognise(
    await Promise.all(
      files.map(async source => ({ source, head: (await source.slice?.(0, 65_536)) ?? new Uint8Array() })),
    ),
  )

describe('one channel', () => {
  test('becomes times, kinds and lengths of the owner alone, oldest first, and says so', async () => {
    const chat = await chatOf(discord, whole.slice(0, 3))
    expect(linesOf(chat)).toEqual(expected)
    expect(chat).toMatchObject({
      format: 'discord',
      clock: 'utc',
      grain: 1000,
      people: [''],
      me: { index: 0, sure: true },
    })
    expect(chat.notes).toEqual([{ code: 'ownOnly', count: 3 }])
  })

  test('of before 2024 is a table, with line breaks and doubled marks in its texts, to the millisecond', async () => {
    const chat = await chatOf(discord, [sourceOf('messages/111111111111111111/messages.csv', table)])
    expect(linesOf(chat)).toEqual([
      [start, '', 'text', 20],
      [start + 5001, '', 'media', 15],
      [start + 9120, '', 'media', 0],
    ])
    expect(chat).toMatchObject({ grain: 1, notes: [{ code: 'ownOnly', count: 3 }] })
  })

  test.each([list, table])('is the same wherever its chunks end', async content => {
    const whole = linesOf(await chatOf(discord, [messages(ids.alex, content)]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        async pieces => {
          expect(linesOf(await chatOf(discord, [messages(ids.alex, content, pieces)]))).toEqual(whole)
        },
      ),
      { examples: [[[1]]], numRuns: 30 },
    )
  })

  test('leaves out what has no time that can be read, and counts it', async () => {
    const odd = list.replace('2024-03-05 12:00:05', '5 March 2024')
    expect((await chatOf(discord, [messages(ids.alex, odd)])).notes).toEqual([
      { code: 'skipped', count: 1 },
      { code: 'ownOnly', count: 2 },
    ])
  })
})

describe('a package', () => {
  test('is recognised with all of its parts, and nothing else of it', async () => {
    const others = [
      sourceOf('package/Account/user.json', '{"id": "1", "username": "sam", "email": ""}'),
      sourceOf('package/Servers/index.json', '{"9": "Choir"}'),
    ]
    expect(await recognised([...whole, ...others])).toEqual(whole)
    expect(await recognised([...others, index])).toEqual([])
    expect(await recognised([sourceOf('a.csv', 'ID,Name\n1,x'), sourceOf('b.json', '[{"ID": 1}]')])).toEqual(
      [],
    )
  })

  test('with several channels asks for one, and lists none', async () => {
    expect(await broughtBy(discord, whole)).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test.each(['alex.rivera', 'Alex.Rivera#0', ids.alex])(
    'knows the chat with %s, before a channel of that name',
    async named => {
      expect((await chatOf(discord, whole, { chat: { named } })).events.count).toBe(3)
    },
  )

  test('knows a name behind words of any language', async () => {
    expect((await chatOf(discord, whole, { chat: { named: 'noor haddad' } })).events.at[0]).toBe(start + 1000)
    expect((await chatOf(discord, whole, { chat: { number: 3 } })).events.at[0]).toBe(start + 2000)
  })

  test('without such a channel says so, naming none', async () => {
    const outcome = await broughtBy(discord, whole, { chat: { named: 'Kim' } })
    expect(outcome).toMatchObject({ code: 'notFound', file: expect.any(String) })
    expect(shown(outcome)).not.toMatch(/noor|alex|choir/i)
  })

  test('with a broken list of names says which file, and not what stands in it', async () => {
    const broken = sourceOf('Messages/index.json', `{"${ids.alex}": "Direct Message with ${canary}`)
    const outcome = await broughtBy(discord, [broken, ...whole.slice(1)])
    expect(outcome).toMatchObject({ code: 'damaged', file: 'Messages/index.json' })
    expect(shown(outcome)).not.toContain(canary)
  })
})

describe('a broken file', () => {
  test.each([list, table])(
    'that was cut off anywhere gives messages of it alone, and says so',
    async content => {
      const right = linesOf(await chatOf(discord, [messages(ids.alex, content)])).map(line =>
        JSON.stringify(line),
      )
      for (const cut of cutEverywhere(content)) {
        const outcome = await broughtBy(discord, [sourceOf(`${ids.alex}/messages`, cut)])
        if (outcome instanceof PatternsFailure) expect(['noMessages', 'notFound']).toContain(outcome.code)
        else if ('question' in outcome) expect.fail('asked')
        else {
          for (const line of linesOf(outcome.read)) expect(right).toContain(JSON.stringify(line))
          const atRow = content === table && cut.at(-1) === 0x0a
          expect(outcome.read.notes.some(({ code }) => code === 'truncated') || atRow).toBe(true)
        }
      }
    },
  )

  test.each([list, table])(
    'with bits turned over is read or refused, and never says a word of what was written',
    content =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.nat(content.length * 8), { minLength: 1, maxLength: 4 }), async bits => {
          const outcome = await broughtBy(discord, [sourceOf('c/messages', withFlipped(content, bits), [64])])
          expect(shown(outcome)).not.toContain(canary.slice(2, 8))
        }),
        { numRuns: 200 },
      ),
  )
})
