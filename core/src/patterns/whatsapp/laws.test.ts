import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { cutEverywhere, withFlipped } from '../testing/damage.ts'
import { broughtBy, chatOf, linesOf, shown } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { whatsapp } from './index.ts'

const canary = 'Quetzalcoatlus'
const mark = '\u200e'
const chats = {
  Android: `2/4/23, 10:35\u202fPM - Messages and calls are ${canary} encrypted.
2/4/23, 10:35\u202fPM - Sam: hi ${canary} 🙂
there: ${canary}

2/14/23, 9:05\u202fAM - Alex Rivera: a: b
2/14/23, 9:06\u202fAM - Alex Rivera: <Media omitted>
${canary} caption
2/15/23, 12:06\u202fAM - Sam: ${`${canary} `.repeat(120)}
`,
  iOS: `${mark}[27.03.22, 21:41:35] Sam: ${mark}Nachrichten ${canary}\r
[27.03.22, 21:42:35] Sam: hi ${canary}\r
zweite Zeile ${mark}<attached: 00000001-PHOTO-${canary}.jpg>\r
${mark}[27.03.22, 21:43:35] Alex Rivera: ${mark}<attached: 00000001-AUDIO-2022-03-27.opus>\r
[28.03.22, 00:00:00] Alex Rivera: ${'ä'.repeat(1100)}\r
`,
}

describe.each(Object.entries(chats))('%s', (_, text) => {
  const whole = async () => linesOf(await chatOf(whatsapp, [sourceOf('chat.txt', text)]))

  it('gives the same events whatever the lengths of the chunks', async () => {
    const right = await whole()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 2100 }), { minLength: 1, maxLength: 5 }),
        async pieces => {
          const chat = await chatOf(whatsapp, [sourceOf('chat.txt', text, pieces)])
          expect(linesOf(chat)).toEqual(right)
        },
      ),
      { examples: [[[1]], [[1023]], [[1024]], [[1025]]], numRuns: 60 },
    )
  })

  it('gives, cut off at any byte, no event that is not one of the whole file', async () => {
    const right = await whole()
    for (const bytes of cutEverywhere(text)) {
      const outcome = await broughtBy(whatsapp, [sourceOf('chat.txt', bytes)], { order: 'mdy' })
      if (outcome instanceof PatternsFailure || 'question' in outcome) continue
      const got = linesOf(outcome.read)
      const before = got.slice(0, -1)
      expect(before).toEqual(right.slice(0, before.length))
      const [at, who, , length] = got.at(-1) ?? []
      const [rightAt, rightWho, , rightLength] = right[before.length] ?? []
      expect([at, who]).toEqual([rightAt, rightWho])
      // What was cut off may have been what told a file's name from words.
      expect(length).toBeLessThanOrEqual(Math.max(rightLength ?? 0, 60))
    }
  })

  it('says so when it ends within a header', async () => {
    const header = text.lastIndexOf(text.startsWith(mark) ? '[28' : '2/15')
    for (const more of [1, 5, 12]) {
      const chat = await chatOf(whatsapp, [sourceOf('chat.txt', text.slice(0, header + more))], {
        order: 'mdy',
      })
      expect(chat.notes).toContainEqual({ code: 'truncated', count: 1 })
      expect(linesOf(chat)).toEqual((await whole()).slice(0, -1))
    }
  })

  it('gives a chat or a failure with a code whatever bits are turned over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), async bits => {
        const outcome = await broughtBy(whatsapp, [sourceOf('chat.txt', withFlipped(text, bits))])
        if (!(outcome instanceof PatternsFailure) && 'read' in outcome) {
          const { at } = outcome.read.events
          expect(at.every(moment => moment >= 1.2e12 && moment < 2.6e12)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('lets no word of a message out, neither read nor broken', async () => {
    expect(shown(await broughtBy(whatsapp, [sourceOf('chat.txt', text)]))).not.toContain(canary)
    for (let bit = 0; bit < text.length * 8; bit += 41) {
      const outcome = await broughtBy(whatsapp, [sourceOf('chat.txt', withFlipped(text, [bit]))])
      expect(withoutPeople(shown(outcome))).not.toContain(canary)
    }
  })
})

/** Where a flipped bit makes a name end later, the name holds more: names may be shown. */
const withoutPeople = (text: string) => text.replace(/"people":\[[^\]]*\]/, '')

it('takes a line of 100 MB as the message that it is, in little memory', async () => {
  const opening = new TextEncoder().encode('27.03.22, 21:41 - Sam: ')
  const block = new Uint8Array(1 << 20).fill(0x61)
  const blocks = 100
  const source: Source = {
    name: 'chat.txt',
    size: opening.length + blocks * block.length,
    async *chunks() {
      yield opening
      for (let count = 0; count < blocks; count++) yield block
    },
  }
  const { events } = await chatOf(whatsapp, [source])
  expect([...events.length]).toEqual([blocks * block.length])
})
