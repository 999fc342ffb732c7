import { addDays, dayOf } from '../journal/day.ts'
import type { Entry } from '../journal/entry.ts'
import { between, oneOf, type Random, seeded } from '../random.ts'
import { tellComingBack, tellMatters } from './after-story.ts'
import { tellFriends } from './friend-story.ts'
import { tellCheckIns, tellFeelings, tellLife, tellWeeks } from './heal-story.ts'
import { tellChannels, tellDecision, tellPlanning } from './plan-story.ts'
import { type Recorder, recorder } from './recorder.ts'
import { tellShape } from './shape-story.ts'
import { type Clock, tellBeginning, tellContacts, tellMessages, tellOwnThings, tellSlips } from './story.ts'
import { clamp, recordWave } from './wave.ts'

/** How many days the demonstration tells; the last one is today. */
export const demoDays = 60

/**
 * The demonstration journal: sixty days of an invented person, ending at `now` (milliseconds since 1970) in `zone`.
 * The same arguments always give the same entries, ids and clock readings included.
 */
export function demoJournal(now: number, zone: string, seed: number): Entry[] {
  const random = seeded(seed)
  const to = recorder(zone, random)
  const at = clockOf(now, zone, demoDays)
  tellDecision(to, at)
  const plan = tellBeginning(to, at)
  tellChannels(to, at)
  tellPlanning(to, at, plan, days => dayAfter(now, zone, days))
  tellOwnThings(to, at)
  tellContacts(to, at)
  tellSlips(to, random, at)
  tellMessages(to, at)
  tellCheckIns(to, random, at, demoDays)
  tellWeeks(to, random, at)
  tellFeelings(to, at)
  tellLife(to, at)
  tellComingBack(to, at, days => dayAfter(now, zone, days))
  tellMatters(to, at, days => dayAfter(now, zone, days))
  for (let day = 0; day < demoDays; day++) tellWaves(to, random, at, day)
  tellShape(to, random, at, days => dayAfter(now, zone, days))
  tellFriends(to, at)
  return to.entries(now)
}

/** The clock of a story of `days` days whose last one is the local date of `now`. Right over changes of the clock. */
export function clockOf(now: number, zone: string, days: number): Clock {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  const first = today.subtract({ days: days - 1 })
  const midnights = new Map<number, number>()
  return (day, hour) => {
    const known = midnights.get(day) ?? first.add({ days: day }).toZonedDateTime(zone).epochMilliseconds
    midnights.set(day, known)
    return known + Math.round(hour * 3_600_000)
  }
}

/** The day so many days after the last one of the story. */
function dayAfter(now: number, zone: string, days: number): string {
  return addDays(dayOf(now, zone), days)
}

/** How strongly it pulls on a day, 0 to 1: less with the weeks, with a swell about every nine days. */
function pullOn(day: number): number {
  const fading = 0.15 + 0.7 * Math.exp(-day / 28)
  return Math.min(1, Math.max(0.05, fading + 0.15 * Math.sin((day / 9) * 2 * Math.PI)))
}

/** Evenings and the hour after midnight are the hard ones. */
const hours = [7.5, 12.7, 17.5, 19, 20.5, 21.3, 22.2, 23.4, 24.4] as const

function tellWaves(to: Recorder, random: Random, at: Clock, day: number): void {
  const pull = pullOn(day)
  const count = Math.floor(pull * 2.6 + random())
  for (let n = 0; n < count; n++) {
    const hour = oneOf(random, hours) + random() * 0.6
    const strength = Math.max(1, clamp(2 + 6 * pull + between(random, -2, 2)))
    const ending = random() < 0.9 ? 'passed' : 'unknown'
    recordWave(to, random, { at: at(day, hour), strength, minutes: between(random, 7, 34), ending })
  }
}
