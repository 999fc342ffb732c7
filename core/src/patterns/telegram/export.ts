import type { Rule } from '../json/rule.ts'
import type { Token } from '../json/token.ts'
import { Words } from '../json/words.ts'
import type { Note } from '../reader.ts'
import { type About, Chat } from './chat.ts'
import type { Choice } from './choice.ts'
import { Message, messageRule } from './message.ts'

/** One file of Telegram Desktop while it is read: a single chat, or all of an account's. */
export class Export {
  readonly rule: Rule
  readonly #choice: Choice
  readonly #about: About = { notes: [] }
  /** The chat of the file itself; its messages are there when it is a single one. */
  readonly #single = new Chat(this.#about)
  #chat = this.#single
  readonly #message = new Message()

  constructor(choice: Choice) {
    this.#choice = choice
    this.rule = this.#rule()
  }

  /** The file is through, or ends too early: what is open then counts as far as it came. */
  end(notes: readonly Note[]): void {
    this.#about.notes = notes
    if (this.#chat !== this.#single) this.#leave()
    if (!this.#single.hasMessages) return
    this.#choice.number++
    this.#choice.offer(this.#single)
  }

  /** The chat of a file that holds one alone. */
  get single(): Chat | undefined {
    return this.#single.hasMessages ? this.#single : undefined
  }

  #rule(): Rule {
    const messages = this.#messagesRule()
    const list = { keys: new Words<Rule>({ list: { items: this.#listedRule(messages) } }) }
    const owner = { value: (token: Token) => (this.#about.owner = token.text()) }
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
        this.#chat = new Chat(this.#about)
        this.#choice.number++
        return true
      },
      close: () => this.#leave(),
      keys: new Words(this.#aboutRules(messages)),
    }
  }

  #leave(): void {
    this.#choice.offer(this.#chat)
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
        return this.#chat === this.#single || this.#choice.mayFit(this.#chat)
      },
      items: messageRule(this.#message, () => this.#chat.people, ended),
    }
  }
}
