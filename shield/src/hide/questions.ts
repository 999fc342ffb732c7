import { readLabels } from './labels.ts'
import type { Piece } from './pieces.ts'
import { isElement } from './tags.ts'

/** So many names a page may ask about before the person has done anything; so many more each second by itself. */
const first = 3000
const perSecond = 10

/** So many more for each second in which the person turns the wheel, types, points or touches. */
const perActiveSecond = 1500

/** Frames inside of a page show less. */
const firstInFrame = 300

/** A longer text tells something, and is no name. */
const longest = 60

/** A piece with more text or elements than this is always looked at; of others only the first ones, and then one of `every`. */
const large = { text: 2000, elements: 200 }
const looked = 200
const every = 16

/** A page can scroll by itself, but it cannot do these. */
const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchstart', 'touchmove'] as const

/**
 * How many different names a page can have answered: whoever plants a list of names in a page to see which of them goes is
 * answered slowly. Counted are different short texts, labels and links. No page for people comes near the limit: while
 * somebody moves through it, it grows faster than anybody reads.
 */
export class Questions {
  readonly #seen = new Set<string>()
  /** What waits and was counted already. */
  readonly #owed = new WeakSet<Piece>()
  readonly #wake: () => void
  #left = window === top ? first : firstInFrame
  #since = performance.now()
  #activeAt = Number.NEGATIVE_INFINITY
  #looked = 0

  /** @param wake is told when the person did something, so that more may be answered */
  constructor(wake: () => void) {
    this.#wake = wake
    for (const sign of signs) addEventListener(sign, this.#active, { capture: true, passive: true })
  }

  stop(): void {
    for (const sign of signs) removeEventListener(sign, this.#active, { capture: true })
  }

  /**
   * Whether this piece, of which `text` is all text, may be read now. What holds nothing new always may; of what holds too
   * much the parts may be asked about, one after the other.
   */
  allows(piece: Piece, text: string, hasParts: boolean): 'read' | 'wait' | 'parts' {
    const isMany = hasMany(piece)
    const isSure = text.length >= large.text || isMany || !this.#hasLeft() || this.#looked++ < looked
    if (!isSure && Math.random() * every >= 1) return 'read'
    const fresh = this.#fresh()
    readShortTexts(piece, fresh.ask)
    const cost = fresh.found.size * (isSure ? 1 : every)
    if (hasParts && isMany && cost > this.#leftNow()) return 'parts'
    return this.#pays(piece, fresh.found, cost) ? 'read' : 'wait'
  }

  /** Whether these texts alone may be read now. */
  allowsTexts(texts: readonly string[]): boolean {
    const { found, ask } = this.#fresh()
    for (const text of texts) ask(text)
    if (found.size > this.#leftNow()) return false
    this.#take(found, found.size)
    return true
  }

  /** What is more than there is left for is owed first, and read when that is made up for. */
  #pays(piece: Piece, fresh: ReadonlySet<string>, cost: number): boolean {
    const isOwed = this.#owed.has(piece)
    const left = this.#leftNow()
    if (cost === 0 || cost <= left || (isOwed && left > 0)) {
      this.#take(fresh, isOwed ? 0 : cost)
      return true
    }
    if (!isOwed) this.#left -= cost
    this.#owed.add(piece)
    return false
  }

  #take(fresh: ReadonlySet<string>, cost: number): void {
    for (const one of fresh) this.#seen.add(one)
    this.#left -= cost
  }

  /** Gathers, of the texts it is asked about, what was not answered before. */
  #fresh(): { readonly found: ReadonlySet<string>; ask(text: string): void } {
    const found = new Set<string>()
    return {
      found,
      ask: text => {
        const short = shortened(text)
        if (short !== '' && !this.#seen.has(short)) found.add(short)
      },
    }
  }

  /** Looks at the clock only when nothing is left: what time adds is never taken away again. */
  #hasLeft(): boolean {
    return this.#left > 0 || this.#leftNow() > 0
  }

  #leftNow(): number {
    const now = performance.now()
    this.#left = Math.min(first, this.#left + ((now - this.#since) / 1000) * perSecond)
    this.#since = now
    return this.#left
  }

  readonly #active = (event: Event): void => {
    const now = performance.now()
    if (!event.isTrusted || now - this.#activeAt < 1000) return
    this.#activeAt = now
    this.#left = Math.min(first, this.#left + perActiveSecond)
    if (this.#left > 0) this.#wake()
  }
}

function hasMany(piece: Piece): boolean {
  let count = 0
  for (const node of piece) if (isElement(node)) count += 1 + node.querySelectorAll('*').length
  return count >= large.elements
}

/** All that could be a name here. */
function readShortTexts(piece: Piece, give: (text: string) => void): void {
  for (const node of piece) {
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    for (let one: Node | null = node; one !== null; one = walk.nextNode())
      if (one.nodeValue !== null) give(one.nodeValue)
  }
  for (const { value } of readLabels(piece)) give(value)
}

const digits = /\d/

/** Numbers are all alike; nothing, when it is longer than a name. */
function shortened(text: string): string {
  const plain = text.trim()
  return plain.length > longest ? '' : digits.test(plain) ? plain.replace(/\d+/g, '0') : plain
}
