import { type Day, dayOf } from '../journal/day.ts'
import type { BodyOf, EntryOf } from '../kinds.ts'
import type { planKinds } from './kinds.ts'

type PlanBody = BodyOf<'plan.started'>
export type SlipRule = PlanBody['slips']
/** What only some plans say: the goal, rungs, one channel, limits, a day for the talk. */
export type PlanDetails = PlanBody['details']

/** One period of no contact. Periods are never removed: an ended plan is part of the story. */
export interface Plan extends Readonly<PlanBody> {
  readonly id: string
  readonly zone: string
  /** The day of `start`: the first one that is counted. */
  readonly startDay: Day
  /** `at` of the end; undefined while it runs. */
  readonly ended: string | undefined
}

/** What a plan says when somebody only names its beginning; all of it can be changed later. */
export const plainPlan = {
  approach: 'coldTurkey',
  reviewEvery: 30,
  details: {},
} as const satisfies Partial<PlanBody>

export interface OwnChannel {
  readonly id: string
  readonly name: string
  readonly reach: 'primary' | 'secondary'
}

export interface PlanState {
  /** By id, in the order in which they were recorded. */
  readonly plans: Map<string, Plan>
  readonly channels: Map<string, OwnChannel>
}

export function emptyPlan(): PlanState {
  return { plans: new Map(), channels: new Map() }
}

/** Folds one entry of this folder's kinds into the draft. */
export function foldPlan(state: PlanState, entry: EntryOf<typeof planKinds>): void {
  switch (entry.kind) {
    case 'plan.started':
      endRunning(state, entry.at)
      state.plans.set(entry.id, {
        id: entry.id,
        ...entry.body,
        ...startOf(entry.body.start, entry.zone),
        ended: undefined,
      })
      return
    case 'plan.changed':
      change(state, entry.ref, plan => ({
        ...plan,
        // What comes from JSON is left out or there, never undefined.
        ...(entry.body as Partial<PlanBody>),
        ...(entry.body.start === undefined ? {} : startOf(entry.body.start, entry.zone)),
      }))
      return
    case 'plan.ended':
      change(state, entry.ref, plan => ({ ...plan, ended: entry.at }))
      return
    case 'channel.added':
      state.channels.set(entry.id, { id: entry.id, ...entry.body })
      return
  }
}

/** The plan that runs, if any: the newest one that has not ended. A start in the future runs already, with no days yet. */
export function runningPlan(state: PlanState): Plan | undefined {
  return [...state.plans.values()].findLast(plan => plan.ended === undefined)
}

/** One plan at a time: a new one ends the one before. */
function endRunning(state: PlanState, at: string): void {
  const running = runningPlan(state)
  if (running !== undefined) state.plans.set(running.id, { ...running, ended: at })
}

function change(state: PlanState, ref: string | undefined, next: (plan: Plan) => Plan): void {
  const plan = ref === undefined ? undefined : state.plans.get(ref)
  if (plan !== undefined) state.plans.set(plan.id, next(plan))
}

function startOf(start: string, zone: string): Pick<Plan, 'zone' | 'startDay'> {
  return { zone, startDay: dayOf(start, zone) }
}
