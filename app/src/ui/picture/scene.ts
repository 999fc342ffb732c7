import { scatter } from './hash.ts'
import { type Light, lightAt, type Theme } from './light.ts'
import { type Block, layWall, middleOf, type Point } from './masonry.ts'
import { line, polygon } from './path.ts'
import { nearness, type Scale, scaleFor } from './scale.ts'
import { type Sea, seaAt } from './sea.ts'
import { type Sky, skyAt } from './sky.ts'
import { type Wash, washAlong } from './wash.ts'

/** One day of the plan. `quiet` lays a stone; `wave` leaves a mark where a slip came over the wall. */
export interface PictureDay {
  readonly quiet: boolean
  readonly wave: boolean
}

export interface PictureFacts {
  /** oldest first; `undefined` while there is no plan: sea and shore, no wall */
  readonly days: readonly PictureDay[] | undefined
  /** 0..1 from the last days' urges */
  readonly sea: number
  /** local hour 0..24 with fraction */
  readonly hour: number
  readonly theme: Theme
}

export interface Wall {
  readonly blocks: readonly Block[]
  /** path data, one for each tone, dark first */
  readonly tones: readonly string[]
  /** upper planes in the light: areas near by (`scale.height` 24 and more), lines from afar */
  readonly edges: string
  readonly marks: readonly Point[]
  readonly scale: Scale
  /** how far out the wall reaches, in units of the view box; 0 without a stone */
  readonly reach: number
  /** height on the picture at which the beacon stands: on the bank, later on the wall's crest */
  readonly crest: number
  /** size of things on the shore, 1 at the nearest */
  readonly nearness: number
}

export interface Scene {
  readonly light: Light
  readonly sky: Sky
  readonly sea: Sea
  /** absent without a plan; with no blocks on the first day, when the first stone still waits on the sand */
  readonly wall: Wall | undefined
  readonly wash: Wash | undefined
}

const TONES = 5
const MOST_MARKS = 40

// A wave's place is the stone that lay last when it came; before the first stone, the first place.
function markPlaces(
  days: readonly PictureDay[],
  blocks: readonly Block[],
  perBlock: number,
): readonly Point[] {
  const places = new Set<number>()
  let laid = 0
  for (const day of days) {
    if (day.quiet) laid += 1
    if (day.wave) places.add(Math.max(0, Math.ceil(laid / perBlock) - 1))
  }
  return [...places].slice(-MOST_MARKS).flatMap(i => {
    const block = blocks[i]
    return block ? [middleOf(block)] : []
  })
}

// From afar an edge is two ends in whole units: nobody sees more, and a year of them stays small.
function farEdge(edge: readonly Point[]): readonly Point[] {
  return [edge[0], edge.at(-1)].flatMap(p => (p ? [{ x: Math.round(p.x), y: Math.round(p.y + 0.9) }] : []))
}

// The upper plane of a block that the light falls on: a strip near by, a mere line from afar.
function upperPlane(block: Block, scale: Scale): string {
  const middle = middleOf(block).y
  const edge = block.outline.filter(p => p.y < middle)
  if (scale.height < 24) return block.tone < 2 ? '' : line(farEdge(edge))
  const depth = scale.height * (0.13 + 0.12 * scatter(block.outline.length, block.course, Math.round(middle)))
  const inner = edge.slice(1, -1).reverse()
  return polygon([...edge, ...inner.map(p => ({ x: p.x, y: p.y + depth }))])
}

/** Height of the bank's top on the picture. */
export const BANK = 430
const BEACON_WITHIN = 70

function crestOf(blocks: readonly Block[]): number {
  const ys = blocks.flatMap(b => b.outline.filter(p => p.x < BEACON_WITHIN).map(p => p.y))
  return Math.min(BANK, ...ys.map(y => y + 5))
}

/** The wall for a list of days, oldest first. */
export function wallOf(days: readonly PictureDay[]): Wall {
  const quiet = days.reduce((n, d) => n + (d.quiet ? 1 : 0), 0)
  const scale = scaleFor(quiet)
  const blocks = layWall(quiet, scale)
  return {
    blocks,
    tones: Array.from({ length: TONES }, (_, tone) =>
      blocks
        .filter(b => b.tone === tone)
        .map(b => polygon(b.outline))
        .join(''),
    ),
    edges: blocks.map(b => upperPlane(b, scale)).join(''),
    marks: markPlaces(days, blocks, scale.days),
    scale,
    reach: Math.max(0, ...blocks.flatMap(b => b.outline.map(p => p.x))),
    crest: crestOf(blocks),
    nearness: nearness(scale),
  }
}

/** Facts to scene: pure, so the same facts give the same picture. Hours are local 0..24, sea is 0..1. */
export function sceneOf(facts: PictureFacts): Scene {
  const wall = facts.days && wallOf(facts.days)
  return {
    light: lightAt(facts.hour, facts.theme),
    sky: skyAt(facts.hour),
    sea: seaAt(facts.sea),
    wall,
    wash: washAlong(wall?.reach ?? 0, facts.sea),
  }
}
