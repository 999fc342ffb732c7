import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventKind } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { readChat } from '../read.ts'
import type { Source } from '../source.ts'
import { sourceOf } from '../testing/sources.ts'
import { canary, chat, outcome, rowsFrom, shown, watch } from '../testing/told-of.ts'
import { zipOf } from '../testing/zips.ts'
import { repaired } from './repair.ts'

const start = 1_700_000_000_000

/** As Meta writes it: every byte of the UTF-8 a character of its own. */
const broken = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))

interface Message {
  readonly [field: string]: unknown
}

/** A message of the usual export, `minute` minutes after the start. */
const said = (sender: string, minute: number, rest: Message = { content: canary }): Message => ({
  sender_name: broken(sender),
  timestamp_ms: start + minute * 60_000,
  ...rest,
  is_geoblocked_for_viewer: false,
})

/** A file of it: newest first. */
const thread = (names: readonly string[], messages: readonly Message[], title = names[0] ?? '') =>
  JSON.stringify(
    {
      participants: names.map(name => ({ name: broken(name) })),
      messages: messages.toReversed(),
      title: broken(title),
      thread_path: 'inbox/somebody_1',
      magic_words: [],
    },
    undefined,
    2,
  )

/** A message and a file of the separate end-to-end export: oldest first, its letters whole. */
const whispered = (sender: string, minute: number, rest: Message = {}): Message => ({
  isUnsent: false,
  media: [],
  reactions: [],
  senderName: sender,
  text: canary,
  timestamp: start + minute * 60_000,
  type: 'text',
  ...rest,
})
const sealed = (names: readonly string[], messages: readonly Message[], name = names[0]) =>
  JSON.stringify({ participants: names, threadName: `${name}_12`, messages })

const two = ['Zoë Haddad', 'Sam']
const inbox = 'your_instagram_activity/messages/inbox'

const rows = rowsFrom(start)

const file = (text: string, name = `${inbox}/zoe_1/message_1.json`, pieces?: readonly number[]) =>
  sourceOf(name, text, pieces)

describe('a chat of Instagram', () => {
  test('gives when, who, what kind and how long, oldest first and with the names whole', async () => {
    const read = await chat([
      file(
        thread(two, [
          said('Sam', 0, { content: 'hi' }),
          said('Zoë Haddad', 3, { content: broken('schön 🌊') }),
        ]),
      ),
    ])
    expect(read).toMatchObject({
      format: 'instagram',
      people: ['Sam', 'Zoë Haddad'],
      me: { index: 0, sure: false },
      clock: 'utc',
      grain: 1,
      notes: [],
    })
    expect(rows(read)).toEqual([
      [0, 'Sam', 'text', 2],
      [3, 'Zoë Haddad', 'text', 7],
    ])
  })

  test('goes on over its files, the newest of which comes first, and over two parts of a download', async () => {
    const part = (zip: string, number: number, minute: number) =>
      sourceOf(
        zip,
        zipOf([
          { name: `${inbox}/zoe_1/message_${number}.json`, content: thread(two, [said('Sam', minute)]) },
        ]),
      )
    const read = await chat([part('a.zip', 1, 30), part('b.zip', 2, 20), part('c.zip', 10, 10)])
    expect(rows(read).map(([minute]) => minute)).toEqual([10, 20, 30])
  })

  test('counts what a second download into the same folder holds once', async () => {
    const said0 = thread(two, [said('Sam', 0), said('Zoë Haddad', 1)])
    const later = thread(two, [said('Sam', 0), said('Zoë Haddad', 1), said('Sam', 2)])
    for (const copy of ['message_1 (1).json', 'message_1(1).json', 'message_1 2.json', 'message_1-2.json']) {
      const read = await chat([file(said0, 'message_1.json'), file(later, copy)])
      expect([copy, ...rows(read).map(([minute]) => minute)]).toEqual([copy, 0, 1, 2])
      expect(read.notes).toEqual([])
    }
  })

  test('says how many of its numbered files were not picked: their messages would look like a silence', async () => {
    const part = (number: number) =>
      file(thread(two, [said('Sam', 30 - number)]), `${inbox}/zoe_1/message_${number}.json`)
    expect((await chat([part(2), part(5)])).notes).toEqual([{ code: 'partMissing', count: 3 }])
    expect((await chat([part(1), part(2)])).notes).toEqual([])
  })

  test('keeps the order of what was written in one moment', async () => {
    const read = await chat([
      file(thread(two, [said('Sam', 1, { content: 'a' }), said('Zoë Haddad', 1, { content: 'bb' })])),
    ])
    expect(rows(read).map(row => row[3])).toEqual([1, 2])
  })

  test('whatever the lengths of the chunks', async () => {
    const text = thread(two, [said('Sam', 0, { content: broken('schön 🌊') }), said('Zoë Haddad', 3)])
    const right = shown(await outcome([file(text)]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 }),
        async pieces => {
          expect(shown(await outcome([file(text, undefined, pieces)]))).toBe(right)
        },
      ),
      { numRuns: 30 },
    )
  })
})

