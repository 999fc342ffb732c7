import { expect, it } from 'vitest'
import { edge } from './edge.ts'

it('everybody waits for one promise, so that what was recorded first comes first', async () => {
  const first = edge()
  expect(edge()).toBe(first)
  await first
  expect(edge()).toBe(first)
})
