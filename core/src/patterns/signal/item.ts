import type { EventKind } from '../events.ts'
import type { Interned } from '../json/interned.ts'
import type { Rule } from '../json/rule.ts'
import type { Token } from '../json/token.ts'
import { Words } from '../json/words.ts'

/** Nothing was written where an id was looked for. */
export const absent = -1

/** What is known of the message (in Signal's words, the chat item) that is being read. */
export class Item {
  /** Numbers of ids; `absent` where there was none. */
  chat = absent
  author = absent
  /** Milliseconds in UTC; of a message that was changed later, the moment of its first form. */
  at = Number.NaN
  outgoing = false
  /** Of what is left when nothing else was found: what Signal tells by itself. */
  kind: EventKind = 'system'
  length = 0

  clear(): void {
    this.chat = absent
    this.author = absent
    this.at = Number.NaN
    this.outgoing = false
    this.kind = 'system'
    this.length = 0
  }

  /** Takes the earliest of the times that come. */
  dated(at: number): void {
    this.at = Number.isNaN(this.at) ? at : Math.min(this.at, at)
  }
}

/** Messages that are no text, each told by the name of its one field. */
const kinds: readonly (readonly [field: string, kind: EventKind])[] = [
  ['contactMessage', 'media'],
  ['stickerMessage', 'sticker'],
  ['remoteDeletedMessage', 'deleted'],
  ['adminDeletedMessage', 'deleted'],
  ['viewOnceMessage', 'media'],
  ['paymentNotification', 'media'],
  ['giftBadge', 'media'],
  ['poll', 'media'],
]

/** Fills `item`; `ended` is called when one is whole. */
export function itemRule(item: Item, chats: Interned, people: Interned, ended: () => void): Rule {
  const dateSent: Rule = { value: token => item.dated(token.whole()) }
  return {
    open: () => {
      item.clear()
      return true
    },
    close: ended,
    keys: new Words<Rule>({
      chatId: { value: token => (item.chat = chats.number(token)) },
      authorId: { value: token => (item.author = people.number(token)) },
      dateSent,
      revisions: { items: { keys: new Words<Rule>({ dateSent }) } },
      outgoing: seen(() => (item.outgoing = true)),
      standardMessage: standardRule(item),
      directStoryReplyMessage: storyReplyRule(item),
      updateMessage: { keys: new Words<Rule>({ individualCall: callRule(item) }) },
      ...Object.fromEntries(kinds.map(([field, kind]) => [field, seen(() => (item.kind = kind))])),
    }),
  }
}

/** Looks at nothing but whether it is there. */
const seen = (act: () => void): Rule => ({
  open: () => {
    act()
    return false
  },
})

const textRule = (item: Item): Rule => ({
  keys: new Words<Rule>({ body: { measured: true, value: ({ points }) => (item.length = points) } }),
})

/** A text, or files, or both. */
function standardRule(item: Item): Rule {
  const flag = (token: Token) => {
    if (voice.find(token.bytes, token.start, token.end)) item.kind = 'voice'
  }
  const attachment: Rule = {
    open: () => {
      if (item.kind === 'text') item.kind = 'media'
      return true
    },
    keys: new Words<Rule>({ flag: { value: flag } }),
  }
  return {
    open: () => {
      item.kind = 'text'
      return true
    },
    keys: new Words<Rule>({ text: textRule(item), attachments: { items: attachment } }),
  }
}

const voice = new Words({ VOICE_MESSAGE: true })

function storyReplyRule(item: Item): Rule {
  return {
    open: () => {
      item.kind = 'text'
      return true
    },
    keys: new Words<Rule>({
      textReply: { keys: new Words<Rule>({ text: textRule(item) }) },
      emoji: { value: () => (item.kind = 'reaction') },
    }),
  }
}

/** A call is written as something that Signal tells, but it is somebody's. */
function callRule(item: Item): Rule {
  return {
    open: () => {
      item.kind = 'call'
      return true
    },
    keys: new Words<Rule>({
      direction: {
        value: ({ bytes, start, end }) => (item.outgoing = outward.find(bytes, start, end) ?? false),
      },
    }),
  }
}

const outward = new Words({ OUTGOING: true })
