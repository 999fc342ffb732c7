import 'temporal-polyfill/global'
import { EntryError } from '@breakwater/core/journal'
import { beforeEach, expect, test } from 'vitest'
import { amend } from './amend.ts'
import { readAll, record } from './record.ts'
import { memoryLog, showLog } from './session.ts'

beforeEach(() => showLog(memoryLog(), 'memory'))

test('a body that does not fit its schema is refused with the name of the field, and nothing is written', async () => {
  const refused = record('urge.rated', { strength: 11 }, { ref: 'A'.repeat(22) })
  await expect(refused).rejects.toBeInstanceOf(EntryError)
  await expect(refused).rejects.toMatchObject({ field: 'body.strength' })
  expect(await readAll()).toEqual([])
})

test('so is another body for what stands, and what stands stays', async () => {
  const id = await record('urge.opened', { strength: 3 })
  await expect(amend(id, { body: { strength: 'many' } })).rejects.toMatchObject({ field: 'body.strength' })
  expect((await readAll()).map(({ body }) => body)).toEqual([{ strength: 3 }])
})

test('two taps, one right after the other, keep their order', async () => {
  await Promise.all([record('urge.opened', { strength: 3 }), record('urge.opened', { strength: 4 })])
  expect((await readAll()).map(({ body }) => body)).toEqual([{ strength: 3 }, { strength: 4 }])
})

test('what is left out by a screen is filled in before it is written', async () => {
  await record('card.written', { text: 'why', shownLocked: false })
  await record('person.named', { name: '  Kim ' })
  expect((await readAll()).map(({ body }) => body)).toEqual([
    { text: 'why', shownLocked: false },
    { name: 'Kim' },
  ])
})
