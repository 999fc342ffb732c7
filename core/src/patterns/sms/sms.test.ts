import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import type { Answers, ReadChat } from '../reader.ts'
import type { Source } from '../source.ts'
import { canary } from '../testing/canary.ts'
import { rowsFrom } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { chat as chatIn, outcome, shown } from '../testing/told-of.ts'

const start = 1_700_000_000_000
const alex = '+447700900123'

type Fields = Readonly<Record<string, string | number>>
const tag = (name: string, fields: Fields, inner = '') => {
  const written = Object.entries(fields).map(([key, value]) => ` ${key}="${value}"`)
  return inner === '' ? `<${name}${written.join('')} />` : `<${name}${written.join('')}>${inner}</${name}>`
}
const text = (minute: number, type: number, fields: Fields = {}) =>
  tag('sms', {
    protocol: 0,
    address: alex,
    date: start + minute * 60_000,
    type,
    subject: 'null',
    body: canary,
    toa: 'null',
    read: 1,
    readable_date: '14 Nov 2023',
    contact_name: 'Alex Rivera',
    ...fields,
  })
const picture = (minute: number, box: number, parts: string, fields: Fields = {}) =>
  tag(
    'mms',
    {
      date: start + minute * 60_000,
      msg_box: box,
      m_type: 132,
      address: alex,
      sub: 'null',
      contact_name: 'Alex Rivera',
      ...fields,
    },
    `<parts>${parts}</parts><addrs><addr address="+447700900999" type="137" /><addr address="insert-address-token" type="151" /></addrs>`,
  )
const part = (ct: string, fields: Fields = {}) => tag('part', { seq: 0, ct, name: 'null', ...fields })
const call = (minute: number, type: number, fields: Fields = {}) =>
  tag('call', {
    number: alex,
    duration: 60,
    date: start + minute * 60_000,
    type,
    contact_name: 'Alex Rivera',
    ...fields,
  })

