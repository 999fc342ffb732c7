import { type Approach, defaultRungs, type Plan, plainPlan } from '@breakwater/core/plan'
import type { StartChoice } from '../plan/start-of.ts'

/** One check window as it is filled in: ISO weekdays (1 Monday), and two times of day or nothing yet. */
export interface WindowDraft {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

/** A plan as it is filled in: everything is text until it is read, so that nothing typed is lost. */
export interface Draft {
  /** `keep`: a plan that is changed goes on from where it began. */
  readonly when: StartChoice['when'] | 'keep'
  readonly day: string
  readonly time: string
  readonly outgoing: boolean
  readonly soughtLook: boolean
  readonly goal: string
  readonly reviewEvery: string
  readonly rungs: readonly string[]
  readonly channel: string | undefined
  readonly topics: readonly string[]
  readonly windows: readonly WindowDraft[]
  readonly limits: readonly string[]
  readonly talkBy: string
  readonly talkWhere: string
  readonly talkOpening: string
}

/** What the parts of the form are given. */
export interface FieldsProps {
  readonly draft: Draft
  readonly faults: Readonly<Partial<Record<string, string>>>
  readonly set: (change: Partial<Draft>) => void
}

export const emptyWindow: WindowDraft = { days: [], from: '18:00', to: '18:30' }

/** Writing counts unless the plan itself is about writing or talking. */
const countsOutgoing: Readonly<Record<Approach, boolean>> = {
  coldTurkey: true,
  graduated: true,
  structured: true,
  inTouch: false,
  talkFirst: false,
}

/**
 * The form as it opens: what the plan says where it says something, else what is usual for this approach.
 * @param reviewDays what Decide has said about this approach, if it was chosen there; a plan that has this approach keeps its own
 */
export function draftOf(approach: Approach, plan: Plan | undefined, reviewDays?: number): Draft {
  const { goal, rungs, channel, topics, windows, limits, talkBy, talkWhere, talkOpening } =
    plan?.details ?? {}
  const same = plan?.approach === approach
  return {
    when: plan === undefined ? 'now' : 'keep',
    day: '',
    time: '',
    outgoing: same ? plan.slips.outgoing : countsOutgoing[approach],
    soughtLook: plan?.slips.soughtLook ?? true,
    goal: goal ?? '',
    reviewEvery: String(
      (same ? plan.reviewEvery : (reviewDays ?? plan?.reviewEvery)) ?? plainPlan.reviewEvery,
    ),
    rungs: (rungs ?? defaultRungs).map(String),
    channel,
    topics: topics ?? [''],
    windows: windows ?? [],
    limits: limits ?? ['', ''],
    talkBy: talkBy ?? '',
    talkWhere: talkWhere ?? '',
    talkOpening: talkOpening ?? '',
  }
}
