import { type ScriptPlace, type Situation, situations, tendencyCodes } from '@breakwater/core/comeback'
import { paths } from '../paths.ts'

/** What an address shows: a situation, perhaps laid out for one inclination, perhaps line by line. */
export interface LinesPlace {
  readonly situation: Situation
  readonly way: ScriptPlace['way'] | undefined
  readonly aloud: boolean
}

/** Where a situation is, or one of its conversations. Numbers give nothing away in the browser's history. */
export function linesAt({
  situation,
  way,
}: {
  situation: Situation
  way?: ScriptPlace['way'] | undefined
}): string {
  const at = `${paths.lines}?s=${situations.indexOf(situation) + 1}`
  return way === undefined ? at : `${at}&w=${tendencyCodes.indexOf(way) + 1}`
}

/** Where a conversation is gone through line by line. */
export function aloudAt(place: ScriptPlace): string {
  return `${linesAt(place)}&p=1`
}

/** What the query of an address names; undefined when it names no situation. */
export function linesPlace(query: Readonly<Record<string, string>>): LinesPlace | undefined {
  const situation = situations[Number(query.s) - 1]
  const way = tendencyCodes[Number(query.w) - 1]
  return situation === undefined ? undefined : { situation, way, aloud: query.p === '1' }
}
