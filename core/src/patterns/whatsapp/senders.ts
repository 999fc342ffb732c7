import { nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'

interface Sender {
  readonly bytes: Uint8Array
  readonly index: number
}

/** More than write in any group: such a file is no chat. */
const mostSenders = 5000
/** Marks of direction, with which phone numbers are wrapped. */
const marks = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Names as bytes, found again without making a string of them. */
export class Senders {
  readonly people: string[] = []
  readonly #byHash = new Map<number, Sender[]>()
  /** Index of the writer that was met last. */
  last: number = nobody

  /** Makes the person whose name these bytes are the last writer; a new one when it was not met before. */
  meet(bytes: Uint8Array, from: number, to: number): void {
    this.last = this.#find(bytes, from, to).index
  }

  #find(bytes: Uint8Array, from: number, to: number): Sender {
    let hash = 0
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    const alike = this.#byHash.get(hash) ?? []
    const known = alike.find(sender => same(sender.bytes, bytes, from, to))
    if (known) return known
    const sender = { bytes: bytes.slice(from, to), index: this.#person(bytes.subarray(from, to)) }
    this.#byHash.set(hash, [...alike, sender])
    return sender
  }

  #person(bytes: Uint8Array): number {
    const name = new TextDecoder().decode(bytes).replace(marks, '').trim().normalize('NFC')
    const known = this.people.indexOf(name)
    if (known >= 0) return known
    if (this.people.length === mostSenders) throw new PatternsFailure('damaged')
    return this.people.push(name) - 1
  }
}

function same(name: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let at = 0; at < name.length; at++) if (name[at] !== bytes[from + at]) return false
  return true
}
