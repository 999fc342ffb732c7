import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import { cutEverywhere, withFlipped } from '../testing/damage.ts'
import { broughtBy, chatOf, type Line, linesOf, shown } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { signal } from './index.ts'

/** No body in here is without this word. */
const canary = 'Kanarienvogel'
const start = 1_709_600_400_000

const people = [
  { version: '1', backupTimeMs: String(start) },
  { account: { givenName: 'Sam', familyName: '' } },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: '2',
      contact: { e164: '15550100', profileGivenName: 'Alex', profileFamilyName: 'Rivera' },
    },
  },
  { recipient: { id: '3', contact: { nickname: { given: 'Noor' }, profileGivenName: 'N.' } } },
  { recipient: { id: '4', group: { snapshot: { title: { title: 'Alex' } } } } },
  { chat: { id: '10', recipientId: '2' } },
  { chat: { id: '11', recipientId: '3' } },
  { chat: { id: '12', recipientId: '4' } },
]

const item = (chatId: string, authorId: string, ms: number, more: object) => ({
  chatItem: {
    chatId,
    authorId,
    dateSent: String(start + ms),
    ...(authorId === '1' ? { outgoing: {} } : { incoming: { dateReceived: '1' } }),
    ...more,
  },
})
const text = (body: string, more: object = {}) => ({ standardMessage: { text: { body }, ...more } })
const call = (direction: string) => ({ updateMessage: { individualCall: { type: 'AUDIO_CALL', direction } } })
const written = (lines: readonly object[]): string => lines.map(line => `${JSON.stringify(line)}\n`).join('')

const withAlex = [
  item('10', '2', 0, text(`${canary} 😮`)),
  item(
    '10',
    '1',
    5,
    text(canary, { reactions: [{ emoji: '🙂', authorId: '2' }], quote: { text: { body: canary } } }),
  ),
  item('10', '1', 9, { standardMessage: { attachments: [{ flag: 'VOICE_MESSAGE' }] } }),
  item(
    '10',
    '2',
    10,
    text(canary, { attachments: [{ flag: 'NONE', pointer: { contentType: 'image/jpeg' } }] }),
  ),
  item('10', '2', 11, { stickerMessage: { sticker: { emoji: '🙂' } } }),
  item('10', '2', 12, { remoteDeletedMessage: {} }),
  item('10', '2', 13, { updateMessage: { simpleUpdate: { type: 'IDENTITY_UPDATE' } } }),
  item('10', '2', 14, call('OUTGOING')),
  item('10', '1', 15, call('INCOMING')),
  item('10', '1', 90, {
    ...text(canary),
    revisions: [{ dateSent: String(start + 20), ...text(`${canary} old`) }],
  }),
]
const at = (ms: number) => start + ms
const lines: Line[] = [
  [at(0), 'Alex Rivera', 'text', 15],
  [at(5), 'Sam', 'text', 13],
  [at(9), 'Sam', 'voice', 0],
  [at(10), 'Alex Rivera', 'media', 13],
  [at(11), 'Alex Rivera', 'sticker', 0],
  [at(12), 'Alex Rivera', 'deleted', 0],
  [at(13), null, 'system', 0],
  [at(14), 'Sam', 'call', 0],
  [at(15), 'Alex Rivera', 'call', 0],
  [at(20), 'Sam', 'text', 13],
]
const whole = written([...people, ...withAlex])
const read = (content: string, answers = {}, pieces?: number[]) =>
  chatOf(signal, [sourceOf('main.jsonl', content, pieces)], answers)
const candidate = (content: string) => ({
  source: sourceOf('x', content),
  head: new TextEncoder().encode(content),
})

