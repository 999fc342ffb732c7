import { addDays, dayOf } from '@breakwater/core/journal'
import type { Approach, PlanDetails, SlipRule } from '@breakwater/core/plan'
import { type StartFault, startAt } from '../plan/start-of.ts'
import type { Draft, WindowDraft } from './draft.ts'

/** Why a field cannot be kept as it is; the words stand in `approach.json` under `faults`. */
export type Fault =
  | StartFault
  | 'days'
  | 'noRung'
  | 'windowDays'
  | 'windowTime'
  | 'windowOrder'
  | 'noTalkDay'
  | 'talkDayOver'

/** By field: `start`, `reviewEvery`, `talkBy`, `rungs`, and with its place `rungs.0`, `windows.1`. */
export type Faults = Readonly<Partial<Record<string, Fault>>>

/** What a plan is recorded with; `start` is left out where the plan keeps the one it has. */
export interface PlanSaid {
  readonly start: string | undefined
  readonly approach: Approach
  readonly slips: SlipRule
  readonly reviewEvery: number
  readonly details: PlanDetails
}

interface Read {
  readonly said: PlanSaid
  readonly faults: Faults
}

/** Reads the form at `now` in `zone`; `said` is to be kept only when there are no faults. */
export function readDraft(approach: Approach, draft: Draft, now: number, zone: string): Read {
  const start = readStart(draft, now, zone)
  const reviewEvery = daysOf(draft.reviewEvery)
  const own = ownOf[approach](draft, dayOf(now, zone))
  return {
    said: {
      start: start.start,
      approach,
      slips: { outgoing: draft.outgoing, soughtLook: draft.soughtLook },
      reviewEvery: reviewEvery ?? 0,
      details: { ...text('goal', draft.goal), ...own.details },
    },
    faults: {
      ...(start.fault === undefined ? {} : { start: start.fault }),
      ...(reviewEvery === undefined ? { reviewEvery: 'days' as const } : {}),
      ...own.faults,
    },
  }
}

interface Own {
  readonly details: PlanDetails
  readonly faults?: Faults
}

/** What each approach asks for beyond the rest. */
const ownOf: Readonly<Record<Approach, (draft: Draft, today: string) => Own>> = {
  coldTurkey: () => ({ details: {} }),
  graduated: ({ rungs }) => readRungs(rungs),
  structured: ({ channel, topics, windows }) => ({
    details: {
      ...(channel === undefined ? {} : { channel }),
      topics: lines(topics),
      windows: windows.map(({ days, from, to }) => ({ days: [...days].sort((a, b) => a - b), from, to })),
    },
    faults: faultsOf('windows', windows, faultOfWindow),
  }),
  inTouch: ({ limits }) => ({ details: { limits: lines(limits) } }),
  talkFirst: ({ talkBy, talkWhere, talkOpening }, today) => {
    const fault = faultOfTalkDay(talkBy, today)
    const details = { talkBy, ...text('talkWhere', talkWhere), ...text('talkOpening', talkOpening) }
    return { details, ...(fault === undefined ? {} : { faults: { talkBy: fault } }) }
  },
}

function readStart(draft: Draft, now: number, zone: string): { start?: string; fault?: StartFault } {
  const { when, day, time } = draft
  return when === 'keep' ? {} : startAt({ when, day, time }, now, zone)
}

function readRungs(written: readonly string[]): Own {
  const filled = written.map(rung => (rung.trim() === '' ? undefined : rung))
  const rungs = filled.flatMap(rung => (rung === undefined ? [] : (daysOf(rung) ?? [])))
  const faults = faultsOf('rungs', filled, rung =>
    rung !== undefined && daysOf(rung) === undefined ? 'days' : undefined,
  )
  const none = rungs.length === 0 && Object.keys(faults).length === 0
  return { details: { rungs }, faults: none ? { rungs: 'noRung' } : faults }
}

function faultOfWindow({ days, from, to }: WindowDraft): Fault | undefined {
  if (days.length === 0) return 'windowDays'
  if (from === '' || to === '') return 'windowTime'
  return to > from ? undefined : 'windowOrder'
}

function faultOfTalkDay(day: string, today: string): Fault | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'noTalkDay'
  if (day < today) return 'talkDayOver'
  return day > addDays(today, 366) ? 'farAhead' : undefined
}

function faultsOf<Row>(
  field: string,
  rows: readonly Row[],
  faultOf: (row: Row) => Fault | undefined,
): Faults {
  return Object.fromEntries(
    rows.flatMap((row, place) => {
      const fault = faultOf(row)
      return fault === undefined ? [] : [[`${field}.${place}`, fault]]
    }),
  )
}

/** A whole number of days, 1 to 3660, or `undefined`. */
function daysOf(written: string): number | undefined {
  const days = /^\s*\d{1,4}\s*$/.test(written) ? Number(written) : 0
  return days >= 1 && days <= 3660 ? days : undefined
}

function lines(written: readonly string[]): string[] {
  return written.map(line => line.trim()).filter(line => line !== '')
}

function text<Name extends keyof PlanDetails>(name: Name, written: string): PlanDetails {
  return written.trim() === '' ? {} : { [name]: written }
}
