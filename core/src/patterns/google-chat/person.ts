import { scanBeginning } from '../json/beginning.ts'
import type { Rule } from '../json/rule.ts'
import type { Token } from '../json/token.ts'
import { Words } from '../json/words.ts'

/** Somebody as the export names them. */
export interface Person {
  readonly name: string
  /** Tells people of one name apart; the name where an account is gone. */
  readonly id: string
  readonly human: boolean
}

/** Reads somebody where they stand in a file; `each` is called at the end of each, with nothing for one without a name. */
export function personRule(each: (person: Person | undefined) => void): Rule {
  let [name, email, type] = ['', '', '']
  return {
    open: () => {
      name = email = type = ''
      return true
    },
    close: () => each(personOf(name, email, type)),
    keys: new Words<Rule>({
      name: { value: (token: Token) => (name = token.text()) },
      email: { value: (token: Token) => (email = token.text()) },
      user_type: { value: (token: Token) => (type = token.text()) },
    }),
  }
}

function personOf(name: string, email: string, type: string): Person | undefined {
  const called = name || email
  if (called === '') return undefined
  return { name: called, id: email.toLowerCase() || called, human: type === '' || type === 'Human' }
}

/** Who writes in the first bytes of a file of messages; each once. */
export function writersIn(head: Uint8Array): Person[] {
  const found = new Map<string, Person>()
  const creator = personRule(person => person && found.set(person.id, person))
  const message: Rule = { keys: new Words<Rule>({ creator }) }
  scanBeginning(head, { keys: new Words<Rule>({ messages: { items: message } }) })
  return [...found.values()]
}