const kinds: readonly (readonly [EventKind, number, string, Message])[] = [
  ['text', 6, 'words', { content: canary }],
  [
    'text',
    21,
    'words with the link that was typed',
    { content: 'see https://a.example', share: { link: 'https://a.example' } },
  ],
  [
    'media',
    0,
    'what was shared, with the words of the program',
    { content: 'You sent an attachment.', share: { link: 'https://a.example' } },
  ],
  ['media', 0, 'a photo', { photos: [{ uri: 'a.jpg' }] }],
  ['media', 0, 'a film', { videos: [{ uri: 'a.mp4' }] }],
  ['media', 0, 'a moving picture', { gifs: [{ uri: 'a.gif' }] }],
  ['media', 0, 'a file', { files: [{ uri: 'a.pdf' }] }],
  ['voice', 0, 'a voice message', { audio_files: [{ uri: 'a.mp4' }] }],
  ['sticker', 0, 'a sticker', { sticker: { uri: 'a.png' } }],
  ['call', 0, 'a call', { content: 'You started a call', call_duration: 0 }],
  ['call', 0, 'an older call', { content: 'The call ended', type: 'Call' }],
  ['deleted', 0, 'what was unsent', { content: canary, is_unsent: true }],
  ['deleted', 0, 'what is no longer there', {}],
  ['reaction', 0, 'a like', { content: 'Liked a message' }],
  ['reaction', 0, 'a reaction', { content: broken('Reacted ❤️ to your message ') }],
  ['reaction', 0, 'a reaction in French', { content: broken('A réagi 😂 à votre message ') }],
  ['text', 31, 'words that begin alike', { content: 'Reacted badly to your message ;' }],
  ['system', 0, 'somebody was added', { content: 'x', type: 'Subscribe' }],
]

test.each(kinds)('%s of length %i: %s', async (kind, length, _, fields) => {
  const read = await chat([file(thread(two, [said('Zoë Haddad', 0), said('Sam', 1, fields)]))])
  expect(rows(read)[1]).toEqual([1, kind === 'system' ? '' : 'Sam', kind, length])
})

test('a reaction in any language, where the export says when it was', async () => {
  const reactions = [{ reaction: broken('❤'), actor: 'Sam', timestamp: start / 1000 + 60 }]
  const read = await chat([
    file(
      thread(two, [
        said('Zoë Haddad', 0, { content: 'a', reactions }),
        said('Sam', 1),
        said('Zoë Haddad', 1),
      ]),
    ),
  ])
  expect(rows(read).map(row => row[2])).toEqual(['text', 'reaction', 'text'])
})

describe('letters', () => {
  test('that were written as bytes are put together; all others stay', () => {
    expect(repaired(broken('Zoë 🌊'))).toBe('Zoë 🌊')
    for (const whole of ['Zoë', 'Łucja', 'plain', 'Ã', '€ Ã«', '']) expect(repaired(whole)).toBe(whole)
  })

  test('of any text come back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(repaired(broken(text))).toBe(text)
      }),
    )
  })
})

describe('where a file lies', () => {
  const places: readonly (readonly [string, string])[] = [
    ['your_instagram_activity/messages/inbox/zoe_1/message_1.json', 'instagram'],
    ['instagram-sam-2024.zip/messages/archived_threads/zoe_1/message_1.json', 'instagram'],
    ['your_facebook_activity/messages/e2ee_cutover/zoe_1/message_1.json', 'messenger'],
    ['your_activity_across_facebook/messages/filtered_threads/zoe_1/message_1.json', 'messenger'],
    ['messages/message_requests/instagramfan_1/message_1.json', 'messenger'],
    ['message_1.json', 'messenger'],
  ]
  test.each(places)('%s is of %s', async (name, format) => {
    const read = await chat([file(thread(two, [said('Sam', 0)]), name)])
    expect(read.format).toBe(format)
  })

  test('a page instead of JSON is told from what nobody knows', async () => {
    const page = file('<html><body>osprey</body></html>', `${inbox}/zoe_1/message_1.html`)
    await expect(outcome([page])).rejects.toMatchObject({ code: 'otherVariant', file: page.name })
  })
})

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

