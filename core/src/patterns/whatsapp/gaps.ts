/** The gaps between a header's numbers: each way in which one is written is read once, and known by its bytes from then on. */
import { codePointAt, isLetter, isMark, isSpace, widthOf } from './code-points.ts'
import { headerEnd, nextDigit } from './cut.ts'
import { digitAt, digitsOf } from './digits.ts'
import { gapOf } from './gap.ts'
import type { Shape } from './learn.ts'
import { halfPlaces, touchesDate } from './roles.ts'
import { shiftsOf, type Word } from './words.ts'

/** One way in which a gap is written in this file, byte by byte. */
export interface Variant extends Word {
  readonly bytes: Uint8Array
  /** What its era adds to a short year. */
  readonly added: number
}

interface Slot {
  readonly signs: string
  readonly half: boolean
  readonly date: boolean
  readonly variants: Variant[]
}

/** More ways to write one gap than any file has: further ones are no header's. */
const mostVariants = 64

export class Gaps {
  /** Words at the places of the half of the day, in lower case, as the file writes them. */
  readonly markers: string[] = []
  readonly #shape: Shape
  readonly #slots: readonly Slot[]
  readonly #fresh: { slot: Slot; variant: Variant }[] = []

  constructor(shape: Shape) {
    this.#shape = shape
    const halves = halfPlaces(shape.roles)
    this.#slots = shape.signs.map((signs, place) => ({
      signs,
      half: halves.includes(place),
      date: touchesDate(shape.roles, place),
      variants: [],
    }))
  }

  /** Ways to write this gap that were met in whole headers. */
  known(place: number): readonly Variant[] {
    return this.#slots[place]?.variants ?? []
  }

  /** The gap that begins at `at`; undefined where no such gap is. */
  at(place: number, bytes: Uint8Array, at: number, end: number): Variant | undefined {
    const slot = this.#slots[place] as Slot
    const { digits, roles } = this.#shape
    for (const variant of slot.variants) {
      const to = at + variant.bytes.length
      if (to > end || !isAt(variant.bytes, bytes, at)) continue
      if (place === roles.count || digitAt(digits, bytes, to, end)) return variant
    }
    return this.#learn(slot, place, bytes, at, end)
  }

  /** Forgets what was read since `keep`: the line was no header. */
  forget(): void {
    if (this.#fresh.length > 0) this.#fresh.length = 0
  }

  /** Ways to write a gap are kept only from whole headers, so that no line of a message can fill the list. */
  keep(): void {
    for (const { slot, variant } of this.#fresh)
      if (slot.variants.length < mostVariants) slot.variants.push(variant)
    this.forget()
  }

  #learn(slot: Slot, place: number, bytes: Uint8Array, at: number, end: number): Variant | undefined {
    if (slot.variants.length >= mostVariants || !mayBegin(slot.signs, bytes, at, end)) return undefined
    const isLast = place === this.#shape.roles.count
    const to = isLast ? headerEnd(bytes, at, end, this.#shape.bracket) : nextDigit(bytes, at, end)
    if (to < 0) return undefined
    const gap = gapOf(bytes, at, to)
    const meaning = gap.signs === slot.signs ? this.#shape.vocabulary.meaning(gap, slot) : undefined
    if (!meaning) return undefined
    const { hours, added } = meaning
    const marker = meaning.unknown || hours !== 0 ? this.#markerOf(bytes.subarray(at, to)) : -1
    const variant = { bytes: bytes.slice(at, to), hours, added, marker, shifts: shiftsOf(hours) }
    this.#fresh.push({ slot, variant })
    return variant
  }

  #markerOf(gap: Uint8Array): number {
    const text = new TextDecoder()
      .decode(gap)
      .replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '')
      .toLowerCase()
    const known = this.markers.indexOf(text)
    if (known >= 0 || this.markers.length === mostVariants) return Math.max(known, 0)
    return this.markers.push(text) - 1
  }
}

/** Whether these very bytes stand at this place. */
function isAt(variant: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let next = 0; next < variant.length; next++) if (bytes[at + next] !== variant[next]) return false
  return true
}

/** Whether a gap of these signs can begin so: most lines that are no header end here, at their first sign. */
function mayBegin(signs: string, bytes: Uint8Array, at: number, end: number): boolean {
  for (let here = at; here < end; here += widthOf(bytes[here] ?? 0)) {
    const point = codePointAt(bytes, here, end)
    if (point < 0) return false
    if (isMark(point) || isSpace(point)) continue
    if (signs === '') return digitsOf(point) !== undefined
    return signs.startsWith('W') ? isLetter(point) : signs.codePointAt(0) === point
  }
  return false
}
