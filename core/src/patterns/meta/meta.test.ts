import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../testing/sources.ts'
import { chat, outcome, shown } from '../testing/told-of.ts'
import { zipOf } from '../testing/zips.ts'
import { broken, file, inbox, rows, said, thread, two } from './testing/exports.ts'

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
