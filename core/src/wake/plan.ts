/** Which of all moments a device asks to be woken at. */
import { dayOf, localHour } from '../journal/day.ts'
import { seeded } from '../random.ts'
import type { State } from '../state.ts'
import { type ClosedHours, isClosed } from './hours.ts'
import { eveningMoments, type Moment, momentsOf, type Span } from './moments.ts'
import { type Wake, type WakeKind, wakeKinds } from './notes.ts'

/** What the person chose. */
export interface WakeChoice extends ClosedHours {
  readonly kinds: readonly WakeKind[]
  /** The local minute of the day at which to look back at it. */
  readonly evening: number
  /** At most so many a day. */
  readonly most: number
}

/** So far ahead. Who does not open the app for so long is left alone: a program that goes on calling is a nuisance. */
export const wakeDays = 14
/** The most that can be chosen for a day. */
export const mostADay = 3

/** Two closer than this would feel like one too many. */
const apartMs = 60 * 60_000
/** Up to so many minutes later, so that a relay does not see which of its people set the same hour. */
const jitterMinutes = 11
const hourMs = 3_600_000

/**
 * The times to wake in the next `wakeDays` days, earliest first, as whole minutes after `now` (epoch ms). `seed`: any whole number from
 * outside, from which the jitter comes; the same gives the same.
 */
export function wakesAhead(
  state: Pick<State, 'people'>,
  choice: WakeChoice,
  { now, zone, seed }: { readonly now: number; readonly zone: string; readonly seed: number },
): readonly Required<Wake>[] {
  const span: Span = { now, zone, days: wakeDays }
  const people = [...state.people.values()]
  const moments = people.flatMap(person => momentsOf(person, span))
  const wanted = [...moments, ...eveningMoments(people, choice.evening, span)]
    .filter(({ kind }) => choice.kinds.includes(kind))
    .flatMap(moment => opened(moment, choice, zone))
    .map(moment => later(moment, choice, zone, seed))
    .filter(({ at }) => at > now && at <= now + wakeDays * 24 * hourMs)
  return fewEnough(wanted, choice.most, zone)
}

/** The moment, or where it may be moved to; nothing when it lies in closed hours and cannot wait. */
function opened(moment: Moment, choice: WakeChoice, zone: string): readonly Moment[] {
  if (!isClosed(localHour(moment.at, zone), choice)) return [moment]
  if (!moment.mayMove) return []
  const nextHour = moment.at + hourMs - (moment.at % hourMs)
  const hours = Array.from({ length: 24 }, (_, n) => nextHour + n * hourMs)
  const at = hours.find(hour => !isClosed(localHour(hour, zone), choice))
  return at === undefined ? [] : [{ ...moment, at }]
}

/** Some minutes later, never into closed hours. */
function later({ at, kind }: Moment, choice: WakeChoice, zone: string, seed: number): Required<Wake> {
  const whole = at - (at % 60_000)
  const random = seeded(seed ^ Math.imul(whole / 60_000 + wakeKinds.indexOf(kind), 0x9e3779b1))
  const moved = whole + Math.floor(random() * jitterMinutes) * 60_000
  return { kind, at: isClosed(localHour(moved, zone), choice) ? whole : moved }
}

/** What matters more comes first; what is too close to it, or one too many that day, is left out. */
function fewEnough(wanted: readonly Required<Wake>[], most: number, zone: string): readonly Required<Wake>[] {
  const taken: Required<Wake>[] = []
  for (const wake of [...wanted].sort(byImportance)) {
    const sameDay = taken.filter(({ at }) => dayOf(at, zone) === dayOf(wake.at, zone))
    const tooClose = taken.some(({ at }) => Math.abs(at - wake.at) < apartMs)
    if (sameDay.length < most && !tooClose) taken.push(wake)
  }
  return taken.sort((a, b) => a.at - b.at)
}

function byImportance(a: Wake, b: Wake): number {
  const rank = ({ kind }: Wake) => (kind === undefined ? 0 : wakeKinds.indexOf(kind))
  return rank(a) - rank(b) || a.at - b.at
}
