import { expect, it } from 'vitest'
import { blobSource } from './blob-source.ts'

const bytes = Uint8Array.from({ length: 2_500_000 }, (_, n) => n % 251)

it('gives the bytes of a file in order, never more than a mebibyte at once, and again from the beginning', async () => {
  const source = blobSource('chat.txt', new Blob([bytes]))
  for (const _ of ['once', 'again']) {
    const chunks: Uint8Array[] = []
    for await (const chunk of source.chunks()) chunks.push(chunk)
    expect(chunks.map(({ length }) => length)).toEqual([1 << 20, 1 << 20, 2_500_000 - (2 << 20)])
    expect(Buffer.compare(Buffer.concat(chunks), bytes)).toBe(0)
  }
})

it('gives any place at once, and fewer bytes at the end', async () => {
  const source = blobSource('chat.txt', new Blob([bytes]))
  expect(await source.slice?.(300, 303)).toEqual(bytes.slice(300, 303))
  expect(await source.slice?.(bytes.length - 2, bytes.length + 50)).toHaveLength(2)
  expect(await source.slice?.(bytes.length + 10, bytes.length + 20)).toHaveLength(0)
})

it('of an empty file gives no chunk', async () => {
  const chunks: Uint8Array[] = []
  for await (const chunk of blobSource('empty.txt', new Blob([])).chunks()) chunks.push(chunk)
  expect(chunks).toEqual([])
})
