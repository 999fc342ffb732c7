import { addDays, type Day, dayOf } from '../journal/day.ts'
import type { HoldState } from './state.ts'

/** Writing on so many different days of the last seven is enough: protocols use three or four sessions. */
export const writingDaysEnough = 3

/** The third text of one night is where stopping is suggested. */
export const textsEnough = 3

/**
 * `stopForTonight`: this would be the third text of the same day. `rest`: there was writing on three days of the last
 * seven. Both are suggestions and can be passed. `ask`: "still searching for why?" comes before any of it, because
 * people who were searching did worse for months after writing (Sbarra 2013, n=90).
 */
export interface WritingRest {
  readonly suggest: 'stopForTonight' | 'rest' | undefined
  readonly ask: 'stillSearchingForWhy'
}

/**
 * The one gentle stop rule for writing of every kind. `written`: how many texts were written on each day, of all
 * kinds together; it is asked before a new one is begun. `now` in milliseconds since 1970. Source of the doses: Guo
 * 2023 (sessions one to three days apart do better).
 */
export function writingRest(written: ReadonlyMap<Day, number>, now: number, zone: string): WritingRest {
  const today = dayOf(now, zone)
  const week = Array.from({ length: 7 }, (_, back) => addDays(today, -back))
  const days = week.filter(day => (written.get(day) ?? 0) > 0).length
  const ask = 'stillSearchingForWhy'
  if ((written.get(today) ?? 0) + 1 >= textsEnough) return { suggest: 'stopForTonight', ask }
  return { suggest: days >= writingDaysEnough ? 'rest' : undefined, ask }
}

/** The texts of this folder by day, for `writingRest`. */
export function textsByDay(hold: HoldState): Map<Day, number> {
  return new Map(
    [...hold.days].filter(([, tally]) => tally.texts > 0).map(([day, tally]) => [day, tally.texts]),
  )
}
