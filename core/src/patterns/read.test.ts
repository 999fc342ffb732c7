import { expect, test } from 'vitest'
import { readChat } from './read.ts'
import { sourceOf } from './testing/sources.ts'

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
