import { HORIZON } from './frame.ts'
import { scatter, sway } from './hash.ts'
import type { Scale } from './scale.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** One block: its outline, clockwise from the lower inline-start corner, and a tone 0 (dark, wet) .. 4. */
export interface Block {
  readonly course: number
  readonly tone: number
  readonly outline: readonly Point[]
}

/** Where the wall leaves the shore, in units of the view box. */
export const FOOT = 546
export const ROOT = 118
const BATTER = 1.55
// The wall runs away from the eye: after this many units things look half as large.
const DEPTH = 1700

/** Height on the picture of the wall's foot at a place on the picture. */
export function footAt(x: number): number {
  return HORIZON + (FOOT - HORIZON) * sizeAt(x)
}

/** How large things look at a place on the picture, 1 where the wall leaves the shore. */
export function sizeAt(x: number): number {
  return 1 - (x - ROOT) / DEPTH
}

// From the wall as built (flat, seen square on) to the wall as seen from the shore.
function seen({ x, y }: Point): Point {
  const size = 1 / (1 + (x - ROOT) / DEPTH)
  return { x: ROOT + (x - ROOT) * size, y: HORIZON + (y - HORIZON) * size }
}

interface Slot {
  readonly course: number
  readonly column: number
}

/**
 * The order in which places are filled: outwards and upwards at once, so that the sea end is always a slope and every
 * block rests on two below it. The order does not depend on how many are laid.
 */
function slots(scale: Scale, count: number): readonly Slot[] {
  const columns = Math.ceil(count / scale.courses + scale.courses * BATTER) + 2
  const all: Slot[] = []
  for (let course = 0; course < scale.courses; course++) {
    for (let column = 0; column < columns; column++) all.push({ course, column })
  }
  const key = (s: Slot) => s.column + s.course * BATTER
  return all.sort((a, b) => key(a) - key(b) || a.course - b.course).slice(0, count)
}

// The bank rises towards the start, so each course begins a little further back, and runs out of the picture at last.
function courseStart(scale: Scale, course: number): number {
  const bond = course % 2 === 0 ? 0 : -0.48
  return Math.max(-scale.width * 0.6, ROOT - course * scale.height * 0.95) + bond * scale.width
}

function jointAt(scale: Scale, course: number, column: number): number {
  const wander = column === 0 ? 0 : sway(course, column, 3) * 0.26
  return courseStart(scale, course) + (column + wander) * scale.width
}

// A bed between two courses: level as laid, uneven as quarried. Both neighbours ask the same line, so they fit.
function bedAt(scale: Scale, bed: number, x: number): number {
  const at = x / (scale.width * 0.8)
  const left = Math.floor(at)
  const rough = bed === 0 ? 0 : scale.height * 0.15
  const a = sway(bed, left, 5)
  const b = sway(bed, left + 1, 5)
  return FOOT - bed * scale.height + rough * (a + (b - a) * (at - left))
}

function corners(scale: Scale, slot: Slot, share: number): readonly Point[] {
  const { course, column } = slot
  const gap = scale.height * 0.035
  const lean = (n: number) => sway(course, n, 11) * scale.width * 0.07
  const from = jointAt(scale, course, column) + gap
  const full = jointAt(scale, course, column + 1) - gap
  const to = from + (full - from) * share
  const low = (x: number): Point => ({ x, y: bedAt(scale, course, x) - gap })
  const high = (x: number): Point => ({ x, y: bedAt(scale, course + 1, x) + gap })
  const a = lean(column)
  const b = lean(column + 1)
  const middle = from + (to - from) * (0.35 + 0.3 * scatter(course, column, 17))
  const upper = scale.height > 24 ? [high(middle)] : []
  return [low(from - a), high(from + a), ...upper, high(to + b), low(to - b)]
}

// Hewn, not poured: each corner is knocked off by its own amount.
function chamfer(points: readonly Point[], amount: number, seed: number): readonly Point[] {
  return points.flatMap((p, i) => {
    if (i === 2) return [p]
    const before = points[(i + points.length - 1) % points.length] ?? p
    const after = points[(i + 1) % points.length] ?? p
    const cut = amount * (0.35 + scatter(seed, i, 23))
    return [towards(p, before, cut), towards(p, after, cut)]
  })
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const share = Math.min(0.4, distance / length)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function toneOf(slot: Slot, scale: Scale): number {
  const dry = Math.min(1, (slot.course * scale.height) / 44)
  // Neighbours lean to different tones, so that a row never reads as one long block.
  const turn = (slot.column + slot.course) % 2 === 0 ? 0 : 0.9
  return Math.min(
    4,
    Math.floor(scatter(slot.column, slot.course, 31) * (1.7 + 2.3 * dry) + turn + 0.25 * dry),
  )
}

/**
 * Blocks for a number of quiet days, oldest first. The last block is drawn as wide as the days it already holds.
 */
export function layWall(quietDays: number, scale: Scale): readonly Block[] {
  const count = Math.ceil(quietDays / scale.days)
  const held = quietDays - (count - 1) * scale.days
  return slots(scale, count).map((slot, i) => {
    const share = i === count - 1 ? Math.max(0.35, held / scale.days) : 1
    const seed = slot.course * 97 + slot.column
    const rough = corners(scale, slot, share)
    const outline = scale.height > 24 ? chamfer(rough, scale.height * 0.13, seed) : rough
    return { course: slot.course, tone: toneOf(slot, scale), outline: outline.map(seen) }
  })
}

/** The middle of a block. */
export function middleOf(block: Block): Point {
  const n = block.outline.length || 1
  const sum = block.outline.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 })
  return { x: sum.x / n, y: sum.y / n }
}
