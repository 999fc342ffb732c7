import { expect, test } from 'vitest'
import { readChat } from './read.ts'
import { sourceOf } from './testing/sources.ts'
import { zipOf } from './testing/zips.ts'

const watch = { signal: new AbortController().signal }

test('a picture that was picked by mistake is no chat', async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0])
  await expect(readChat([sourceOf('holiday.jpg', jpeg)], {}, watch)).rejects.toMatchObject({
    code: 'unknownFormat',
    file: 'holiday.jpg',
  })
})

test('an empty file is called empty', async () => {
  await expect(readChat([sourceOf('chat.txt', '')], {}, watch)).rejects.toMatchObject({ code: 'empty' })
})

test('who stops while the first bytes are read stops', async () => {
  const reason = new DOMException('', 'AbortError')
  await expect(
    readChat([sourceOf('chat.txt', 'words')], {}, { signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason)
})

test('a zip with nothing but pictures in it is not called empty, and is named', async () => {
  const zip = sourceOf('holiday.zip', zipOf([{ name: 'DCIM/1.jpg', content: 'x' }]))
  await expect(readChat([zip], {}, watch)).rejects.toMatchObject({
    code: 'unknownFormat',
    file: 'holiday.zip',
  })
})

const telegram = (...times: readonly number[]) =>
  JSON.stringify({
    name: 'Alex Rivera',
    type: 'personal_chat',
    id: 2,
    messages: times.map((time, id) => ({
      id,
      type: 'message',
      date_unixtime: String(time),
      from: 'Sam',
      from_id: 'user1',
      text: 'hi',
    })),
  })

test('chats of two programs are refused, and a file of the second one is named', async () => {
  const whatsapp = sourceOf('_chat.txt', '[27.03.22, 21:41:35] Sam: hi\n[28.03.22, 21:41:35] Alex: hi\n')
  await expect(
    readChat([sourceOf('result.json', telegram(1_700_000_000)), whatsapp], {}, watch),
  ).rejects.toMatchObject({ code: 'mixedFormats', file: 'result.json' })
})

test('what a clock that was never set wrote is told among what is left out', async () => {
  const file = sourceOf('result.json', telegram(86_400, 1_700_000_000, 1_700_000_001, 5_000_000_000))
  const outcome = await readChat([file], {}, watch)
  expect(outcome).toMatchObject({ read: { notes: [{ code: 'skipped', count: 2 }] } })
})
