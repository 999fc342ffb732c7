import { expect, it } from 'vitest'
import { InTurn } from './in-turn.ts'

it('what has the same name goes one after the other, also after a failure; other names do not wait', async () => {
  const turn = new InTurn()
  const done: string[] = []
  const slow = Promise.withResolvers<void>()
  const first = turn.do('one', async () => {
    await slow.promise
    done.push('first')
    throw new Error('over')
  })
  const second = turn.do('one', async () => done.push('second'))
  await turn.do('other', async () => done.push('other'))
  slow.resolve()
  await expect(first).rejects.toThrow('over')
  await second
  expect(done).toEqual(['other', 'first', 'second'])
})
