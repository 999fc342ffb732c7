import type { EventKind } from '../events.ts'
import type { Rule } from '../json/rule.ts'
import type { Token } from '../json/token.ts'
import { wallClock } from '../json/wall-clock.ts'
import { Words } from '../json/words.ts'
import { absent, type People } from './people.ts'

/** What is known of the message that is being read; `NaN` for a time that is not there. */
export class Message {
  type: 'message' | 'service' | undefined
  /** Milliseconds in UTC. */
  utc = Number.NaN
  /** Milliseconds of the clock on the wall. */
  local = Number.NaN
  /** Whether the chat may have to go by the clock on the wall. */
  needsLocal = true
  fromId = absent
  from = absent
  /** Code points of the text; -1 where none was written down. */
  length = -1
  attached: EventKind | undefined
  media: EventKind | undefined
  call = false

  clear(): void {
    this.type = undefined
    this.utc = Number.NaN
    this.local = Number.NaN
    this.fromId = absent
    this.from = absent
    this.length = -1
    this.attached = undefined
    this.media = undefined
    this.call = false
  }

  /** Without text and without a file it is a place, a contact, a poll, a game: something that is not written. */
  get kind(): EventKind {
    if (this.type === 'service') return this.call ? 'call' : 'system'
    return this.media ?? this.attached ?? (this.length > 0 ? 'text' : 'media')
  }
}

const types = new Words({ message: 'message', service: 'service' } as const)
const mediaTypes = new Words<EventKind>({ sticker: 'sticker', voice_message: 'voice' })
const calls = new Words({ phone_call: true, conference_call: true })

/** Fills `message`; `ended` is called when one is whole. `people` says whose names these are, as chats change. */
export function messageRule(message: Message, people: () => People, ended: () => void): Rule {
  return {
    open: () => {
      message.clear()
      return true
    },
    close: ended,
    keys: new Words<Rule>({
      ...whenRules(message),
      ...whoRules(message, people),
      ...whatRules(message),
      text: textRule(message),
    }),
  }
}

/** Service messages have an `actor` where others have a `from`. */
function whoRules(message: Message, people: () => People): Record<string, Rule> {
  const from: Rule = {
    value: token => (message.from = people().nameWords.number(token)),
    none: () => (message.from = absent),
  }
  const fromId: Rule = { value: token => (message.fromId = people().idWords.number(token)) }
  return { from, actor: from, from_id: fromId, actor_id: fromId }
}

function whatRules(message: Message): Record<string, Rule> {
  const attached: Rule = { value: () => (message.attached = 'media') }
  return {
    type: { value: ({ bytes, start, end }) => (message.type = types.find(bytes, start, end)) },
    photo: attached,
    file: attached,
    media_type: {
      value: ({ bytes, start, end }) => (message.media = mediaTypes.find(bytes, start, end) ?? 'media'),
    },
    action: { value: ({ bytes, start, end }) => (message.call = calls.find(bytes, start, end) ?? false) },
  }
}

function whenRules(message: Message): Record<string, Rule> {
  return {
    date_unixtime: { value: token => (message.utc = token.whole() * 1000) },
    date: {
      value: ({ bytes, start, end }) => {
        if (message.needsLocal) message.local = wallClock(bytes, start, end)
      },
    },
  }
}

/** One string, or a list of strings and of objects with a `text`. Where the key stands twice, the last one is the message's. */
function textRule(message: Message): Rule {
  const part = {
    measured: true as const,
    value: ({ points }: Token) => {
      message.length += points
    },
  }
  return {
    measured: true,
    value: ({ points }) => {
      message.length = points
    },
    open: () => {
      message.length = 0
      return true
    },
    items: { ...part, keys: new Words<Rule>({ text: part }) },
  }
}
