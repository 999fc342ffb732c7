import type { Rule } from '../json/rule.ts'
import { Words } from '../json/words.ts'
import type { Wanted } from '../reader.ts'
import { Chat } from './chat.ts'
import { Choice } from './choice.ts'
import { Message, messageRule } from './message.ts'

/** One file of Telegram Desktop while it is read: a single chat, or all of an account's. */
export class Export {
  readonly choice: Choice
  readonly rule: Rule
  /** Id of whose account this is; only a whole export says so. */
  owner: string | undefined
  /** The chat of the file itself; its messages are there when it is a single one. */
  readonly #single = new Chat()
  #chat = this.#single
  /** Place of the chat in the file. */
  #number = 0
  readonly #message = new Message()

  constructor(wanted: Wanted | undefined) {
    this.choice = new Choice(wanted)
    this.rule = this.#rule()
  }

  /** To be called when the file is through, or ends too early: what is open then counts as far as it came. */
  end(): void {
    if (this.#chat !== this.#single) this.#leave()
  }

  /** The chat of a file that holds one alone, whatever was wanted. */
  get single(): Chat | undefined {
    return this.#single.hasMessages ? this.#single : undefined
  }

  #rule(): Rule {
    const messages = this.#messagesRule()
    const list = { keys: new Words<Rule>({ list: { items: this.#listedRule(messages) } }) }
    const owner = { value: (token: { text(): string }) => (this.owner = token.text()) }
    return {
      keys: new Words<Rule>({
        ...this.#aboutRules(messages),
        personal_information: { keys: new Words<Rule>({ user_id: owner }) },
        chats: list,
        left_chats: list,
      }),
    }
  }

  #listedRule(messages: Rule): Rule {
    return {
      open: () => {
        this.#chat = new Chat()
        this.#number++
        return true
      },
      close: () => this.#leave(),
      keys: new Words(this.#aboutRules(messages)),
    }
  }

  #leave(): void {
    this.choice.offer(this.#chat, this.#number)
    this.#chat = this.#single
  }

  #aboutRules(messages: Rule): Record<string, Rule> {
    return {
      name: { value: token => (this.#chat.name = token.text()) },
      type: { value: token => (this.#chat.type = token.text()) },
      id: { value: token => (this.#chat.id = token.text()) },
      messages,
    }
  }

  #messagesRule(): Rule {
    const ended = () => {
      this.#chat.add(this.#message)
      this.#message.needsLocal = this.#chat.clock !== 'utc'
    }
    return {
      open: () => {
        this.#chat.hasMessages = true
        this.#message.needsLocal = true
        return this.#chat === this.#single || this.choice.mayFit(this.#chat, this.#number)
      },
      items: messageRule(this.#message, () => this.#chat.people, ended),
    }
  }
}
