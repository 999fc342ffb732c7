/**
 * What is kept of a chat: when, who, what kind, how long. There is no field for what was said, and no function of this
 * folder returns it.
 */

/** Kinds that count as contact, then kinds that are read but never counted. The position is the number in `Events.kind`. */
export const eventKinds = [
  'text',
  'media',
  'voice',
  'sticker',
  'call',
  'deleted',
  'system',
  'reaction',
] as const
export type EventKind = (typeof eventKinds)[number]

/** The number of each kind in `Events.kind`. */
export const kindCode: Readonly<Record<EventKind, number>> = {
  text: 0,
  media: 1,
  voice: 2,
  sticker: 3,
  call: 4,
  deleted: 5,
  system: 6,
  reaction: 7,
}

/** Codes below this one are contact. */
export const firstOutside = kindCode.system

/** No person: what a program wrote by itself. */
export const nobody = 0xffff

/** Columns of the same length, in the order of the file; only the first `count` of each mean anything. */
export interface Events {
  readonly count: number
  /** Milliseconds since 1970 in UTC; where the chat's `clock` is `local`, the wall clock written as if it were UTC. */
  readonly at: Float64Array
  /** Index into `ReadChat.people`, or `nobody`. */
  readonly sender: Uint16Array
  /** See `kindCode`. */
  readonly kind: Uint8Array
  /** Characters (Unicode code points) of the text or caption; 0 for what has none. */
  readonly length: Uint32Array
}

/** Events under way: columns that double when full. */
export class EventColumns implements Events {
  count = 0
  at: Float64Array
  sender: Uint16Array
  kind: Uint8Array
  length: Uint32Array

  /** `room` is for how many there may be, where that can be guessed: what is never filled takes no memory. */
  constructor(room = 1024) {
    this.at = new Float64Array(room)
    this.sender = new Uint16Array(room)
    this.kind = new Uint8Array(room)
    this.length = new Uint32Array(room)
  }

  add(at: number, sender: number, kind: number, length: number): void {
    const here = this.count
    if (here === this.at.length) this.#grow()
    this.at[here] = at
    this.sender[here] = sender
    this.kind[here] = kind
    this.length[here] = length
    this.count = here + 1
  }

  /** The columns cut to what they hold, ready to be transferred out of a worker. */
  done(): Events {
    const { count } = this
    return {
      count,
      at: this.at.slice(0, count),
      sender: this.sender.slice(0, count),
      kind: this.kind.slice(0, count),
      length: this.length.slice(0, count),
    }
  }

  #grow(): void {
    const size = this.at.length * 2
    const wider = <T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    this.at = wider(new Float64Array(size), this.at)
    this.sender = wider(new Uint16Array(size), this.sender)
    this.kind = wider(new Uint8Array(size), this.kind)
    this.length = wider(new Uint32Array(size), this.length)
  }
}