describe('one chat', () => {
  test('becomes times, sides, kinds and lengths; of a changed message the first time counts', async () => {
    const chat = await read(whole)
    expect(linesOf(chat)).toEqual(lines)
    expect(chat).toMatchObject({
      format: 'signal',
      clock: 'utc',
      grain: 1,
      me: { index: 1, sure: true },
      notes: [],
    })
  })

  test('of a message that was changed, in whatever order its forms stand', async () => {
    const { chatItem } = item('10', '2', 50, text('a'))
    const revisions = [50, 30, 40].map(ms => ({ dateSent: String(start + ms) }))
    const chat = await read(written([...people, { chatItem: { revisions, ...chatItem } }]))
    expect(linesOf(chat)).toEqual([[at(30), 'Alex Rivera', 'text', 1]])
  })

  test('is the same wherever its chunks end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }),
        async pieces => {
          expect(linesOf(await read(whole, {}, pieces))).toEqual(lines)
        },
      ),
      { examples: [[[1]]], numRuns: 40 },
    ))

  test('is recognised by its first line, and by its records where that is lost', () => {
    expect(signal.recognise([candidate(whole), candidate(written(people.slice(1)))])).toHaveLength(2)
    for (const other of ['{"messages": [], "chat": {}}', '[{"ID": 1}]', 'text', '']) {
      expect(signal.recognise([candidate(other)])).toEqual([])
    }
  })

  test('with raw line breaks within a text is read, and noted', async () => {
    const content = written([...people, item('10', '2', 0, text('a|b')), item('10', '1', 1, text('c'))])
    const chat = await read(content.replace('a|b', 'a\n\nb'))
    expect(linesOf(chat).map(([, , , length]) => length)).toEqual([4, 1])
    expect(chat.notes).toEqual([{ code: 'repaired', count: 2 }])
  })

  test('counts what has no time or nobody who wrote it as left out', async () => {
    const odd = [
      item('10', '2', -start, text('a')),
      { chatItem: { chatId: '10', dateSent: '5', ...text('b') } },
    ]
    const chat = await read(written([...people, ...odd, item('10', '2', 0, text('c'))]))
    expect(chat).toMatchObject({ events: { count: 1 }, notes: [{ code: 'skipped', count: 2 }] })
  })
})

test('a message that says of no chat is counted as left out, and not passed over in silence', async () => {
  const lost = { chatItem: { authorId: '2', dateSent: String(start), ...text(canary) } }
  const chat = await read(written([...people, lost, item('10', '2', 0, text('c'))]))
  expect(chat).toMatchObject({ events: { count: 1 }, notes: [{ code: 'skipped', count: 1 }] })
})

describe('several chats', () => {
  const all = written([
    ...people,
    ...withAlex.slice(0, 2),
    item('11', '3', 1, text(canary)),
    item('12', '2', 2, text(canary)),
    item('10', '2', 3, text(canary)),
  ])

  test('are asked for, and nobody is listed', async () => {
    expect(await broughtBy(signal, [sourceOf('m', all)])).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test('are told apart by the typed name, a person before a group of the same name', async () => {
    expect((await read(all, { chat: { named: 'alex' } })).events.count).toBe(3)
    expect(await read(all, { chat: { named: 'noor' } })).toMatchObject({
      people: ['Noor', 'Sam'],
      me: { index: 1, sure: true },
    })
    expect((await read(all, { chat: { number: 3 } })).events.count).toBe(1)
  })

  test('of which none fits end in a failure without names; of which two fit, in a question', async () => {
    const none = await broughtBy(signal, [sourceOf('m', all)], { chat: { named: 'Kim' } })
    expect(none).toMatchObject({ code: 'notFound' })
    expect(shown(none)).not.toMatch(/Alex|Noor/)
    const twin = [
      { recipient: { id: '5', contact: { systemGivenName: 'Alex' } } },
      { chat: { id: '15', recipientId: '5' } },
    ]
    const twins = written([...people, ...twin, ...withAlex, item('15', '5', 1, text('a'))])
    expect((await read(twins, { chat: { named: 'Alex' } })).people).toEqual(['Alex', 'Sam'])
    expect(
      await broughtBy(signal, [sourceOf('m', twins.replace('"Alex","profileF', '"Alex","x'))], {
        chat: { named: 'Alex' },
      }),
    ).toEqual({
      question: { ask: 'chat', fitting: 2 },
    })
  })
})

describe('a broken file', () => {
  test('that was cut off anywhere gives what came before, and says so unless it ends with a line', async () => {
    for (const cut of cutEverywhere(whole)) {
      const outcome = await broughtBy(signal, [sourceOf('main.jsonl', cut)])
      if (outcome instanceof PatternsFailure) expect(outcome.code).toBe('noMessages')
      else if ('question' in outcome) expect.fail('asked')
      else {
        const found = linesOf(outcome.read)
        expect(found).toEqual(lines.slice(0, found.length))
        const kept = new TextDecoder().decode(cut)
        const atLine = kept.endsWith('\n') || whole.startsWith(`${kept}\n`)
        expect(outcome.read.notes.length).toBe(atLine ? 0 : 1)
      }
    }
  })

  test('with bits turned over is read or refused, and never says a word of what was written', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length * 8), { minLength: 1, maxLength: 4 }), async bits => {
        const outcome = await broughtBy(signal, [sourceOf('main.jsonl', withFlipped(whole, bits), [64])])
        expect(shown(outcome)).not.toContain(canary.slice(2, 8))
      }),
      { numRuns: 300 },
    ))
})
