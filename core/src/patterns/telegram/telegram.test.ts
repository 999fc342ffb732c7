import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import { readChat } from '../read.ts'
import { cutEverywhere, withFlipped } from '../testing/damage.ts'
import { broughtBy, chatOf, type Line, linesOf, shown } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { account, alex, canary, chatWith, message, sam, service, written } from './fixture.ts'
import { telegram } from './index.ts'

const utc = (seconds: number): number => (1_709_600_400 + 7200 + seconds) * 1000

const everything = chatWith([
  service(sam, 0, 'phone_call'),
  message(sam, 60, `${canary} 😮`),
  message(alex, 61, [`${canary} `, { type: 'link', text: 'https://example.org' }, '\n']),
  message(alex, 62, '', { file: 'sticker.webp', media_type: 'sticker', sticker_emoji: '🙂' }),
  message(sam, 63, '', { file: 'audio.ogg', media_type: 'voice_message', duration_seconds: 3 }),
  message(sam, 64, `${canary}`, { photo: 'photo_1.jpg', width: 1, height: 2 }),
  message(alex, 65, '', { file: 'video.mp4', media_type: 'video_file' }),
  message(alex, 66, '', { location_information: { latitude: 1, longitude: 2 } }),
  service(alex, 67, 'pin_message'),
  message(sam, 68, `${canary}`, {
    edited: '2024-03-06T00:00:00',
    edited_unixtime: '1',
    reply_to_message_id: 2,
  }),
])
const lines: Line[] = [
  [utc(0), 'Sam', 'call', 0],
  [utc(60), 'Sam', 'text', 15],
  [utc(61), 'Alex Rivera', 'text', 34],
  [utc(62), 'Alex Rivera', 'sticker', 0],
  [utc(63), 'Sam', 'voice', 0],
  [utc(64), 'Sam', 'media', 13],
  [utc(65), 'Alex Rivera', 'media', 0],
  [utc(66), 'Alex Rivera', 'media', 0],
  [utc(67), null, 'system', 0],
  [utc(68), 'Sam', 'text', 13],
]

const read = (content: string | Uint8Array, answers = {}, pieces?: number[]) =>
  chatOf(telegram, [sourceOf('result.json', content, pieces)], answers)
const ask = (content: string, answers = {}) => telegram.read([sourceOf('result.json', content)], answers)

describe('a single chat', () => {
  test('becomes times, sides, kinds and lengths', async () => {
    const chat = await read(written(everything))
    expect(linesOf(chat)).toEqual(lines)
    expect(chat).toMatchObject({ format: 'telegram', clock: 'utc', grain: 1000, notes: [] })
    expect(chat.people).toEqual(['Sam', 'Alex Rivera'])
  })

  test('is the same wherever its chunks end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
        async pieces => {
          expect(linesOf(await read(written(everything), {}, pieces))).toEqual(lines)
        },
      ),
      { examples: [[[1]]], numRuns: 40 },
    ))

  test('is the same on one line', async () => {
    expect(linesOf(await read(JSON.stringify(everything)))).toEqual(lines)
  })

  test('is recognised by what is in it, whatever its name', async () => {
    const outcome = await readChat(
      [sourceOf('holiday', written(everything))],
      {},
      { signal: new AbortController().signal },
    )
    expect(outcome).toMatchObject({ read: { format: 'telegram' } })
  })

  test('without a message of a person is told so', async () => {
    await expect(read(written(chatWith([service(sam, 0, 'pin_message')])))).rejects.toMatchObject({
      code: 'noMessages',
    })
  })
})

