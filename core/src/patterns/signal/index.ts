import { PatternsFailure } from '../failure.ts'
import { notesOf } from '../json/notes.ts'
import type { Rule } from '../json/rule.ts'
import { Scanner } from '../json/scanner.ts'
import { Words } from '../json/words.ts'
import type { Answers, Candidate, Outcome, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import { Export } from './export.ts'

/** Signal's own export since 2026: `main.jsonl`, one record a line, all chats in one file. */
export const signal: Reader = {
  format: 'signal',
  recognise: files => files.filter(isSignal).map(({ source }) => source),
  read: readSignal,
}

/** The first line says when it was made; a file that lost it is known by two kinds of its records. */
function isSignal({ head }: Candidate): boolean {
  const seen = new Set<string>()
  const seeing = (what: string): Rule => ({
    open: () => {
      seen.add(what)
      return false
    },
  })
  const records = ['account', 'recipient', 'chat', 'chatItem'].map(
    record => [record, seeing(record)] as const,
  )
  const rule: Rule = {
    keys: new Words<Rule>({
      backupTimeMs: { value: () => void seen.add('recipient').add('header') },
      ...Object.fromEntries(records),
    }),
  }
  try {
    new Scanner(rule, '', true).feed(head)
  } catch (error) {
    if (!(error instanceof PatternsFailure)) throw error
  }
  return seen.has('chatItem') || seen.size > 1
}

async function readSignal([source, second]: readonly Source[], { chat: wanted }: Answers): Promise<Outcome> {
  if (!source) throw new PatternsFailure('noMessages')
  if (second) throw new PatternsFailure('mixedFormats', { file: second.name })
  const found = new Export(wanted)
  const scanner = new Scanner(found.rule, source.name, true)
  for await (const chunk of source.chunks()) {
    scanner.feed(chunk)
    if (wanted === undefined && found.fitting.length > 1) return { question: { ask: 'chat', fitting: 0 } }
  }
  const [chat, other] = found.fitting
  if (other) return { question: { ask: 'chat', fitting: found.fitting.length } }
  if (!chat)
    throw new PatternsFailure(wanted === undefined ? 'noMessages' : 'notFound', { file: source.name })
  return { read: chat.done(found.recipients, notesOf(scanner), found.lost) }
}
