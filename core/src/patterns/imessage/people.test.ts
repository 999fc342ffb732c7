import { expect, test } from 'vitest'
import type { ReadChat, Wanted } from '../reader.ts'
import { imessage } from './index.ts'
import { appleNanoseconds, ChatDatabase } from './testing/chat-database.ts'
import { closedAfter } from './testing/closed-after.ts'

const noon = 1_700_000_000_000
const alexNumber = '+447700900123'
const kimMail = 'kim.novak@example.org'

/** Alex by SMS and by iMessage, Kim by mail, and a group of all three. */
function severalChats(): ChatDatabase {
  const made = new ChatDatabase()
  const sms = made.handle(alexNumber, 'SMS')
  const imessages = made.handle(alexNumber)
  const kim = made.handle(kimMail)
  const smsChat = made.pair(alexNumber, sms, 'SMS')
  const imessageChat = made.pair(alexNumber, imessages)
  const kimChat = made.pair(kimMail, kim)
  const group = made.insert('chat', { style: 43, chat_identifier: 'chat91', display_name: 'Sunday Lunch' })
  for (const handle of [imessages, kim])
    made.insert('chat_handle_join', { chat_id: group, handle_id: handle })
  let second = 0
  const say = (chat: number, handle_id: number, is_from_me = 0) =>
    made.message(chat, { handle_id, is_from_me, date: appleNanoseconds(noon + 1000 * second++) })
  say(smsChat, sms)
  say(imessageChat, imessages)
  say(kimChat, kim)
  say(group, kim)
  say(group, imessages)
  say(imessageChat, imessages, 1)
  say(group, 0, 1)
  return made
}

async function read(made: ChatDatabase, chat: Wanted): Promise<ReadChat> {
  const outcome = await imessage.read(made.files(), { chat })
  if (!('read' in outcome)) throw new Error('asked instead of reading')
  return outcome.read
}

test('with several chats in the file the person is asked whom they mean, and no name is told', async () => {
  const made = closedAfter(severalChats())
  expect(await imessage.read(made.files(), {})).toEqual({ question: { ask: 'chat', fitting: 0 } })
})

test.each([alexNumber, '+44 7700 900123', '07700 900123', '7700900123'])(
  'one person is one person over SMS and iMessage, asked for as %s',
  async named => {
    const made = closedAfter(severalChats())
    const chat = await read(made, { named })
    expect(chat.people).toEqual([alexNumber, ''])
    expect([...chat.events.at]).toEqual([noon, noon + 1000, noon + 5000])
  },
)

test('a mail address is the same in capitals', async () => {
  const made = closedAfter(severalChats())
  expect((await read(made, { named: ' Kim.Novak@Example.org' })).events.count).toBe(1)
})

test('a chat can be asked for by its place, which counts people and groups, not rows', async () => {
  const made = closedAfter(severalChats())
  const counts = await Promise.all([1, 2, 3].map(async number => (await read(made, { number })).events.count))
  expect(counts).toEqual([3, 1, 3])
  await expect(read(made, { number: 4 })).rejects.toMatchObject({ code: 'notFound' })
})

test('a group is read with all who write in it, for the analysis to refuse', async () => {
  const made = closedAfter(severalChats())
  const group = await read(made, { named: 'sunday lunch' })
  expect(group).toMatchObject({ people: [kimMail, alexNumber, ''], me: { index: 2, sure: true } })
  expect([...group.events.sender]).toEqual([0, 1, 2])
})

test('whom nobody knows is not found, and part of a number is not a number', async () => {
  const made = closedAfter(severalChats())
  for (const named of ['noor@example.org', '900123', '', '+', 'Sunday'])
    await expect(read(made, { named })).rejects.toMatchObject({ code: 'notFound' })
})

test('where a typed number fits two people, the question comes back with their count', async () => {
  const made = closedAfter(new ChatDatabase())
  for (const number of ['+447700900123', '+17700900123']) {
    const handle = made.handle(number)
    made.message(made.pair(number, handle), { handle_id: handle, date: appleNanoseconds(noon) })
  }
  const outcome = await imessage.read(made.files(), { chat: { named: '7700900123' } })
  expect(outcome).toEqual({ question: { ask: 'chat', fitting: 2 } })
  expect((await read(made, { named: '+17700900123' })).events.count).toBe(1)
})

test('a number and a mail address of one person are one conversation where the file knows it', async () => {
  const made = closedAfter(new ChatDatabase())
  const addresses = ['+447700900123', 'alex.rivera@example.org']
  for (const [i, id] of addresses.entries()) {
    const handle = made.handle(id, 'iMessage', '7C01')
    made.message(made.pair(id, handle), { handle_id: handle, date: appleNanoseconds(noon + i) })
  }
  const chat = await read(made, { named: 'alex.rivera@example.org' })
  expect(chat.events.count).toBe(2)
  expect(chat.people).toHaveLength(2)
})

test('a chat of two keeps what its person wrote from another address', async () => {
  const made = closedAfter(new ChatDatabase())
  const number = made.handle(alexNumber)
  const mail = made.handle('alex.rivera@example.org')
  const chat = made.pair(alexNumber, number)
  for (const handle_id of [number, mail]) made.message(chat, { handle_id, date: appleNanoseconds(noon) })
  expect((await read(made, { named: alexNumber })).people).toEqual([alexNumber, ''])
})

test('chats whose messages are all gone are not counted', async () => {
  const made = closedAfter(severalChats())
  made.db.exec('DELETE FROM chat_message_join WHERE chat_id > 2')
  expect(await imessage.read(made.files(), {})).toHaveProperty('read')
})

test('a message that lies in two rows of one person is counted once', async () => {
  const made = closedAfter(severalChats())
  made.insert('chat_message_join', { chat_id: 2, message_id: 1 })
  expect((await read(made, { named: alexNumber })).events.count).toBe(3)
})
