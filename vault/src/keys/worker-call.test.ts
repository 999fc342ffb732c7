import { describe, expect, test } from 'vitest'
import { standInWorker } from '../stand-ins/worker.ts'
import { callerOf } from './worker-call.ts'

const isText = (result: unknown): result is string => typeof result === 'string'

const slowly = (text: string) =>
  new Promise<string>(resolve => {
    setTimeout(() => resolve(text.toUpperCase()), 5)
  })

describe('a page and its worker', () => {
  test('every question gets its own answer, in turn', async () => {
    const { ask } = callerOf<string, string>(standInWorker(slowly), isText)
    expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['A', 'B', 'C'])
  })

  test('a failure keeps its name on the way, and does not stop the next question', async () => {
    const fail = async (text: string) => {
      if (text === 'bad') throw new DOMException('the disk is full', 'QuotaExceededError')
      return text
    }
    const { ask } = callerOf<string, string>(standInWorker(fail), isText)
    await expect(ask('bad')).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(await ask('good')).toBe('good')
  })

  test('a worker that does not start is said to everyone who waits', async () => {
    const worker = standInWorker(slowly)
    const { ask } = callerOf<string, string>(worker, isText)
    const asked = ask('a')
    worker.onerror?.(new Event('error') as ErrorEvent)
    await expect(asked).rejects.toMatchObject({ name: 'NotSupportedError' })
  })

  test('closing waits for what was asked before: a write is never cut in half', async () => {
    const caller = callerOf<string, string>(standInWorker(slowly), isText)
    const asked = caller.ask('a')
    caller.close()
    expect(await asked).toBe('A')
  })

  test('an answer of another kind is refused', async () => {
    const { ask } = callerOf<string, string>(
      standInWorker(async () => 7),
      isText,
    )
    await expect(ask('a')).rejects.toThrow(TypeError)
  })
})
