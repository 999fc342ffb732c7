import type { HoldState } from '../hold/state.ts'
import { epochOf } from '../journal/calendar.ts'
import { type Day, dayOf, localHour } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type SymptomCode, symptomCodes } from './codes.ts'
import type { SeriesRange } from './series.ts'

/** A symptom is drawn from so many weeks on. */
export const symptomsFrom = 3

/** Waves are drawn by their hour from so many on. */
export const hoursFrom = 10

export interface RatedPoint {
  readonly day: Day
  readonly value: number
}

/** One small plot: a symptom, its ratings (0-10) oldest first, and how many there are. */
export interface SymptomPlot {
  readonly symptom: SymptomCode
  readonly points: readonly RatedPoint[]
  readonly n: number
}

/** The symptoms with enough ratings, in the order in which they are asked. Of two in a day the later one counts. */
export function symptomPlots(kept: Kept): readonly SymptomPlot[] {
  const noted = keptOf(kept, 'symptoms.noted')
  return symptomCodes
    .map(symptom => {
      const byDay = new Map<Day, number>()
      for (const { at, zone, body } of noted) {
        const value = body[symptom]
        if (value !== undefined) byDay.set(dayOf(at, zone), value)
      }
      const points = [...byDay]
        .map(([day, value]) => ({ day, value }))
        .sort((a, b) => (a.day < b.day ? -1 : 1))
      return { symptom, points, n: points.length }
    })
    .filter(({ n }) => n >= symptomsFrom)
}

/** How many waves began in each local hour, 24 counts from midnight on; undefined below `hoursFrom`. */
export interface UrgesByHour {
  readonly counts: readonly number[]
  readonly n: number
}

/** The waves that are kept (the newest 200), by the wall clock of where each one was. */
export function urgesByHour(hold: HoldState): UrgesByHour | undefined {
  const n = hold.urges.size
  if (n < hoursFrom) return undefined
  const counts = Array.from({ length: 24 }, () => 0)
  for (const { at, zone } of hold.urges.values()) {
    const hour = Math.floor(localHour(epochOf(at), zone))
    counts[hour] = (counts[hour] ?? 0) + 1
  }
  return { counts, n }
}

/** The contacts of one day, as counts; a day without any has no mark. */
export interface ContactMark {
  readonly day: Day
  readonly outgoing: number
  readonly incoming: number
  readonly necessary: number
  readonly soughtLooks: number
  readonly chanceLooks: number
}

/** The days with a contact, oldest first, within the range. */
export function contactMarks(hold: HoldState, range: SeriesRange = {}): readonly ContactMark[] {
  return [...hold.days]
    .map(([day, { outgoing, incoming, necessary, soughtLooks, chanceLooks }]) => ({
      day,
      outgoing,
      incoming,
      necessary,
      soughtLooks,
      chanceLooks,
    }))
    .filter(({ day, ...counts }) => isWithin(day, range) && Object.values(counts).some(count => count > 0))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Whether a day lies in a range; an end that is left out is open. */
export function isWithin(day: Day, { from, to }: SeriesRange): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}
