import { PatternsFailure } from '../failure.ts'
import { fittingChats } from '../fitting-chats.ts'
import type { Answers, Outcome, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import { accountIn } from './chats.ts'
import { recogniseGoogleChat } from './files.ts'
import { readMessages } from './reading.ts'

/** Google Chat as Takeout gives it: `messages.json` in a folder for each chat, with who is in it and whose export it is. */
export const googleChat: Reader = { format: 'googleChat', recognise: recogniseGoogleChat, read }

async function read(
  files: readonly Source[],
  { chat }: Answers,
  narrow?: (files: readonly Source[]) => void,
): Promise<Outcome> {
  const { chats, owner } = await accountIn(files)
  const found = fittingChats(chats, chat, owner?.name)
  const [first, second] = found
  const file = (first?.files ?? files)[0]?.name
  const where = file === undefined ? {} : { file }
  if (!first) throw new PatternsFailure('notFound', where)
  if (second) return { question: { ask: 'chat', fitting: chat === undefined ? 0 : found.length } }
  if (first.participants.length > 2) throw new PatternsFailure('group', where)
  narrow?.(first.files)
  return { read: await readMessages(first, owner) }
}