describe('who the owner is', () => {
  test('is sure in a chat between two, whose number is that of the other one', async () => {
    expect((await read(written(everything))).me).toEqual({ index: 0, sure: true })
  })

  test('is sure in a whole export, which names its owner, in a group too', async () => {
    const group = chatWith([message(alex, 0, 'a'), message(sam, 1, 'b')], {
      name: 'Choir',
      type: 'private_group',
      id: 9,
    })
    expect((await read(written(account([group])))).me).toEqual({ index: 1, sure: true })
  })

  test('is proposed by name where an old file has another kind of numbers', async () => {
    const chat = await read(
      written(chatWith([message(alex, 0, 'a'), message(sam, 1, 'b')], { id: 4_295_000_000 })),
    )
    expect(chat.me).toEqual({ index: 1, sure: false })
  })

  test('is sure where only one wrote who is not the other one', async () => {
    expect((await read(written(chatWith([message(sam, 0, 'a')])))).me).toEqual({ index: 0, sure: true })
  })

  test('is left open where only the other one wrote, and where nothing tells', async () => {
    expect((await read(written(chatWith([message(alex, 0, 'a')])))).me).toBeUndefined()
    const group = chatWith([message(alex, 0, 'a'), message(sam, 1, 'b')], {
      name: 'Choir',
      type: 'private_group',
    })
    expect((await read(written(group))).me).toBeUndefined()
  })
})

describe('two accounts', () => {
  const other = { from: 'Sam', from_id: 'user1003' }

  test('with one name are two people', async () => {
    const chat = await read(
      written(chatWith([message(sam, 0, 'a'), message(other, 1, 'b')], { name: 'Sam', id: 1003 })),
    )
    expect(chat.people).toEqual(['Sam', 'Sam'])
    expect([...chat.events.sender]).toEqual([0, 1])
    expect(chat.me).toEqual({ index: 0, sure: true })
  })

  test('one of which is deleted and has no name any more', async () => {
    const gone = { from: null, from_id: 'user1002' }
    const chat = await read(written(chatWith([message(gone, 0, 'a'), message(sam, 1, 'b')], { name: null })))
    expect(chat.people).toEqual(['', 'Sam'])
    expect(chat.me).toEqual({ index: 1, sure: true })
  })
})

describe('times', () => {
  const without = (key: string, value: object) =>
    written(JSON.parse(JSON.stringify(value), (name, inner) => (name === key ? undefined : inner)))

  test('of an old export are those of the clock on the wall', async () => {
    const chat = await read(without('date_unixtime', everything))
    expect(chat.clock).toBe('local')
    expect(linesOf(chat)).toEqual(lines.map(([at, ...rest]) => [at - 7200_000, ...rest]))
  })

  test('are judged chat by chat', async () => {
    const old = chatWith([{ ...message(alex, 5, 'b'), date_unixtime: undefined }], { name: 'Alex' })
    const chat = await read(written(account([everything, old])), { chat: { named: 'Alex' } })
    expect(chat).toMatchObject({ clock: 'local', events: { count: 1 }, notes: [] })
  })

  test('may be written as a number', async () => {
    const content = written(everything).replace(/"date_unixtime": "(\d+)"/g, '"date_unixtime": $1')
    expect(linesOf(await read(content))).toEqual(lines)
  })

  test('of two clocks in one chat are not mixed: what has only the other one is left out, and counted', async () => {
    const old = { ...message(alex, 5, 'b'), date_unixtime: undefined }
    const chat = await read(written(chatWith([message(sam, 0, 'a'), old, message(sam, 9, 'c')])))
    expect([...chat.events.at]).toEqual([utc(0), utc(9)])
    expect(chat.notes).toEqual([{ code: 'skipped', count: 1 }])
  })

  test('that go back are noted', async () => {
    const chat = await read(
      written(chatWith([message(sam, 9, 'a'), message(alex, 0, 'b'), message(sam, 10, 'c')])),
    )
    expect(chat.notes).toEqual([{ code: 'outOfOrder', count: 1 }])
  })

  test('that are none leave a message out, and whoever wrote nothing else', async () => {
    const bad = { ...message(alex, 5, 'b'), date_unixtime: 'yesterday' }
    const chat = await read(written(chatWith([message(sam, 0, 'a'), bad])))
    expect(chat).toMatchObject({
      events: { count: 1 },
      people: ['Sam'],
      notes: [{ code: 'skipped', count: 1 }],
    })
  })
})

