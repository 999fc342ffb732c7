import { PatternsFailure } from '../failure.ts'
import type { Answers, Note, Outcome, ReadChat, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import { chosen } from './chosen.ts'
import { conversationsOf, handlesOf } from './conversations.ts'
import { openDatabase } from './database.ts'
import { joinedOf } from './joined.ts'
import { type Messages, messagesOf } from './messages.ts'
import { beginsDatabase } from './sqlite/file-header.ts'
import type { Pages } from './sqlite/pages.ts'
import { beginsWriteAhead } from './sqlite/write-ahead.ts'

/**
 * Messages on a Mac: `chat.db` with its `chat.db-wal`, and an iPhone's `sms.db`. Read with an SQLite reader of our own
 * (ADR 17): memory does not grow with the file.
 */
export const imessage: Reader = {
  format: 'imessage',
  recognise: files => {
    const own = files.filter(({ head }) => beginsDatabase(head) || beginsWriteAhead(head))
    return own.map(({ source }) => source)
  },
  read,
}

async function read(files: readonly Source[], answers: Answers): Promise<Outcome> {
  const database = await openDatabase(files)
  const handles = await handlesOf(database)
  const joined = await joinedOf(database)
  const conversations = await conversationsOf(database, handles, joined.filled)
  if (conversations.length === 0) throw new PatternsFailure('noMessages', { file: database.name })
  const choice = chosen(conversations, answers.chat, database.name)
  if ('question' in choice) return choice
  const { conversation } = choice
  const messages = await messagesOf(database, conversation, handles, joined.of(conversation.chats))
  if (messages.contact === 0)
    throw new PatternsFailure(messages.cut ? 'damaged' : 'noMessages', { file: database.name })
  return { read: chatOf(messages, database.pages) }
}

function chatOf(messages: Messages, pages: Pages): ReadChat {
  const events = messages.events.done()
  return {
    format: 'imessage',
    people: messages.people,
    me: { index: messages.me, sure: true },
    events,
    clock: 'utc',
    grain: events.at.every(at => at % 1000 === 0) ? 1000 : 1,
    notes: notesOf(messages, pages),
  }
}

function notesOf({ cut, skipped, outOfOrder }: Messages, { torn, logMissing }: Pages): readonly Note[] {
  const notes: readonly Note[] = [
    { code: 'truncated', count: cut || torn ? 1 : 0 },
    { code: 'skipped', count: skipped },
    { code: 'outOfOrder', count: outOfOrder },
    { code: 'logMissing', count: logMissing ? 1 : 0 },
  ]
  return notes.filter(({ count }) => count > 0)
}
