import { PatternsFailure } from '../failure.ts'
import { Scanner } from '../json/scanner.ts'
import type { Answers, Note, Outcome, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import type { Chat } from './chat.ts'
import { Export } from './export.ts'
import { recogniseTelegram } from './recognise.ts'

/** Telegram Desktop's `result.json`, of one chat or of the whole account. */
export const telegram: Reader = {
  format: 'telegram',
  recognise: recogniseTelegram,
  read: readTelegram,
}

async function readTelegram([source, second]: readonly Source[], { chat }: Answers): Promise<Outcome> {
  if (!source) throw new PatternsFailure('noMessages')
  if (second) throw new PatternsFailure('mixedFormats', { file: second.name })
  const found = new Export(chat)
  const scanner = new Scanner(found.rule, source.name)
  for await (const chunk of source.chunks()) {
    scanner.feed(chunk)
    if (chat === undefined && found.choice.fitting > 1) return { question: { ask: 'chat', fitting: 0 } }
  }
  found.end()
  const { single, choice } = found
  if (single) return finish(single, found, scanner, source)
  if (choice.kept) return finish(choice.kept, found, scanner, source)
  if (choice.fitting > 1)
    return { question: { ask: 'chat', fitting: chat === undefined ? 0 : choice.fitting } }
  throw new PatternsFailure(chat === undefined ? 'noMessages' : 'notFound', { file: source.name })
}

function finish(chat: Chat, { owner }: Export, scanner: Scanner, { name }: Source): Outcome {
  if (chat.contact === 0) throw new PatternsFailure('noMessages', { file: name })
  const notes: Note[] = []
  if (!scanner.whole) notes.push({ code: 'truncated', count: 1 })
  if (scanner.repaired > 0) notes.push({ code: 'repaired', count: scanner.repaired })
  return { read: chat.done(owner, notes) }
}
