import type { EventKind } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { notesOf } from '../json/notes.ts'
import type { Rule } from '../json/rule.ts'
import { Scanner } from '../json/scanner.ts'
import { Words } from '../json/words.ts'
import type { Note } from '../reader.ts'
import type { Source } from '../source.ts'
import { isTime, type Read } from './message.ts'
import type { Names } from './names.ts'
import { repaired } from './repair.ts'

const soundEndings = /\.(?:aac|amr|m4a|mp3|oga|ogg|opus|wav)$/i

/** One message while its fields come, in whatever order. */
class Message {
  name: string | undefined
  at = Number.NaN
  points = 0
  type = ''
  unsent = false
  media = 0
  sounds = 0

  clear(): void {
    this.name = undefined
    this.at = Number.NaN
    this.points = 0
    this.type = ''
    this.unsent = false
    this.media = 0
    this.sounds = 0
  }

  /** What is kept of it; `undefined` for what is none. */
  get read(): Read | undefined {
    const { name, at, kind } = this
    if (name === undefined || !isTime(at)) return undefined
    return { at, name, kind, length: kind === 'text' || kind === 'media' ? this.points : 0 }
  }

  get kind(): EventKind {
    if (this.unsent || this.type === 'placeholder') return 'deleted'
    if (/call/i.test(this.type)) return 'call'
    if (this.media > 0) return this.media === this.sounds ? 'voice' : 'media'
    return this.points === 0 ? 'deleted' : 'text'
  }
}

/**
 * Reads a file of the end-to-end export, which holds a whole chat however long it is: in pieces, so that memory does not grow with
 * it. `each` is called with every message in the order of the file. What it writes is UTF-8 as it should be.
 * @returns the chat's own name, and what is to be said of the file
 * @throws PatternsFailure `damaged` with the place, also where there is no list of messages
 */
export async function readSealed(
  source: Source,
  names: Names,
  each: (read: Read | undefined) => void,
): Promise<{ readonly title: string | undefined; readonly notes: readonly Note[] }> {
  const message = new Message()
  const found: { title?: string; listed: boolean } = { listed: false }
  const scanner = new Scanner(
    {
      keys: new Words<Rule>({
        threadName: { value: token => (found.title = repaired(token.text())) },
        messages: {
          open: () => {
            found.listed = true
            return true
          },
          items: messageRule(message, names, each),
        },
      }),
    },
    source.name,
  )
  for await (const chunk of source.chunks()) scanner.feed(chunk)
  if (!found.listed) throw new PatternsFailure('damaged', { file: source.name })
  return { title: found.title, notes: notesOf(scanner) }
}

function messageRule(message: Message, names: Names, each: (read: Read | undefined) => void): Rule {
  return {
    open: () => {
      message.clear()
      return true
    },
    close: () => each(message.read),
    // What is no message stands where one should.
    value: () => each(undefined),
    none: () => each(undefined),
    keys: new Words<Rule>({
      senderName: { value: token => (message.name = names.of(token.text())) },
      timestamp: { value: token => (message.at = token.whole()) },
      text: { measured: true, value: ({ points }) => (message.points = points) },
      type: { value: token => (message.type = token.text()) },
      isUnsent: { value: token => (message.unsent = token.text() === 'true') },
      media: { items: mediaRule(message) },
    }),
  }
}

function mediaRule(message: Message): Rule {
  return {
    open: () => {
      message.media++
      return true
    },
    keys: new Words<Rule>({
      uri: {
        value: token => {
          if (soundEndings.test(token.text())) message.sounds++
        },
      },
    }),
  }
}
