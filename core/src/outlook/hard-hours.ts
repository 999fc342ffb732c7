import type { Urge } from '../hold/state.ts'
import { epochOf, indexOfDay } from '../journal/calendar.ts'
import { dayOf, localHour } from '../journal/day.ts'
import { beats } from './held-out.ts'

/** Nothing is said about hours or weekdays below so many waves, on so many days. */
export const hardHoursFrom = { waves: 20, days: 10, span: 28 } as const

/** When a wave began: its day as days since 1970 (one in the morning is the day before), its local hour 0 to 23. */
export interface Wave {
  readonly day: number
  readonly hour: number
}

/** How often waves come at a time, compared with "the same as always", which is 1. */
export interface Risk {
  /** Waves that it rests on. */
  readonly n: number
  /** By hour 0 to 23, or by weekday, Monday first. */
  readonly times: readonly number[]
}

export interface HardHours {
  readonly hours?: Risk
  readonly weekdays?: Risk
}

/** The beginnings of waves, by the wall clock of the zone in which they were recorded. */
export function wavesOf(urges: Iterable<Pick<Urge, 'at' | 'zone'>>): Wave[] {
  return [...urges].map(({ at, zone }) => {
    const ms = epochOf(at)
    return { day: indexOfDay(dayOf(ms, zone)), hour: Math.floor(localHour(ms, zone)) }
  })
}

/**
 * The hours and the weekdays at which waves come more often or less often than always; each is there only when it
 * foretells the waves of days that it was not made from better than "the same as always" ([Note: held-out days]).
 * `today`: days since 1970. Says when waves were recorded: an hour asleep counts as an hour without.
 */
export function hardHours(waves: readonly Wave[], today: number): HardHours {
  const known = waves.filter(({ day }) => day <= today).sort((a, b) => a.day - b.day)
  const first = known[0]?.day ?? today
  if (known.length < hardHoursFrom.waves) return {}
  const enoughDays = new Set(known.map(({ day }) => day)).size >= hardHoursFrom.days
  const enoughWeeks = today - first + 1 >= hardHoursFrom.span
  const hours = enoughDays ? riskByHour(known) : undefined
  const weekdays = enoughWeeks ? riskByWeekday(known, first, today) : undefined
  return { ...(hours && { hours }), ...(weekdays && { weekdays }) }
}

function riskByHour(waves: readonly Wave[]): Risk | undefined {
  const told = beats(
    waves.map(({ day, hour }) => ({ day, gain: times => Math.log(times[hour] ?? 1) })),
    kept => hourTimes(waves.filter((_, n) => kept(n))),
  )
  return told ? { n: waves.length, times: hourTimes(waves) } : undefined
}

/** How much hours next to each other count for one another; adds up to 1. */
const kernel = [1, 2, 3, 2, 1].map(weight => weight / 9)

/** The flat prior counts like one wave in each hour. */
function hourTimes(waves: readonly Wave[]): number[] {
  const counts = new Float64Array(24)
  for (const { hour } of waves)
    kernel.forEach((weight, n) => {
      const near = (hour + n + 22) % 24
      counts[near] = (counts[near] ?? 0) + weight
    })
  return Array.from(counts, count => (24 * (count + 1)) / (waves.length + 24))
}

interface CountedDay {
  readonly day: number
  readonly waves: number
}

function riskByWeekday(waves: readonly Wave[], first: number, today: number): Risk | undefined {
  const days = countDays(waves, first, today)
  const always = waves.length / days.length
  const told = beats(
    days.map(({ day, waves }) => ({
      day,
      gain: times => poissonGain(times[weekdayOf(day)] ?? 1, waves, always),
    })),
    kept => weekdayTimes(days.filter((_, n) => kept(n))),
  )
  return told ? { n: waves.length, times: weekdayTimes(days) } : undefined
}

function countDays(waves: readonly Wave[], first: number, today: number): CountedDay[] {
  const counts = new Int32Array(today - first + 1)
  for (const { day } of waves) counts[day - first] = (counts[day - first] ?? 0) + 1
  return Array.from(counts, (waves, n) => ({ day: first + n, waves }))
}

/** How much more likely so many waves are, as a logarithm, when they come `times` as often as always (Poisson). */
function poissonGain(times: number, waves: number, always: number): number {
  return waves * Math.log(times) - always * (times - 1)
}

/** The flat prior counts like four more of each weekday. */
const flatWeeks = 4

function weekdayTimes(days: readonly CountedDay[]): number[] {
  const always = days.reduce((sum, { waves }) => sum + waves, 0) / days.length
  return Array.from({ length: 7 }, (_, weekday) => {
    const own = days.filter(({ day }) => weekdayOf(day) === weekday)
    const waves = own.reduce((sum, each) => sum + each.waves, 0)
    return always === 0 ? 1 : (waves / always + flatWeeks) / (own.length + flatWeeks)
  })
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
