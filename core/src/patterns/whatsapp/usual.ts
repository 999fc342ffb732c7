import { isMachineMark } from './code-points.ts'
import { seenTogether } from './lines.ts'
import { type Piece, Points } from './points.ts'
import type { Repeated } from './repeated.ts'
import type { UnderWay } from './under-way.ts'

/**
 * The lines that nearly all are: messages under a header that is written as the one before, by somebody who was met, and further
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

  /**
   * See `LineUse.usual`. One loop with nothing made in it: a million times a line is where all the time of a reading goes. The line's
   * end is looked for here, as in `Points.read` (which says how), since a call for each line costs as much as the looking.
   */
  read(piece: Piece, from: number, sure: number): number {
    const feeds = 0x0a0a0a0a
    const markLeads = 0xe2e2e2e2 | 0
    const lowest = 0x01010101
    const highest = 0x80808080 | 0
    const { bytes, view } = piece
    const headers = this.#headers
    const { begins } = headers
    const events = this.#events
    const line = this.#line
    let start = from
    while (start <= sure) {
      const first = bytes[start] as number
      const isFurther = begins[first] === 0
      let words = start
      if (!isFurther) {
        words = headers.match(piece, first === 0xe2 && isMachineMark(bytes, start) ? start + 3 : start)
        if (words < 0) break
      }
      let others = 0
      let marks = 0
      let feed = -1
      for (let at = words, last = start + seenTogether - 8; at <= last; at += 4) {
        let four = view.getInt32(at, true)
        let x = four ^ feeds
        if ((((x - lowest) | four) & highest) === 0) {
          at += 4
          four = view.getInt32(at, true)
          x = four ^ feeds
          if ((((x - lowest) | four) & highest) === 0) continue
        }
        const on = (four >> 7) & ~(four >> 6) & lowest
        const y = four ^ markLeads
        marks |= (y - lowest) & ~y & highest
        const zeros = ((x - lowest) | 0) & ~x & highest
        if (zeros !== 0) {
          const below = ((zeros - 1) | 0) & ~zeros
          others += Math.imul(on & below, lowest) >>> 24
          feed = at + ((32 - Math.clz32(below)) >> 3)
          break
        }
        others += Math.imul(on, lowest) >>> 24
      }
      if (feed < 0) break
      line.set(words, feed, others, marks !== 0)
      line.endReturn(bytes, words)
      if (isFurther) events.further(piece, start, line)
      else {
        events.message(headers.time, headers.sender, piece, words, line)
        if (headers.worded) this.#word(headers.hour)
      }
      start = feed + 1
    }
    return start
  }

  #word(hour: number): void {
    this.worded++
    if (hour > 12 && hour < 24) this.lateWorded++
  }
}
