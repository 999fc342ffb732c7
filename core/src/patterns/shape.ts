import type { Format } from './reader.ts'

/** A figure with its 95 % interval, or why there is none. `n` counts what it is made of. */
export type Figure =
  | {
      readonly enough: true
      readonly value: number
      readonly low: number
      readonly high: number
      readonly n: number
    }
  | { readonly enough: false; readonly n: number; readonly needed: number }

export interface BySide<T> {
  readonly mine: T
  readonly theirs: T
}

/** A week from Monday 04:00 on. Fewer than five messages of a side (none included) are not told apart: `undefined`. */
export interface Week {
  /** ISO date of its Monday. */
  readonly start: string
  readonly mine?: number
  readonly theirs?: number
}

/**
 * `notEnough`: under six episodes or 120 days; `none`: nothing stands out; `quietStretches`: there are some, no more is claimed;
 * `rhythm`: they come at like intervals; `pushPull`: recurring, and one side writes more before and in them.
 */
export type Claim = 'notEnough' | 'none' | 'quietStretches' | 'rhythm' | 'pushPull'

/** The shape of one chat: counts, ranges and limits. This is all that leaves the worker, and all that may be kept (at most 20 KB). */
export interface Shape {
  readonly v: 1
  readonly format: Format
  /** First and last month, `YYYY-MM`, and the days between. */
  readonly from: string
  readonly to: string
  readonly days: number
  /** Contact events counted, of both sides. */
  readonly counted: BySide<number>
  readonly grain: 1 | 1000 | 60_000
  /** Only the owner's messages are in the file: nothing about two sides can be said. */
  readonly ownOnly: boolean
  readonly weeks: readonly Week[]
  /** My share, 0 to 1, of messages and of characters. */
  readonly share: Figure
  readonly characters: Figure
  /** Median over weeks, 0 to 1. */
  readonly reciprocity: Figure
  /** Share of the conversations that I started, 0 to 1; left out where its side is not the same at 3, 6 and 12 hours. */
  readonly started: Figure & { readonly stable?: boolean }
  /** Times each began again after a conversation, and after a conversation in which they also had the last word. */
  readonly startedCount: BySide<number>
  readonly reachedAgain: BySide<Figure>
  /** Per 100 own turns. */
  readonly doubleText: BySide<Figure>
  /** Median minutes, unanswered ones counted as not yet answered. */
  readonly replyTime: BySide<Figure>
  /** log2 of theirs over mine; to be shown only when its interval leaves out 0. */
  readonly replyAsymmetry: Figure
  /** Share between 00:00 and 05:00, 0 to 1. */
  readonly lateNight: BySide<Figure>
  readonly quiet: {
    readonly count: number
    /** Still open at one of the ends of the file, not counted. */
    readonly open: number
    readonly medianDays?: number
    readonly shortestDays?: number
    readonly longestDays?: number
    /** Month in which each began, `YYYY-MM`. */
    readonly months: readonly string[]
    /** In how many of them each side wrote more before it went quiet. */
    readonly wroteMore: BySide<number>
  }
  readonly breaks: {
    readonly count: number
    readonly startedAgain: BySide<number>
    readonly months: readonly string[]
  }
  readonly cycle: {
    readonly claim: Claim
    /** The side of a push and pull that reaches out more. */
    readonly side?: 'mine' | 'theirs'
    readonly episodes: number
    /** Days from one quiet stretch to the next: median and range. */
    readonly interval?: { readonly median: number; readonly low: number; readonly high: number }
    /** Chances (p) of the three tests, after Holm; for developers and docs, never shown. */
    readonly p?: { readonly recurrence: number; readonly rhythm: number; readonly oneSided: number }
  }
}
