import { describe, expect, test } from 'vitest'
import { chat, outcome, shown } from '../testing/told-of.ts'
import { file, type Message, rows, said, sealed, thread, two, whispered } from './testing/exports.ts'

describe('the separate export of encrypted chats', () => {
  const messages = [
    whispered('Sam', 100, { text: 'hé' }),
    whispered('Zoë Haddad', 101, { text: '', media: [{ uri: './media/a.jpeg' }], type: 'media' }),
    whispered('Sam', 102, { text: '', media: [{ uri: './media/a.ogg' }], type: 'media' }),
    whispered('Sam', 103, { isUnsent: true }),
    whispered('Sam', 104, { type: 'placeholder' }),
    whispered('Sam', 106, { type: 'call', text: 'Audio call' }),
    whispered('Sam', 105, { type: 'link', text: 'https://a.example' }),
  ]

  test('is read', async () => {
    const read = await chat([file(sealed(two, messages), 'Zoë Haddad_12.json')])
    expect(read).toMatchObject({
      format: 'messenger',
      people: ['Sam', 'Zoë Haddad'],
      me: { index: 0, sure: false },
    })
    expect(rows(read)).toEqual([
      [100, 'Sam', 'text', 2],
      [101, 'Zoë Haddad', 'media', 0],
      [102, 'Sam', 'voice', 0],
      [103, 'Sam', 'deleted', 0],
      [104, 'Sam', 'deleted', 0],
      [105, 'Sam', 'text', 17],
      [106, 'Sam', 'call', 0],
    ])
  })

  test('is read in pieces of any length, and as far as it goes where its end is missing', async () => {
    const text = sealed(two, messages)
    const right = shown(await outcome([file(text, 'Zoë Haddad_12.json')]))
    for (const pieces of [[1], [7, 2], [64]])
      expect(shown(await outcome([file(text, 'Zoë Haddad_12.json', pieces)]))).toBe(right)
    const cut = await chat([file(text.slice(0, text.indexOf('"isUnsent":true')), 'Zoë Haddad_12.json')])
    expect(rows(cut).map(([minute]) => minute)).toEqual([100, 101, 102])
    expect(cut.notes).toEqual([{ code: 'truncated', count: 1 }])
  })

  test('without its list of messages, or with what is none in it, is refused or says so', async () => {
    const none = file(JSON.stringify({ participants: two, threadName: 'Zoë Haddad_12' }), 'Zoë_12.json')
    await expect(outcome([none])).rejects.toMatchObject({ code: 'damaged', file: 'Zoë_12.json' })
    const odd = [...messages, 7, null, { ...whispered('Sam', 9), timestamp: 5 }] as readonly Message[]
    const read = await chat([file(sealed(two, odd), 'Zoë_12.json')])
    expect(read.notes).toEqual([{ code: 'skipped', count: 3 }])
  })

  test('is put together with the other ones, and nothing is counted twice', async () => {
    const old = [said('Sam', 0), said('Sam', 0), said('Zoë Haddad', 50)]
    const read = await chat([
      file(thread(two, [...old, said('Sam', 100)]), 'a.zip/messages/inbox/zoe_1/message_1.json'),
      file(thread(two, old), 'a.zip/messages/e2ee_cutover/zoe_9/message_1.json'),
      file(thread(two, old), 'newer.zip/messages/inbox/zoe_1/message_1.json'),
      file(sealed(two, messages), 'Zoë Haddad_12.json'),
    ])
    expect(rows(read).map(([minute]) => minute)).toEqual([0, 0, 50, 100, 101, 102, 103, 104, 105, 106])
  })
})
