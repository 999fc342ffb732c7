import { describe, expect, test } from 'vitest'
import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { canary } from '../testing/canary.ts'
import { sourceOf } from '../testing/sources.ts'
import { chat, outcome, shown } from '../testing/told-of.ts'
import { file, type Message, said, start, thread, two } from './testing/exports.ts'

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
    await expect(outcome([endless])).rejects.toMatchObject({ code: 'tooLarge', file: endless.name })
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