const head = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore -- <smses> on "14 Nov" -->
<?xml-stylesheet type="text/xsl" href="sms.xsl"?>
`
const smses = (...messages: string[]) =>
  `${head}<smses count="${messages.length}">\n${messages.join('\n')}\n</smses>`
const calls = (...messages: string[]) =>
  `${head}<calls count="${messages.length}">${messages.join('')}</calls>`

const chat = (content: string | readonly string[], answers: Answers = {}): Promise<ReadChat> =>
  chatIn(
    [content].flat().map((one, n) => sourceOf(`sms-${n}.xml`, one)),
    answers,
  )

/** The owner has no name in these files. */
const rows = (read: ReadChat) =>
  rowsFrom(start)(read).map(([minute, who, ...rest]) => [minute, who === '' ? 'me' : 'them', ...rest])
const lengths = async (...bodies: string[]) =>
  rows(await chat(smses(...bodies.map((body, minute) => text(minute, 1, { body }))))).map(row => row[3])

test('messages, pictures and calls of one person, by time, and who the owner is without a doubt', async () => {
  const read = await chat([
    smses(
      text(0, 1),
      text(5, 2, { body: 'hi' }),
      picture(
        3,
        1,
        part('application/smil', { text: '&lt;smil>' }) +
          part('image/jpeg', { data: 'AAAA' }) +
          part('text/plain', { text: 'look' }),
      ),
      picture(4, 2, part('audio/amr', { data: 'AAAA' })),
      picture(6, 2, part('text/plain', { text: 'a long one' })),
    ),
    calls(call(1, 1), call(2, 2), call(7, 3), call(8, 5)),
  ])
  expect(read).toMatchObject({
    format: 'sms',
    people: ['Alex Rivera', ''],
    me: { index: 1, sure: true },
    clock: 'utc',
    notes: [],
  })
  expect(rows(read)).toEqual([
    [0, 'them', 'text', 6],
    [1, 'them', 'call', 0],
    [2, 'me', 'call', 0],
    [3, 'them', 'media', 4],
    [4, 'me', 'voice', 0],
    [5, 'me', 'text', 2],
    [6, 'me', 'text', 10],
    [7, 'them', 'call', 0],
    [8, 'them', 'call', 0],
  ])
})

test('an owner who never answered is one of the two all the same, and nobody is asked who they are', async () => {
  expect(await chat(smses(text(0, 1), text(5, 1)))).toMatchObject({
    people: ['Alex Rivera', ''],
    me: { index: 1, sure: true },
  })
})

describe('characters', () => {
  test('written as references are one each, and so is a pair of them that makes one', async () => {
    expect(
      await lengths('a&amp;b', '&lt;&gt;&quot;&apos;', '&#10;&#x1F30A;', '&#55357;&#56834;!', 'schön 🌊'),
    ).toEqual([3, 4, 2, 2, 7])
  })
  test('that only look like a reference are all counted', async () => {
    expect(await lengths('a & b', 'a&b', '&', '&;', 'salt&pepperandvinegar;', '&&amp;')).toEqual([
      5, 3, 1, 2, 22, 2,
    ])
  })
  test('of a literal null are none', async () => {
    expect(await lengths('null', 'nul', 'nulls', 'anull')).toEqual([0, 3, 5, 5])
  })
  test('may be signs of other tags, and come in either quotation mark', async () => {
    const body = 'a "quoted" <sms type="2"/> > word'
    const odd = `<sms address='${alex}' date = '${start}' type="1" body='${body}' />`
    expect(rows(await chat(smses(odd)))).toEqual([[0, 'them', 'text', body.length]])
  })
})

describe('what is no message', () => {
  test('drafts, what never went out, and reports of delivery', async () => {
    const read = await chat(
      smses(
        text(0, 1),
        text(1, 3),
        text(2, 4),
        text(3, 5),
        text(4, 6),
        picture(5, 3, ''),
        picture(6, 1, '', { m_type: 134 }),
      ),
    )
    expect(rows(read)).toHaveLength(1)
    expect(read.notes).toEqual([])
  })

  test('and what is not known is counted as left out', async () => {
    const read = await chat(
      smses(
        text(0, 1),
        text(1, 9),
        text(2, 1, { date: 'null' }),
        text(3, 1, { address: 'null' }),
        text(0, 1, { date: 5 }),
      ),
    )
    expect(read.notes).toEqual([{ code: 'skipped', count: 4 }])
    expect(rows(read)).toHaveLength(1)
  })

  test('and what is left out is of the chosen chat, as far as its address tells', async () => {
    const kim = { address: '+447700900777', contact_name: 'Kim Novak' }
    const messages = smses(
      text(0, 1),
      text(1, 1, kim),
      text(2, 9, kim),
      text(3, 9, { ...kim, address: '07700 900777' }),
      text(4, 9, { address: '+447700900555' }),
      text(5, 9, { address: 'null' }),
    )
    const leftOut = async (name: string) => (await chat(messages, { chat: { named: name } })).notes
    expect(await leftOut('Kim')).toEqual([{ code: 'skipped', count: 3 }])
    expect(await leftOut('Alex')).toEqual([{ code: 'skipped', count: 1 }])
  })
})

test('a time in seconds is one of seconds', async () => {
  expect(rows(await chat(smses(picture(0, 1, '', { date: start / 1000 + 60 }))))[0]?.[0]).toBe(1)
})

test('an older backup and a newer one count what both hold once', async () => {
  const old = [text(0, 1), text(0, 1), text(1, 2)]
  const read = await chat([smses(...old), smses(...old, text(2, 1)), calls(call(0, 1)), calls(call(0, 1))])
  expect(rows(read).map(row => row.slice(0, 3))).toEqual([
    [0, 'them', 'text'],
    [0, 'them', 'text'],
    [0, 'them', 'call'],
    [1, 'me', 'text'],
    [2, 'them', 'text'],
  ])
})

describe('many people', () => {
  const kim = { address: '+15555550100', contact_name: 'Kim Novak' }
  const file = smses(
    text(0, 1),
    text(1, 2, { address: '07700 900123', contact_name: 'null' }),
    text(2, 1, kim),
    text(3, 1, { address: '72500', contact_name: '(Unknown)' }),
    text(4, 1, { address: `${alex}~+15555550100`, contact_name: 'Alex Rivera, Kim Novak' }),
  )
  const of = async (named: string) => rows(await chat(file, { chat: { named } })).map(row => row[0])

  test('ask whom the person means, and list nobody', async () => {
    expect(await outcome([sourceOf('sms.xml', file)])).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test('are told apart by name or number, with or without its country; a group is nobody', async () => {
    expect(await of('alex')).toEqual([0, 1])
    expect(await of('+44 7700 900123')).toEqual([0, 1])
    expect(await of('07700900123')).toEqual([0, 1])
    expect(await of('Kim Novak')).toEqual([2])
    expect(await of('72500')).toEqual([3])
    expect(rows(await chat(file, { chat: { number: 2 } }))).toHaveLength(1)
  })

  test('who is not there, or nobody at all', async () => {
    for (const named of ['Robin', '999', '', '+'])
      await expect(chat(file, { chat: { named } })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('two of one name are never mixed', async () => {
    const twins = smses(text(0, 1), text(1, 1, { address: '+15555550199' }))
    expect(await outcome([sourceOf('sms.xml', twins)], { chat: { named: 'Alex Rivera' } })).toEqual({
      question: { ask: 'chat', fitting: 2 },
    })
  })

  test('a short number that two could be is put to neither', async () => {
    const twins = smses(
      text(0, 1),
      text(1, 1, { address: '+17700900123' }),
      text(2, 1, { address: '7700900123' }),
    )
    expect(rows(await chat(twins, { chat: { named: alex } }))).toHaveLength(1)
  })

  test('only a group', async () => {
    await expect(chat(smses(text(0, 1, { address: `${alex}~+15555550100` })))).rejects.toMatchObject({
      code: 'group',
    })
  })
})

test('nobody wrote', async () => {
  await expect(chat(smses())).rejects.toMatchObject({ code: 'noMessages' })
})

test('another XML is not of this program, even where it speaks of one', async () => {
  await expect(chat('<?xml version="1.0"?><feed><smses count="0"/></feed>')).rejects.toMatchObject({
    code: 'unknownFormat',
  })
  await expect(chat('<!DOCTYPE smses><html></html>')).rejects.toMatchObject({ code: 'unknownFormat' })
})

test('references that a document type declares are never put in', async () => {
  const laughs = `<!DOCTYPE smses [<!ENTITY a "${'ha'.repeat(9)}">]>${smses(text(0, 1, { body: '&a;&a;' })).slice(head.length)}`
  expect(rows(await chat(laughs))[0]?.[3]).toBe(2)
})

test('a picture of a hundred megabytes takes no memory', async () => {
  const encoder = new TextEncoder()
  const piece = new Uint8Array(2 ** 20).fill(65)
  const endless: Source = {
    name: 'sms.xml',
    size: 100 * 2 ** 20,
    async *chunks() {
      yield encoder.encode(
        `<smses count="1"><mms date="${start}" msg_box="1" address="${alex}"><parts><part ct="image/jpeg" data="`,
      )
      for (let n = 0; n < 100; n++) yield piece
      yield encoder.encode('"/></parts></mms></smses>')
    },
  }
  const before = process.memoryUsage().arrayBuffers
  const found = await outcome([endless])
  expect('read' in found && rows(found.read)).toEqual([[0, 'them', 'media', 0]])
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 24)
})

