import { PatternsFailure } from '../failure.ts'
import { fittingChats } from '../fitting-chats.ts'
import type { Answers, Format, Outcome, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import { chatsIn } from './chats.ts'
import { isPage, openingOf } from './opening.ts'
import { productOf } from './place.ts'
import { readParts } from './reading.ts'

/** Both of Meta's programs export their chats in the same form; the folders say whose they are. */
const reader = (format: Format): Reader => ({
  format,
  recognise(files) {
    const openings = files.map(({ head, source }) => ({ source, opening: openingOf(head) }))
    const page = files.find(isPage)
    if (page && openings.every(({ opening }) => !opening)) {
      throw new PatternsFailure('otherVariant', { file: page.source.name })
    }
    return openings
      .filter(({ source, opening }) => opening && productOf(source.name, opening.form) === format)
      .map(({ source }) => source)
  },
  read: (files, answers, narrow) => read(files, answers, format, narrow),
})

/** Instagram's `message_1.json` and on. */
export const instagram = reader('instagram')

/** Messenger's `message_1.json` and on, and the separate export of end-to-end encrypted chats. */
export const messenger = reader('messenger')

async function read(
  files: readonly Source[],
  { chat }: Answers,
  format: Format,
  narrow?: (files: readonly Source[]) => void,
): Promise<Outcome> {
  const file = files[0]?.name
  const found = fittingChats(await chatsIn(files), chat)
  const [first, second] = found
  if (!first) throw new PatternsFailure('notFound', file === undefined ? {} : { file })
  if (second) return { question: { ask: 'chat', fitting: chat === undefined ? 0 : found.length } }
  const { participants, parts } = first
  const where = { file: parts[0]?.source.name ?? '' }
  if (participants.length > 2) throw new PatternsFailure('group', where)
  // Who is called like the other one cannot be told from them.
  if (participants.length === 2 && participants[0] === participants[1])
    throw new PatternsFailure('damaged', where)
  narrow?.(parts.map(({ source }) => source))
  return { read: await readParts(first, format) }
}
