import { fitOf } from '../fit.ts'
import type { Interned } from '../json/interned.ts'
import type { Rule } from '../json/rule.ts'
import { Words } from '../json/words.ts'

/** Somebody, or a group, as the file knows them. */
interface Recipient {
  self: boolean
  group: boolean
  /** What they may be called by, best first. */
  names: Map<string, string>
}

/** Fields of a contact by which somebody is called, best first, each a first and a last name. */
const fields: readonly (readonly string[])[] = [
  ['given', 'family'],
  ['systemGivenName', 'systemFamilyName'],
  ['systemNickname'],
  ['profileGivenName', 'profileFamilyName'],
  ['username'],
  ['e164'],
  ['title'],
]

/** Who there is. A chat is with one of them. */
export class Recipients {
  readonly #ids: Interned
  readonly #known = new Map<number, Recipient>()
  #here: Recipient = unknown()
  /** The owner's name out of the account, which does not stand beside their number. */
  readonly #account = unknown()
  readonly rule: Rule
  readonly accountRule: Rule
  /** The owner's number; -1 until it is known. */
  self = -1

  constructor(ids: Interned) {
    this.#ids = ids
    this.rule = this.#recipientRule()
    this.accountRule = {
      keys: new Words<Rule>({
        givenName: { value: token => void this.#account.names.set('given', token.text()) },
        familyName: { value: token => void this.#account.names.set('family', token.text()) },
      }),
    }
  }

  /** What this one is called; empty where nothing is known. */
  name(id: number): string {
    const who = id === this.self ? this.#account : this.#known.get(id)
    return (who && namesOf(who)[0]) ?? ''
  }

  /** How well what the person typed fits this one; a person goes before a group. */
  fit(id: number, typed: string): number {
    const who = this.#known.get(id)
    if (!who) return 0
    const best = Math.max(0, ...namesOf(who).map(name => fitOf(name, typed)))
    return best > 0 && !who.group ? best + 4 : best
  }

  #recipientRule(): Rule {
    let id = -1
    return {
      open: () => {
        this.#here = unknown()
        id = -1
        return true
      },
      close: () => {
        if (id < 0) return
        this.#known.set(id, this.#here)
        if (this.#here.self) this.self = id
      },
      keys: new Words<Rule>({
        id: { value: token => (id = this.#ids.number(token)) },
        self: this.#marked('self'),
        contact: {
          keys: new Words({ ...this.#nameRules(), nickname: { keys: new Words(this.#nameRules()) } }),
        },
        group: this.#groupRule(),
      }),
    }
  }

  #marked(what: 'self' | 'group'): Rule {
    return {
      open: () => {
        this.#here[what] = true
        return false
      },
    }
  }

  #nameRules(): Record<string, Rule> {
    const rule = (field: string): Rule => ({ value: token => void this.#here.names.set(field, token.text()) })
    return Object.fromEntries(fields.flat().map(field => [field, rule(field)]))
  }

  #groupRule(): Rule {
    const title = { keys: new Words({ title: { keys: new Words(this.#nameRules()) } }) }
    return {
      open: () => {
        this.#here.group = true
        return true
      },
      keys: new Words<Rule>({ snapshot: title }),
    }
  }
}

const unknown = (): Recipient => ({ self: false, group: false, names: new Map() })

function namesOf({ names }: Recipient): string[] {
  const whole = fields.map(parts =>
    parts
      .map(part => names.get(part) ?? '')
      .join(' ')
      .trim(),
  )
  return whole.filter(name => name !== '')
}
