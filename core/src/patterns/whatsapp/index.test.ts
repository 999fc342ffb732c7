import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { chatOf } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { whatsapp } from './index.ts'

const text = '27.03.22, 21:41 - Sam: hi\n28.03.22, 21:41 - Alex Rivera: hi\n'
const recognised = (...files: [string, string | Uint8Array][]) =>
  whatsapp
    .recognise(
      files.map(([name, content]) => {
        const source = sourceOf(name, content)
        return { source, head: typeof content === 'string' ? new TextEncoder().encode(content) : content }
      }),
    )
    .map(({ name }) => name)

describe('what is an export of WhatsApp', () => {
  it('is told by its text, whatever its name', () => {
    expect(recognised(['notes.bin', text])).toEqual(['notes.bin'])
  })

  it.each([
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['JSON', '{"messages":[{"date":"2024-03-05T12:34:56"}]}'],
    ['XML', '<smses count="1"><sms date="1717214400123"/></smses>'],
    ['a letter', 'On 27.03.22 at 21:41 I wrote this.\n'],
    ['a shopping list', '12 apples\n3 pears\n'],
    [
      'text in UTF-16',
      new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap(sign => [sign.charCodeAt(0), 0])]),
    ],
    ['brackets without seconds, which another program writes', '[2019-05-29, 15:04] Sam: hi\n'],
    ['nothing', ''],
  ])('is not %s', (_, content) => {
    expect(recognised(['file', content])).toEqual([])
  })

  it('is, in a zip of iOS, its own text and not one that was sent in it', () => {
    expect(recognised(['Sam.zip/00000012-old.txt', text], ['Sam.zip/_chat.txt', text])).toEqual([
      'Sam.zip/_chat.txt',
    ])
  })
})

describe('whose phone it is', () => {
  it.each([
    ['WhatsApp Chat with Sam.txt', 1],
    ['WhatsApp Chat with Sam (1).txt', 1],
    ['WhatsApp Chat - Alex Rivera.zip/_chat.txt', 0],
    ['Chats/WhatsApp-Chat mit Sam.txt', 1],
    ['Discussion WhatsApp avec Alex Rivera.txt', 0],
    ['SamとのWhatsAppのトーク.txt', 1],
  ])('is proposed from %s', async (name, index) => {
    expect((await chatOf(whatsapp, [sourceOf(name, text)])).me).toEqual({ index, sure: false })
  })

  it.each(['_chat.txt', 'chat.txt', 'WhatsApp Chat with Kim Novak.txt', 'Sam and Alex Rivera.txt'])(
    'is left open by %s',
    async name => {
      expect((await chatOf(whatsapp, [sourceOf(name, text)])).me).toBeUndefined()
    },
  )
})

describe('what is said of the times', () => {
  it('is that they are the phone’s own clock, to the minute on Android', async () => {
    const chat = await chatOf(whatsapp, [sourceOf('chat.txt', text)])
    expect(chat).toMatchObject({ clock: 'local', grain: 60_000, notes: [{ code: 'minutesOnly', count: 2 }] })
  })

  it('is that they are to the second on iOS', async () => {
    const chat = await chatOf(whatsapp, [sourceOf('_chat.txt', '[27.03.22, 21:41:35] Sam: hi\r\n')])
    expect(chat).toMatchObject({ grain: 1000, notes: [] })
  })

  it('is how many messages stand before earlier ones', async () => {
    const late = `${text}27.03.22, 20:00 - Sam: hi\n`
    const { notes } = await chatOf(whatsapp, [sourceOf('chat.txt', late)])
    expect(notes).toContainEqual({ code: 'outOfOrder', count: 1 })
  })
})

describe('several chats', () => {
  const files = ['Sam', 'Kim Novak', 'Noor Haddad'].map(name =>
    sourceOf(`WhatsApp Chat with ${name}.txt`, text),
  )

  it('are asked for by name, and none is listed', async () => {
    expect(await whatsapp.read(files, {})).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  it('give the one that was named, or numbered', async () => {
    expect(await whatsapp.read(files, { chat: { named: 'sam' } })).toMatchObject({
      read: { me: { index: 1 } },
    })
    expect(await whatsapp.read(files, { chat: { number: 2 } })).toMatchObject({
      read: { people: ['Sam', 'Alex Rivera'] },
    })
  })

  it('fail when none is named so', async () => {
    await expect(whatsapp.read(files, { chat: { named: 'Robin' } })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

it('a chat of notices alone has no messages', async () => {
  const notices = '27.03.22, 21:41 - Messages are encrypted\n'
  await expect(whatsapp.read([sourceOf('chat.txt', notices)], {})).rejects.toMatchObject({
    code: 'noMessages',
  })
})

it('thirty people are read: who may be in a chat is not decided here', async () => {
  const group = Array.from({ length: 30 }, (_, who) => `27.03.22, 21:41 - Person ${who}: hi\n`).join('')
  expect((await chatOf(whatsapp, [sourceOf('chat.txt', group)])).people).toHaveLength(30)
})
