import { isMachineMark } from './code-points.ts'
import { seenTogether } from './lines.ts'
import { type Piece, Points } from './points.ts'
import type { Repeated } from './repeated.ts'
import type { UnderWay } from './under-way.ts'

/**
 * The lines that nearly all are: messages under a header of the same date as the one before, by somebody who was met, and further
 * lines that can be no header.
 */
export class Usual {
  /** See `Scan.worded` and `Scan.lateWorded`. */
  worded = 0
  lateWorded = 0
  readonly #headers: Repeated
  readonly #events: UnderWay
  readonly #line = new Points()

  constructor(headers: Repeated, events: UnderWay) {
    this.#headers = headers
    this.#events = events
  }

  /** See `LineUse.usual`. One loop with nothing made in it: a million times a line is where all the time of a reading goes. */
  read(piece: Piece, from: number, sure: number): number {
    const { bytes } = piece
    const headers = this.#headers
    const events = this.#events
    const line = this.#line
    let start = from
    while (start <= sure) {
      const first = bytes[start] as number
      const isFurther = headers.begins[first] === 0
      let words = start
      if (!isFurther) {
        words = headers.match(piece, first === 0xe2 && isMachineMark(bytes, start) ? start + 3 : start)
        if (words < 0) break
      }
      line.read(piece, words, start + seenTogether)
      if (line.feed === start + seenTogether) break
      if (isFurther) events.further(piece, start, line)
      else {
        events.message(headers.time, headers.sender, piece, words, line)
        if (headers.worded) this.#word(headers.hour)
      }
      start = line.feed + 1
    }
    return start
  }

  #word(hour: number): void {
    this.worded++
    if (hour > 12 && hour < 24) this.lateWorded++
  }
}
