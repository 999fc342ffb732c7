import { type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type SittingStepCode, sittingStepCodes } from './codes.ts'

/** How long a sitting may be, in whole minutes. */
export const sittingMinutes = { shortest: 3, longest: 15, usual: 5 } as const

/** Nothing is said about the change in a feeling below this many sittings with both ratings. */
export const sittingsFrom = 3

/** One step of a sitting: when it begins and how long it takes, in seconds from the beginning of the sitting. */
export interface SittingStep {
  readonly code: SittingStepCode
  readonly from: number
  readonly seconds: number
}

/** The seconds of all steps but one for a sitting of `total` seconds; letting it move takes what is left. */
function shortSteps(total: number): Readonly<Record<Exclude<SittingStepCode, 'move'>, number>> {
  return {
    name: Math.min(60, Math.round(total * 0.1)),
    where: Math.min(120, Math.round(total * 0.2)),
    strength: 15,
    strengthAgain: 15,
  }
}

/** The steps of a sitting of so many minutes, in order and without a gap. RangeError outside of 3 to 15 whole minutes. */
export function sittingSteps(minutes: number): readonly SittingStep[] {
  const { shortest, longest } = sittingMinutes
  if (!Number.isInteger(minutes) || minutes < shortest || minutes > longest)
    throw new RangeError('a sitting takes 3 to 15 whole minutes')
  const short = shortSteps(minutes * 60)
  const rest = minutes * 60 - Object.values(short).reduce((sum, seconds) => sum + seconds, 0)
  const steps: SittingStep[] = []
  for (const code of sittingStepCodes) {
    const from = (steps.at(-1)?.from ?? 0) + (steps.at(-1)?.seconds ?? 0)
    steps.push({ code, from, seconds: code === 'move' ? rest : short[code] })
  }
  return steps
}

/** One sitting that was held. */
export interface Sitting {
  readonly id: string
  readonly day: Day
  /** A code of the list, or the person's own word. */
  readonly feeling: string
  readonly body: string | undefined
  readonly before: number | undefined
  readonly after: number | undefined
  readonly minutes: number
  readonly finished: boolean
}

/** All sittings with one feeling. */
export interface FeelingHistory {
  readonly feeling: string
  /** Oldest first. */
  readonly sittings: readonly Sitting[]
  /** How many of them have a rating before and after. */
  readonly n: number
  /** Their means, 0-10; undefined below `sittingsFrom`. */
  readonly mean: { readonly before: number; readonly after: number } | undefined
}

/** Every sitting, oldest first. */
export function sittings(kept: Kept): readonly Sitting[] {
  return keptOf(kept, 'sitting.held')
    .map(({ id, at, zone, body }) => ({
      id,
      day: dayOf(at, zone),
      feeling: body.feeling,
      body: body.body,
      before: body.before,
      after: body.after,
      minutes: body.minutes,
      finished: body.finished,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** What sitting with each feeling brought, the one with the most sittings first. */
export function feelingHistories(kept: Kept): readonly FeelingHistory[] {
  const byFeeling = new Map<string, Sitting[]>()
  for (const sitting of sittings(kept))
    byFeeling.set(sitting.feeling, [...(byFeeling.get(sitting.feeling) ?? []), sitting])
  return [...byFeeling]
    .map(([feeling, held]) => ({ feeling, sittings: held, ...meansOf(held) }))
    .sort((a, b) => b.sittings.length - a.sittings.length)
}

function meansOf(held: readonly Sitting[]): Pick<FeelingHistory, 'n' | 'mean'> {
  const pairs = held.flatMap(({ before, after }) =>
    before === undefined || after === undefined ? [] : [{ before, after }],
  )
  const n = pairs.length
  if (n < sittingsFrom) return { n, mean: undefined }
  const sum = (side: 'before' | 'after') => pairs.reduce((total, pair) => total + pair[side], 0)
  return { n, mean: { before: sum('before') / n, after: sum('after') / n } }
}
