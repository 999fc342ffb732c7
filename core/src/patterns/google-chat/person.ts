import { isFields } from '../parsed-json.ts'

/** Somebody as the export names them. */
export interface Person {
  readonly name: string
  /** Tells people of one name apart; the name where an account is gone. */
  readonly id: string
  readonly human: boolean
}

export function personOf(value: unknown): Person | undefined {
  if (!isFields(value)) return undefined
  const { name, email, user_type } = value
  const text = (one: unknown) => (typeof one === 'string' && one !== '' ? one : undefined)
  const called = text(name) ?? text(email)
  if (called === undefined) return undefined
  return {
    name: called,
    id: text(email)?.toLowerCase() ?? called,
    human: user_type === undefined || user_type === 'Human',
  }
}

export const peopleOf = (value: unknown): Person[] =>
  Array.isArray(value) ? value.map(personOf).filter(person => person !== undefined) : []

const creator = /"creator"\s*:\s*(\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})/g

/** Who writes in the first bytes of a file of messages; each once. */
export function writersIn(head: Uint8Array): Person[] {
  const found = new Map<string, Person>()
  for (const [, written = ''] of new TextDecoder().decode(head).matchAll(creator)) {
    const person = tried(written)
    if (person) found.set(person.id, person)
  }
  return [...found.values()]
}

function tried(written: string): Person | undefined {
  try {
    return personOf(JSON.parse(written))
  } catch {
    return undefined
  }
}
