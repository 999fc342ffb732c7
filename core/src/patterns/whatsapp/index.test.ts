import { expect, test } from 'vitest'
import '../../test-setup.ts'
import { kindCode, nobody } from '../events.ts'
import { sourceOf } from '../testing/sources.ts'
import { whatsapp } from './index.ts'

test('a chat from Android is read to its minutes', async () => {
  const text = `2/4/23, 10:35\u202fPM - Messages and calls are end-to-end encrypted. Tap to learn more.
2/4/23, 10:35\u202fPM - Sam: hi
there
2/14/23, 9:05\u202fAM - Alex Rivera: a: b
2/14/23, 12:05\u202fAM - Alex Rivera: <Media omitted>
`
  const outcome = await whatsapp.read([sourceOf('WhatsApp Chat with Sam.txt', text)], {})
  if (!('read' in outcome)) throw new Error(JSON.stringify(outcome))
  const { events, people, me, notes, grain } = outcome.read
  expect(people).toEqual(['Sam', 'Alex Rivera'])
  expect(me).toEqual({ index: 1, sure: false })
  expect(grain).toBe(60_000)
  expect(
    [...events.at].map(at => Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 16)),
  ).toEqual(['2023-02-04T22:35', '2023-02-04T22:35', '2023-02-14T09:05', '2023-02-14T00:05'])
  expect([...events.sender]).toEqual([nobody, 0, 1, 1])
  expect([...events.kind]).toEqual([kindCode.system, kindCode.text, kindCode.text, kindCode.media])
  expect([...events.length]).toEqual([0, 8, 4, 0])
  expect(notes).toEqual([
    { code: 'outOfOrder', count: 1 },
    { code: 'minutesOnly', count: 4 },
  ])
})
