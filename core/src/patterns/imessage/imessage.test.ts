import { expect, test } from 'vitest'
import { kindCode, nobody } from '../events.ts'
import type { Answers, ReadChat } from '../reader.ts'
import type { Source } from '../source.ts'
import { sourceOf } from '../testing/sources.ts'
import { imessage } from './index.ts'
import { appleNanoseconds, ChatDatabase, canary, smallChat } from './testing/chat-database.ts'
import { closedAfter } from './testing/closed-after.ts'

const noon = 1_700_000_000_000

async function read(files: readonly Source[], answers: Answers = {}): Promise<ReadChat> {
  const outcome = await imessage.read(files, answers)
  if (!('read' in outcome)) throw new Error('asked instead of reading')
  expect(JSON.stringify(outcome)).not.toContain(canary)
  return outcome.read
}

/** Rows of numbers are easier to compare than columns. */
const rowsOf = ({ events }: ReadChat) =>
  Array.from({ length: events.count }, (_, i) => [
    events.at[i],
    events.sender[i],
    events.kind[i],
    events.length[i],
  ])

/** One chat of two, with these messages. */
function chatWith(messages: readonly Parameters<ChatDatabase['message']>[1][], options = {}): ChatDatabase {
  const made = new ChatDatabase(options)
  const chat = made.pair('alex@example.org', made.handle('alex@example.org'))
  for (const [i, values] of messages.entries())
    made.message(chat, { handle_id: 1, date: appleNanoseconds(noon + i), ...values })
  return made
}

test('a chat of two is read with its times, sides and lengths, and the owner is certain', async () => {
  const made = closedAfter(smallChat())
  const chat = await read(made.files())
  expect(chat).toMatchObject({
    format: 'imessage',
    people: ['+447700900123', ''],
    me: { index: 1, sure: true },
    clock: 'utc',
    grain: 1000,
    notes: [],
  })
  expect(rowsOf(chat)).toEqual([
    [noon, 0, kindCode.text, canary.length + 1],
    [noon + 1000, 1, kindCode.text, canary.length + 2],
    [noon + 2000, 0, kindCode.text, canary.length + 3],
    [noon + 3000, 1, kindCode.text, canary.length + 4],
  ])
})

test('files of an old Mac count seconds and lack many columns', async () => {
  const lacks = [
    'associated_message_type',
    'associated_message_guid',
    'date_retracted',
    'attributedBody',
    'is_audio_message',
    'item_type',
  ]
  const made = closedAfter(chatWith([{ date: 400_000_000 }, { date: 400_000_061, is_from_me: 1 }], { lacks }))
  const chat = await read(made.files())
  expect(chat.grain).toBe(1000)
  expect([...chat.events.at]).toEqual([1_378_307_200_000, 1_378_307_261_000])
})

test('no millisecond is lost in nanoseconds that no JavaScript number can hold', async () => {
  const moments = Array.from({ length: 400 }, (_, i) => noon + i * 7919)
  const made = closedAfter(chatWith(moments.map(at => ({ date: appleNanoseconds(at) }))))
  expect([...(await read(made.files())).events.at]).toEqual(moments)
})

test('reactions, notices, voice messages, pictures and what was taken back are told apart', async () => {
  const made = closedAfter(
    chatWith([
      { associated_message_type: 2000 },
      { associated_message_type: 3005 },
      { associated_message_type: 2006 },
      { item_type: 2, handle_id: 0 },
      { is_audio_message: 1, cache_has_attachments: 1, text: '\ufffc' },
      { cache_has_attachments: 1, text: `\ufffc${canary}` },
      { date_retracted: appleNanoseconds(noon), text: null },
      { associated_message_type: 1000, text: '\ufffc' },
      {},
    ]),
  )
  const chat = await read(made.files())
  const { reaction, system, voice, media, deleted, sticker, text } = kindCode
  expect([...chat.events.kind]).toEqual([
    reaction,
    reaction,
    reaction,
    system,
    voice,
    media,
    deleted,
    sticker,
    text,
  ])
  expect(chat.events.sender[3]).toBe(nobody)
  expect([...chat.events.length]).toEqual([0, 0, 0, 0, 0, canary.length, 0, 0, canary.length + 6])
})

test.each(['UTF-8', 'UTF-16le', 'UTF-16be'] as const)(
  'characters are counted, not bytes, in %s',
  async encoding => {
    const texts = ['ä', '日本', '👋🏽', 'e\u0301', '', '\ufffc\ufffcok']
    const made = closedAfter(
      chatWith(
        texts.map(text => ({ text })),
        { encoding },
      ),
    )
    expect([...(await read(made.files())).events.length]).toEqual([1, 2, 2, 2, 0, 2])
  },
)

test('a message without a date is left out and counted', async () => {
  const made = closedAfter(chatWith([{}, { date: 0 }, { date: null }, {}]))
  const chat = await read(made.files())
  expect(chat.events.count).toBe(2)
  expect(chat.notes).toEqual([{ code: 'skipped', count: 2 }])
})

test('messages that came later but were written earlier keep their place, and the reading says so', async () => {
  const made = closedAfter(
    chatWith([{ date: appleNanoseconds(noon) }, { date: appleNanoseconds(noon - 5) }, {}]),
  )
  const chat = await read(made.files())
  expect([...chat.events.at]).toEqual([noon, noon - 5, noon + 2])
  expect(chat.notes).toEqual([{ code: 'outOfOrder', count: 1 }])
})

test('who never wrote is one of the two all the same', async () => {
  const made = closedAfter(chatWith([{}, {}]))
  expect(await read(made.files())).toMatchObject({ people: ['alex@example.org', ''], me: { index: 1 } })
})

test('one file is one database: two are not mixed up', async () => {
  const first = closedAfter(smallChat())
  const second = closedAfter(smallChat())
  await expect(
    imessage.read([sourceOf('a.db', first.bytes()), sourceOf('b.db', second.bytes())], {}),
  ).rejects.toMatchObject({ code: 'mixedFormats', file: expect.any(String) })
})

test('the log without its database is not called damaged', async () => {
  const made = closedAfter(smallChat({ journal: 'wal' }))
  const log = sourceOf('chat.db-wal', made.log() ?? '')
  await expect(imessage.read([log], {})).rejects.toMatchObject({ code: 'otherVariant', file: 'chat.db-wal' })
})

test('a database of another program is not taken for a chat', async () => {
  const made = closedAfter(smallChat())
  made.db.exec('DROP TABLE chat_message_join')
  await expect(imessage.read(made.files(), {})).rejects.toMatchObject({
    code: 'unknownFormat',
    file: 'chat.db',
  })
})

test('a database without messages, or with notices alone, holds no message of a person', async () => {
  const empty = closedAfter(new ChatDatabase())
  const notices = closedAfter(chatWith([{ item_type: 1 }, { associated_message_type: 2001 }]))
  for (const made of [empty, notices])
    await expect(imessage.read(made.files(), {})).rejects.toMatchObject({ code: 'noMessages' })
})

test('a database inside of a packed file, which has no places, is read all the same', async () => {
  const made = closedAfter(smallChat())
  const { name, size, chunks } = sourceOf('chat.db', made.bytes(), [1000, 1])
  expect((await read([{ name, size, chunks }])).events.count).toBe(4)
})
