import { expect } from 'vitest'
import { readChat } from '../read.ts'
import type { Answers, Outcome, ReadChat } from '../reader.ts'
import type { Source } from '../source.ts'
import { canary } from './canary.ts'

export const watch = { signal: new AbortController().signal }

/** What would leave the worker as one text, with the columns as plain lists. */
export const shown = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (ArrayBuffer.isView(one) ? Array.from(one as Uint8Array) : one))

/** What comes of these files by the same door as the app's; no word of a body may be in it. */
export async function outcome(files: readonly Source[], answers: Answers = {}): Promise<Outcome> {
  const found = await readChat(files, answers, watch)
  expect(shown(found)).not.toContain(canary)
  return found
}

/** The chat, where no question is expected. */
export async function chat(files: readonly Source[], answers: Answers = {}): Promise<ReadChat> {
  const found = await outcome(files, answers)
  if ('question' in found) throw new Error(`asked for ${found.question.ask}`)
  return found.read
}
