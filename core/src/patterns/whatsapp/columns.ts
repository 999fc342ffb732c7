/**
 * The events of a file under way, while the order of its dates is not known: as `EventColumns`, but with packed times (see
 * `packedTime`), which take half the room.
 */
export class PackedColumns {
  count = 0
  time: Int32Array
  sender: Uint16Array
  kind: Uint8Array
  length: Uint32Array

  /** `room` is for how many there may be: what is never filled takes no memory. */
  constructor(room: number) {
    this.time = new Int32Array(room)
    this.sender = new Uint16Array(room)
    this.kind = new Uint8Array(room)
    this.length = new Uint32Array(room)
  }

  add(time: number, sender: number, kind: number, length: number): void {
    const here = this.count
    if (here === this.time.length) this.#grow()
    this.time[here] = time
    this.sender[here] = sender
    this.kind[here] = kind
    this.length[here] = length
    this.count = here + 1
  }

  #grow(): void {
    const { time, sender, kind, length } = this
    const room = time.length * 2
    this.time = new Int32Array(room)
    this.sender = new Uint16Array(room)
    this.kind = new Uint8Array(room)
    this.length = new Uint32Array(room)
    this.time.set(time)
    this.sender.set(sender)
    this.kind.set(kind)
    this.length.set(length)
  }
}
