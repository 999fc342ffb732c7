import type { Piece } from './pieces.ts'
import type { PutAway } from './put-away.ts'
import { isElement } from './tags.ts'

/** One turn of looking, in milliseconds; then the page has its turn. */
const turn = 8

/** From so many waiting pieces on, what holds them is put out of sight instead of each. */
const many = 200

/**
 * Reads pieces within a budget of time. What is left over is out of sight until it was read: it may take a moment longer to
 * appear, and never appears by mistake.
 */
export class Work {
  #waiting: Piece[] = []
  #at = 0
  #holders = new Set<Element>()
  #scheduled = false
  #stopped = false
  /** Nothing may be read for the moment, whatever time there is. */
  #held = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #channel = new MessageChannel()
  readonly #away: PutAway
  readonly #read: (piece: Piece) => readonly Piece[] | undefined

  /** @param read reads a piece; gives the parts of one that is too large to be read at once, undefined when it may not yet */
  constructor(away: PutAway, read: (piece: Piece) => readonly Piece[] | undefined) {
    this.#away = away
    this.#read = read
    this.#channel.port1.onmessage = () => this.#nextTurn()
  }

  /** Reads these now, as far as the turn goes; never before older ones are read. */
  take(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#waiting.push(piece)
    if (this.#scheduled) this.#cover(pieces)
    else this.#go()
  }

  /** More may be read again. */
  wake(): void {
    if (!this.#held) return
    clearTimeout(this.#timer)
    this.#held = false
    this.#nextTurn()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#waiting = []
    this.#channel.port1.close()
  }

  #nextTurn(): void {
    this.#scheduled = false
    if (!this.#stopped) this.#go()
  }

  #go(): void {
    const until = performance.now() + turn
    const left = this.#readUntil(until)
    if (left.length > 0) this.#goOn(left)
    else this.#finish()
  }

  #goOn(left: Piece[]): void {
    this.#cover(left)
    // What is read already may have been in what was covered with the rest.
    if (this.#held) this.#releaseHolders(left)
    this.#waiting = left
    this.#at = 0
    this.#scheduled = true
    if (this.#held) this.#timer = setTimeout(() => this.wake(), 1000)
    else this.#channel.port2.postMessage(0)
  }

  #readUntil(until: number): Piece[] {
    let work = this.#waiting
    this.#at = 0
    while (this.#at < work.length) {
      const piece = work[this.#at++]
      if (piece === undefined) break
      const parts = this.#read(piece)
      if (parts === undefined) {
        this.#held = true
        this.#at--
        break
      }
      if (parts.length > 0) {
        work = [...parts, ...work.slice(this.#at)]
        this.#at = 0
        // The whole was out of sight; from now on its parts are.
        if (piece.some(node => isElement(node) && this.#away.isPending(node))) this.#cover(parts)
      }
      this.#release(piece)
      if (performance.now() > until) break
    }
    return work.slice(this.#at)
  }

  #release(piece: Piece): void {
    for (const node of piece) if (isElement(node) && !this.#holders.has(node)) this.#away.release(node)
  }

  #finish(): void {
    this.#waiting = []
    this.#releaseHolders([])
  }

  /** All but what is left itself, and what holds words of it, which cannot be covered themselves. */
  #releaseHolders(left: readonly Piece[]): void {
    const kept = new Set(left.flat().map(node => (isElement(node) ? node : node.parentElement)))
    for (const holder of this.#holders) {
      if (kept.has(holder)) continue
      this.#holders.delete(holder)
      this.#away.release(holder)
    }
  }

  /** Out of sight until read: each by itself, or what holds them when they are many or only words. */
  #cover(pieces: readonly Piece[]): void {
    // What waits longer than a moment takes nothing else out of sight with it.
    const hold = pieces.length > many && !this.#held
    for (const piece of pieces)
      for (const node of piece) {
        if (isElement(node) && !hold) this.#away.pend(node)
        else this.#coverHolder(node.parentElement)
      }
  }

  #coverHolder(holder: Element | null): void {
    if (holder === null || this.#holders.has(holder)) return
    this.#holders.add(holder)
    this.#away.pend(holder)
  }
}