describe('in pieces and spoilt', () => {
  const whole = smses(
    text(0, 1, { body: 'schön &#55357;&#56834; &amp; &' }),
    picture(1, 2, part('image/png', { data: 'AAAA' }) + part('text/plain', { text: canary })),
    text(2, 2),
  )
  const bytes = new TextEncoder().encode(whole)
  const told = async (some: Uint8Array) => {
    try {
      return await outcome([sourceOf('sms.xml', some)])
    } catch (reason) {
      if (!(reason instanceof PatternsFailure)) throw reason
      expect(`${reason} ${JSON.stringify(reason)}`).not.toContain(canary)
      return undefined
    }
  }

  test('the same whatever the lengths of the chunks', async () => {
    const right = shown(await outcome([sourceOf('sms.xml', whole)]))
    const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(pieces, async lengths => {
        expect(shown(await outcome([sourceOf('sms.xml', whole, lengths)]))).toBe(right)
      }),
      { numRuns: 40, examples: [[[1]]] },
    )
  })

  test('cut anywhere gives what came before, and says so', async () => {
    const right = rows(await chat(whole))
    for (let length = 0; length < bytes.length; length++) {
      const found = await told(bytes.slice(0, length))
      if (!found || !('read' in found)) continue
      expect(rows(found.read)).toEqual(right.slice(0, found.read.events.count))
      expect(found.read.notes).toEqual([{ code: 'truncated', count: 1 }])
    }
  })

  test('in any bit is refused or read', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const spoilt = bytes.slice()
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await told(spoilt)
    }
  })

  test('tells where', async () => {
    const spoilt = whole.replace('protocol="0"', 'protocol=0')
    await expect(chat(spoilt)).rejects.toMatchObject({ code: 'damaged', offset: spoilt.indexOf('=0') + 1 })
  })
})
