import { Interned } from '../json/interned.ts'
import type { Rule } from '../json/rule.ts'
import { Words } from '../json/words.ts'
import type { Wanted } from '../reader.ts'
import { Chat } from './chat.ts'
import { absent, Item, itemRule } from './item.ts'
import { Recipients } from './recipients.ts'

/** The lines of a `main.jsonl` while they are read: who there is, which chats, and then all messages mixed. */
export class Export {
  readonly #people = new Interned()
  readonly #chatIds = new Interned()
  readonly recipients = new Recipients(this.#people)
  readonly #item = new Item()
  /** By number of the chat; those that cannot be the one are `undefined`. */
  readonly #chats = new Map<number, { readonly chat: Chat | undefined; readonly fit: number }>()
  readonly #withWhom = new Map<number, number>()
  readonly #wanted: Wanted | undefined
  /** Messages that do not say to which chat they belong. */
  lost = 0
  readonly rule: Rule

  constructor(wanted: Wanted | undefined) {
    this.#wanted = wanted
    this.rule = {
      keys: new Words<Rule>({
        account: this.recipients.accountRule,
        recipient: this.recipients.rule,
        chat: this.#chatRule(),
        chatItem: itemRule(this.#item, this.#chatIds, this.#people, () => this.#add()),
      }),
    }
  }

  /** The chats in which people wrote and which fit best. */
  get fitting(): readonly Chat[] {
    const wrote = [...this.#chats.values()].filter(({ chat }) => chat !== undefined && chat.contact > 0)
    const best = Math.max(0, ...wrote.map(({ fit }) => fit))
    return wrote.flatMap(({ chat, fit }) => (chat && fit === best ? [chat] : []))
  }

  #chatRule(): Rule {
    let id = absent
    let recipient = absent
    return {
      open: () => {
        id = absent
        recipient = absent
        return true
      },
      close: () => void (id === absent || this.#withWhom.set(id, recipient)),
      keys: new Words<Rule>({
        id: { value: token => (id = this.#chatIds.number(token)) },
        recipientId: { value: token => (recipient = this.#people.number(token)) },
      }),
    }
  }

  #add(): void {
    const item = this.#item
    if (item.chat === absent) {
      this.lost++
      return
    }
    const known = this.#chats.get(item.chat) ?? this.#begin(item.chat)
    known.chat?.add(item, this.recipients.self)
  }

  /** By now all that the file says of this chat has been said. */
  #begin(id: number): { readonly chat: Chat | undefined; readonly fit: number } {
    const recipient = this.#withWhom.get(id) ?? absent
    const fit = this.#fit(id, recipient)
    const begun = { chat: fit > 0 ? new Chat(recipient) : undefined, fit }
    this.#chats.set(id, begun)
    return begun
  }

  #fit(id: number, recipient: number): number {
    const wanted = this.#wanted
    if (wanted === undefined) return 1
    if ('number' in wanted) return [...this.#withWhom.keys()].indexOf(id) === wanted.number - 1 ? 1 : 0
    return this.recipients.fit(recipient, wanted.named)
  }
}
