import { localHour } from '../journal/day.ts'

/** The night in local hours; it may cross midnight. Equal hours mean that there is no night. */
export interface NightHours {
  readonly from: number
  readonly to: number
}

/** Unless the person sets it otherwise. */
export const usualNight: NightHours = { from: 22, to: 6 }

/** `narrow` is the part of the night after midnight: few choices, no charts, "decide at ten". */
export type NightState = 'day' | 'night' | 'narrow'

/** What the night touches, and what it never does. */
export type NightFeature = keyof typeof closedIn

/**
 * In which part of the night something is closed. People judge worse and act more harshly after midnight (Tubbs 2024,
 * population data, see docs/evidence.md). Help, evidence, blocking, an emergency and a child never wait.
 */
const closedIn = {
  imports: ['night', 'narrow'],
  oldLetters: ['night', 'narrow'],
  charts: ['narrow'],
  analysis: ['narrow'],
  getHelp: [],
  urgeHelp: [],
  evidence: [],
  blocking: [],
  emergency: [],
  contactAboutChild: [],
} as const satisfies Readonly<Record<string, readonly NightState[]>>

export const nightFeatures = Object.keys(closedIn) as readonly NightFeature[]

/** How long a door that is closed at night takes to open, once the person asked for it. */
export const nightWait = 2 * 60_000

/** Where in the night `now` (milliseconds) is, by the wall clock of `zone`. */
export function nightState(now: number, zone: string, hours: NightHours = usualNight): NightState {
  const hour = localHour(now, zone)
  const { from, to } = hours
  if (from === to) return 'day'
  if (from < to) return hour >= from && hour < to ? 'narrow' : 'day'
  if (hour < to) return 'narrow'
  return hour >= from ? 'night' : 'day'
}

/** Whether something may open now; closed doors say from which moment on. */
export interface NightDoor {
  readonly open: boolean
  /** Milliseconds since 1970; `undefined` until the person asked for it. */
  readonly opensAt?: number
}

/** `askedAt`: when the person asked for this door tonight, if they did. A time in the future counts as not asked. */
export function nightDoor(
  feature: NightFeature,
  state: NightState,
  now: number,
  askedAt?: number,
): NightDoor {
  const closed: readonly NightState[] = closedIn[feature]
  if (!closed.includes(state)) return { open: true }
  if (askedAt === undefined || askedAt > now) return { open: false }
  const opensAt = askedAt + nightWait
  return now >= opensAt ? { open: true } : { open: false, opensAt }
}

/** The next ten in the morning, in milliseconds: the hour to which decisions of the night are put off. */
export function decideAt(now: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const today = local.toPlainDate()
  const ten = { timeZone: zone, plainTime: Temporal.PlainTime.from('10:00') }
  const next = local.hour < 10 ? today : today.add({ days: 1 })
  return next.toZonedDateTime(ten).epochMilliseconds
}