describe('many chats', () => {
  const named = (name: string, folder: string, others: readonly string[] = []) =>
    file(
      thread([name, ...others, 'Sam Rivera'], [said(name, 0), said('Sam Rivera', 1)]),
      `${inbox}/${folder}/message_1.json`,
    )
  const files = [
    named('Alex Rivera', 'alex_1'),
    named('Kim Novak', 'kim_1'),
    named('Noor Haddad', 'noor_1'),
    named('Noor Haddad', 'noor_2'),
    named('Alex Rivera', 'group_1', ['Kim Novak']),
  ]

  test('ask whom the person means, and list nobody', async () => {
    const found = await outcome(files)
    expect(found).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test('are told apart by the name; a group is not meant where a chat of two is', async () => {
    expect((await chat(files, { chat: { named: 'alex' } })).people).toEqual(['Alex Rivera', 'Sam Rivera'])
    expect((await chat(files, { chat: { number: 2 } })).people).toEqual(['Kim Novak', 'Sam Rivera'])
  })

  test('of two people who are called alike are never mixed', async () => {
    const found = await outcome(files, { chat: { named: 'Noor Haddad' } })
    expect(found).toEqual({ question: { ask: 'chat', fitting: 2 } })
    expect((await chat(files, { chat: { named: 'noor_2' } })).people).toEqual(['Noor Haddad', 'Sam Rivera'])
  })

  test('are read no further than to whom they belong', async () => {
    let read = 0
    const counting = files.map(source => ({
      ...source,
      async *chunks() {
        read++
        yield* source.chunks()
      },
    }))
    await chat(counting, { chat: { named: 'kim' } })
    expect(read).toBe(1)
  })

  test('and nobody of that name, or only themselves', async () => {
    for (const name of ['Robin', 'Sam', ''])
      await expect(outcome(files, { chat: { named: name } })).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('what cannot be read without doubt', () => {
  test('a group, by its list or by who writes', async () => {
    const group = file(thread(['Kim', 'Noor', 'Sam'], [said('Sam', 0)]))
    await expect(outcome([group])).rejects.toMatchObject({ code: 'group', file: group.name })
    const third = file(thread(two, [said('Sam', 0), said('Kim', 1), said('Zoë Haddad', 2)]))
    await expect(outcome([third])).rejects.toMatchObject({ code: 'group' })
  })

  test('two people of one name', async () => {
    await expect(outcome([file(thread(['Sam', 'Sam'], [said('Sam', 0)]))])).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  test('a chat without a message', async () => {
    await expect(outcome([file(thread(two, []))])).rejects.toMatchObject({ code: 'noMessages' })
  })

  test('messages without a time or a name are counted as left out', async () => {
    const odd = [
      { sender_name: 'Sam' },
      { timestamp_ms: start },
      said('Sam', 0, { timestamp_ms: 12 }),
      7 as unknown as Message,
    ]
    const read = await chat([file(thread(two, [said('Sam', 0), ...odd]))])
    expect(read.notes).toEqual([{ code: 'skipped', count: 4 }])
    expect(read.events.count).toBe(1)
  })

  test('a file that is too long to be taken whole', async () => {
    const text = new TextEncoder().encode(thread(two, [said('Sam', 0)]))
    const endless: Source = {
      name: 'message_1.json',
      size: 2 ** 30,
      async *chunks() {
        yield text.slice(0, -2)
        for (let n = 0; n < 1024; n++) yield new Uint8Array(2 ** 20).fill(32)
      },
    }
    await expect(outcome([endless])).rejects.toMatchObject({ code: 'damaged', offset: expect.any(Number) })
  })
})

describe('a file that is spoilt', () => {
  const text = new TextEncoder().encode(thread(two, [said('Sam', 0), said('Zoë Haddad', 1)]))
  const told = async (bytes: Uint8Array) => {
    try {
      return shown(await outcome([sourceOf('message_1.json', bytes)]))
    } catch (reason) {
      if (!(reason instanceof PatternsFailure)) throw reason
      expect(`${reason} ${JSON.stringify(reason)}`).not.toContain(canary)
      return 'refused'
    }
  }

  test('by being cut anywhere is refused', async () => {
    const end = text.lastIndexOf('}'.charCodeAt(0))
    for (let length = 0; length <= end; length++) expect(await told(text.slice(0, length))).toBe('refused')
  })

  test('in any bit is refused or read', async () => {
    for (let bit = 0; bit < text.length * 8; bit += 7) {
      const spoilt = text.slice()
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await told(spoilt)
    }
  })
})

test('where one chat of many is read, progress counts against that one and comes to its end', async () => {
  const chat = (who: string, count: number) =>
    file(
      thread(
        [who, 'Sam'],
        Array.from({ length: count }, (_, at) => said(at % 2 ? who : 'Sam', at)),
      ),
      `${inbox}/${who.toLowerCase()}_1/message_1.json`,
    )
  const steps: { done: number; total: number }[] = []
  await readChat(
    [chat('Noor', 30), chat('Kim', 3000)],
    { chat: { named: 'Noor' } },
    {
      signal: watch.signal,
      onProgress: step => steps.push(step),
    },
  )
  const last = steps.at(-1)
  expect(last?.done).toBe(last?.total)
})