describe('what Telegram writes and JSON does not allow', () => {
  test('control characters as \\x01', async () => {
    const content = written(chatWith([message(sam, 0, 'a*b'), message(alex, 1, 'c')])).replaceAll(
      '*',
      '\\x01',
    )
    const chat = await read(content)
    expect(linesOf(chat).map(([, , , length]) => length)).toEqual([3, 1])
    expect(chat.notes).toEqual([{ code: 'repaired', count: 1 }])
  })

  test('an own emoji without quotation marks', async () => {
    const emoji = { type: 'custom_emoji', text: '😮', document_id: 'HERE' }
    const content = written(chatWith([message(sam, 0, [emoji, ' x']), message(alex, 1, 'c')]))
    const chat = await read(content.replaceAll('"HERE"', 'video_files/sticker (2).webm'))
    expect(linesOf(chat).map(([, , , length]) => length)).toEqual([3, 1])
  })

  test('the key `text` twice: the last one is the message', async () => {
    const content = written(chatWith([message(sam, 0, 'a')])).replace(
      '"text": "a"',
      '"text": "a gift", "text": "a"',
    )
    expect(linesOf(await read(content))[0]?.[3]).toBe(1)
  })

  test('a message that it cannot export, which has no date', async () => {
    const chat = await read(written(chatWith([{ id: 1, type: 'unsupported' }, message(sam, 0, 'a')])))
    expect(chat).toMatchObject({ events: { count: 1 }, notes: [{ code: 'skipped', count: 1 }] })
  })
})

