import type { EventKind } from '../events.ts'
import type { Rule } from '../json/rule.ts'
import { Words } from '../json/words.ts'
import { type Person, personRule } from './person.ts'

/** One message while its fields come, in whatever order. */
export class Message {
  writer: Person | undefined
  /** As the file has it, in prose. */
  date: string | undefined
  /** Code points of the text. */
  points = 0
  state = ''
  attached = false
  call = false

  clear(): void {
    this.writer = undefined
    this.date = undefined
    this.points = 0
    this.state = ''
    this.attached = false
    this.call = false
  }

  get kind(): EventKind {
    if (this.writer?.human === false) return 'system'
    if (this.state === 'DELETED') return 'deleted'
    if (this.attached) return 'media'
    if (this.points > 0) return 'text'
    return this.call ? 'call' : 'deleted'
  }

  /** Of the words of a person, where there are any. */
  get length(): number {
    const { kind } = this
    return kind === 'text' || kind === 'media' ? this.points : 0
  }
}

/** Fills `message`; `ended` is called when one is whole, `none` where something else stands in place of one. */
export function messageRule(message: Message, ended: () => void, none: () => void): Rule {
  const attached = () => {
    message.attached = true
    return false
  }
  const call = () => {
    message.call = true
    return false
  }
  return {
    open: () => {
      message.clear()
      return true
    },
    close: ended,
    value: none,
    none,
    keys: new Words<Rule>({
      creator: personRule(person => (message.writer = person)),
      created_date: { value: token => (message.date = token.text()) },
      text: { measured: true, value: ({ points }) => (message.points = points) },
      message_state: { value: token => (message.state = token.text()) },
      attached_files: { items: { open: attached } },
      annotations: { items: { keys: new Words<Rule>({ video_call_metadata: { open: call } }) } },
    }),
  }
}
