import { normalOf } from '../../outlook/simulated.ts'
import { type Random, seeded } from '../../random.ts'
import { chatOf, type PlannedDay, type Silence, type Simulated } from './chat.ts'
import { exponential } from './draws.ts'

/** A chat in which closeness, one side's reaching out, silence and return follow each other. */
export interface Planted {
  /** Days from one silence to the next. */
  readonly every: number
  /** Messages a day while close. */
  readonly rate: number
  /** The share of them that is left in a silence. */
  readonly left?: number
  /** By how much the intervals differ, as a share of them. */
  readonly jitter?: number
  /** My share in the days before a silence and in it. */
  readonly pursuit?: number
  /** Silences come at any time, on average as often. */
  readonly anyTime?: boolean
  readonly days?: number
  /** My share otherwise. */
  readonly share?: number
}

export const silentDays = 5
const pursuedDays = 4

/** Who is reached out to answers so many times as slowly. */
const slower = 3

/** The same seed gives the same chat. */
export function plantedChat(planted: Planted, seed: number): Simulated {
  const random = seeded(seed)
  const { rate, left = 0.08, pursuit = 0.75, days = 365, share = 0.5 } = planted
  const silences = silencesOf(planted, days, random, silentDays + pursuedDays)
  const plan = Array.from({ length: days }, (): PlannedDay => ({ rate, share }))
  for (const { start, end } of silences) {
    fill(plan, start - pursuedDays, start - 1, { rate, share: pursuit, slower })
    fill(plan, start, end, { rate: left * rate, share: pursuit, slower })
  }
  return { chat: chatOf(plan, random), silences }
}

/** Silences of about five days, none at the ends of the file, each at least `rest` days after the beginning of the last. */
export function silencesOf(
  planted: Pick<Planted, 'every' | 'jitter' | 'anyTime'>,
  days: number,
  random: Random,
  rest: number,
) {
  const { every, jitter = 0.15, anyTime = false } = planted
  const found: Silence[] = []
  const wait = () =>
    anyTime
      ? rest + exponential(random, Math.max(1, every - rest))
      : every * (1 + jitter * (jitter > 0.3 ? 2 * random() - 1 : normalOf(random)))
  for (let at = wait() * (anyTime ? 1 : random() * 0.5 + 0.5); ; at += Math.max(rest, wait())) {
    const start = Math.round(at)
    const end = start + silentDays - 1 + Math.floor(3 * random() - 1)
    if (end >= days - pursuedDays) return found
    if (start >= pursuedDays) found.push({ start, end })
  }
}

export function fill(plan: PlannedDay[], from: number, to: number, day: PlannedDay): void {
  for (let n = Math.max(0, from); n <= Math.min(to, plan.length - 1); n++) plan[n] = day
}