describe('a whole export', () => {
  const noor = { from: 'Noor Haddad', from_id: 'user1004' }
  const one = chatWith([message(alex, 0, `${canary}`), message(sam, 1, `${canary}`)])
  const two = chatWith([message(noor, 2, `${canary} b`)], { name: 'Noor Haddad', id: 1004 })
  const empty = chatWith([], { name: 'Noor Haddad', id: 1009 })
  const group = chatWith([message(noor, 3, 'c')], { name: 'Noor Haddad', type: 'private_group', id: 1010 })
  const all = written(account([one, two, empty, group]))

  test('with several chats asks whom the person means, and lists nobody', async () => {
    const outcome = await ask(all)
    expect(outcome).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test('gives the chat that goes by the typed name, a person before a group', async () => {
    const chat = await read(all, { chat: { named: ' noor  HADDAD ' } })
    expect(linesOf(chat)).toEqual([[utc(2), 'Noor Haddad', 'text', 15]])
    expect((await read(all, { chat: { named: 'alex' } })).people).toEqual(['Alex Rivera', 'Sam'])
  })

  test('says how many go by a name, and takes the number of an account', async () => {
    const twin = chatWith([message({ from: 'Alex Rivera', from_id: 'user7' }, 4, 'd')], { id: 7 })
    const twins = written(account([one, twin]))
    expect(await ask(twins, { chat: { named: 'Alex Rivera' } })).toEqual({
      question: { ask: 'chat', fitting: 2 },
    })
    expect((await read(twins, { chat: { named: '7' } })).events.count).toBe(1)
    expect((await read(twins, { chat: { number: 2 } })).events.count).toBe(1)
  })

  test('takes the one who is called just so before those who are called so among other names', async () => {
    const content = written(account([chatWith([message(alex, 0, 'a')], { name: 'Alex' }), one]))
    expect((await read(content, { chat: { named: 'Alex' } })).events.count).toBe(1)
    expect((await read(content, { chat: { named: 'Rivera' } })).events.count).toBe(2)
  })

  test('and several files are several chats, too', async () => {
    const files = [written(one), written(two)].map((content, at) => sourceOf(`${at}.json`, content))
    expect(await telegram.read(files, {})).toEqual({ question: { ask: 'chat', fitting: 0 } })
    expect((await chatOf(telegram, files, { chat: { named: 'noor haddad' } })).people).toEqual([
      'Noor Haddad',
    ])
    expect((await chatOf(telegram, files, { chat: { number: 1 } })).events.count).toBe(2)
  })

  test('without such a chat says so, naming none', async () => {
    const outcome = await broughtBy(telegram, [sourceOf('result.json', all)], { chat: { named: 'Kim' } })
    expect(outcome).toMatchObject({ code: 'notFound', file: 'result.json' })
    expect(shown(outcome)).not.toMatch(/Noor|Alex/)
  })

  test('with one chat alone needs no question', async () => {
    expect((await read(written(account([one, empty])))).events.count).toBe(2)
  })

  test('whose name stands behind the messages is found all the same', async () => {
    const turned = { messages: [message(noor, 3, 'c')], name: 'Kim Novak', type: 'personal_chat', id: 5 }
    const content = written(account([one, turned]))
    expect((await read(content, { chat: { named: 'Kim' } })).events.count).toBe(1)
  })

  test('that ends in the middle gives the chat as far as it came, and says so', async () => {
    const chat = await read(all.slice(0, all.indexOf('"id": 1004') + 600), { chat: { named: 'Noor' } })
    expect(chat.notes).toEqual([{ code: 'truncated', count: 1 }])
  })
})

describe('a broken file', () => {
  const content = written(everything)

  test('that was cut off anywhere gives what came before, and says so', async () => {
    for (const cut of cutEverywhere(content)) {
      const outcome = await broughtBy(telegram, [sourceOf('result.json', cut)])
      if (outcome instanceof PatternsFailure) expect(outcome.code).toBe('noMessages')
      else if ('question' in outcome) expect.fail('asked')
      else {
        const found = linesOf(outcome.read)
        expect(found).toEqual(lines.slice(0, found.length))
        expect(outcome.read.notes).toContainEqual({ code: 'truncated', count: 1 })
      }
    }
  })

  test('with bits turned over is read or refused, and never says a word of what was written', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(content.length * 8), { minLength: 1, maxLength: 4 }), async bits => {
        const broken = sourceOf('result.json', withFlipped(content, bits), [64])
        expect(shown(await broughtBy(telegram, [broken]))).not.toContain(canary.slice(2, 8))
      }),
      { numRuns: 300 },
    ))

  test('is named, with the place', async () => {
    const broken = content.replace('"type": "service"', '"type" "service"')
    await expect(read(broken)).rejects.toMatchObject({
      code: 'damaged',
      file: 'result.json',
      offset: broken.indexOf('"service"'),
    })
  })
})

describe('the pages that Telegram writes when JSON is not chosen', () => {
  const page =
    '<!DOCTYPE html><html><body onload="CheckLocation();"><div class="page_wrap"></div></body></html>'
  const candidate = (name: string, content: string) => ({
    source: sourceOf(name, content),
    head: new TextEncoder().encode(content),
  })

  test('are known and not read', () => {
    expect(() => telegram.recognise([candidate('messages.html', page)])).toThrow(PatternsFailure)
    expect(() => telegram.recognise([candidate('messages.html', page)])).toThrow('otherVariant')
  })

  test('do not matter beside the JSON of the same export', () => {
    const files = [candidate('messages.html', page), candidate('result.json', written(everything))]
    expect(telegram.recognise(files).map(({ name }) => name)).toEqual(['result.json'])
  })

  test('and the lists of other programs are no chat of Telegram', () => {
    const others = [
      '{"participants": [], "messages": []}',
      '[{"ID": 1}]',
      '{"messages": [], "type": "x"}',
      '<html></html>',
      '',
    ]
    for (const other of others) expect(telegram.recognise([candidate('x', other)])).toEqual([])
  })
})

test('no word that was written comes out of any of this', async () => {
  for (const content of [written(everything), written(account([everything]))]) {
    const chat = await read(content)
    expect(JSON.stringify({ ...chat, lines: linesOf(chat) })).not.toContain(canary)
  }
})
