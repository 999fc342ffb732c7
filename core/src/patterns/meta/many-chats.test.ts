import { describe, expect, test } from 'vitest'
import { readChat } from '../read.ts'
import { chat, outcome, watch } from '../testing/told-of.ts'
import { file, inbox, said, thread } from './testing/exports.ts'

describe('many chats', () => {
  const named = (name: string, folder: string, others: readonly string[] = []) =>
    file(
      thread([name, ...others, 'Sam Rivera'], [said(name, 0), said('Sam Rivera', 1)]),
      `${inbox}/${folder}/message_1.json`,
    )
  const files = [
    named('Alex Rivera', 'alex_1'),
    named('Kim Novak', 'kim_1'),
    named('Noor Haddad', 'noor_1'),
    named('Noor Haddad', 'noor_2'),
    named('Alex Rivera', 'group_1', ['Kim Novak']),
  ]

  test('ask whom the person means, and list nobody', async () => {
    const found = await outcome(files)
    expect(found).toEqual({ question: { ask: 'chat', fitting: 0 } })
  })

  test('are told apart by the name; a group is not meant where a chat of two is', async () => {
    expect((await chat(files, { chat: { named: 'alex' } })).people).toEqual(['Alex Rivera', 'Sam Rivera'])
    expect((await chat(files, { chat: { number: 2 } })).people).toEqual(['Kim Novak', 'Sam Rivera'])
  })

  test('of two people who are called alike are never mixed', async () => {
    const found = await outcome(files, { chat: { named: 'Noor Haddad' } })
    expect(found).toEqual({ question: { ask: 'chat', fitting: 2 } })
    expect((await chat(files, { chat: { named: 'noor_2' } })).people).toEqual(['Noor Haddad', 'Sam Rivera'])
  })

  test('are read no further than to whom they belong', async () => {
    let read = 0
    const counting = files.map(source => ({
      ...source,
      async *chunks() {
        read++
        yield* source.chunks()
      },
    }))
    await chat(counting, { chat: { named: 'kim' } })
    expect(read).toBe(1)
  })

  test('and nobody of that name, or only themselves', async () => {
    for (const name of ['Robin', 'Sam', ''])
      await expect(outcome(files, { chat: { named: name } })).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('where one chat of many is read, progress counts against that one and comes to its end', async () => {
  const chat = (who: string, count: number) =>
    file(
      thread(
        [who, 'Sam'],
        Array.from({ length: count }, (_, at) => said(at % 2 ? who : 'Sam', at)),
      ),
      `${inbox}/${who.toLowerCase()}_1/message_1.json`,
    )
  const steps: { done: number; total: number }[] = []
  await readChat(
    [chat('Noor', 30), chat('Kim', 3000)],
    { chat: { named: 'Noor' } },
    {
      signal: watch.signal,
      onProgress: step => steps.push(step),
    },
  )
  const last = steps.at(-1)
  expect(last?.done).toBe(last?.total)
})
