import { PatternsFailure } from '../failure.ts'
import { notesOf } from '../json/notes.ts'
import { Scanner } from '../json/scanner.ts'
import type { Answers, Outcome, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import type { Chat } from './chat.ts'
import { Choice } from './choice.ts'
import { Export } from './export.ts'
import { recogniseTelegram } from './recognise.ts'

/** Telegram Desktop's `result.json`, of one chat or of the whole account. */
export const telegram: Reader = {
  format: 'telegram',
  recognise: recogniseTelegram,
  read: readTelegram,
}

async function readTelegram(sources: readonly Source[], { chat: wanted }: Answers): Promise<Outcome> {
  const choice = new Choice(wanted)
  for (const source of sources) {
    const { single } = await readFile(source, choice)
    // What is alone in its one file needs no choosing, whatever was asked for before.
    if (single && sources.length === 1) return finished(single, source)
    if (choice.mustAsk) return { question: { ask: 'chat', fitting: 0 } }
  }
  const [{ name } = { name: '' }] = sources
  if (choice.kept) return finished(choice.kept, { name })
  if (choice.fitting > 1) return { question: { ask: 'chat', fitting: choice.fitting } }
  throw new PatternsFailure(wanted === undefined ? 'noMessages' : 'notFound', { file: name })
}

/** Reads one file, or as much of it as shows that the person has to choose. */
async function readFile(source: Source, choice: Choice): Promise<Export> {
  const found = new Export(choice)
  const scanner = new Scanner(found.rule, source.name)
  for await (const chunk of source.chunks()) {
    try {
      scanner.feed(chunk)
    } catch (error) {
      // The question comes before what is broken further on, wherever a chunk ends.
      if (!choice.mustAsk) throw error
    }
    if (choice.mustAsk) return found
  }
  found.end(notesOf(scanner))
  return found
}

function finished(chat: Chat, { name }: Pick<Source, 'name'>): Outcome {
  if (chat.contact === 0) throw new PatternsFailure('noMessages', { file: name })
  return { read: chat.done() }
}
