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

/**
 * Messages a week, from Monday 04:00 on; one number a week without gaps, as compact as ten years need. Fewer than five of a
 * side (none included) are not told apart: `null`.
 */
export interface Weeks {
  /** ISO date of the first Monday. */
  readonly first: string
  readonly mine: readonly (number | null)[]
  readonly theirs: readonly (number | null)[]
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
  readonly weeks: Weeks
  /** My share, 0 to 1, of messages and of characters. */
  readonly share: Figure
  readonly characters: Figure
  /** Median over weeks, 0 to 1. */
  readonly reciprocity: Figure
  /**
   * Share of the conversations that I started, 0 to 1. `stable`: it is on the same side of a half whether a pause of 3, 6 or
   * 12 hours ends a conversation; where it is not, or where the interval holds 0.5, no side is to be named.
   */
  readonly started: Figure & { readonly stable?: boolean }
  /** Conversations that each began; and of those that each had ended, the share after which they also began the next. */
  readonly startedCount: BySide<number>
  readonly reachedAgain: BySide<Figure>
  /** Per 100 own turns. */
  readonly doubleText: BySide<Figure>
  /**
   * Median minutes until this side answered, unanswered ones counted as not yet answered: 360 stands for six hours or longer.
   * Where there is not enough, `n` counts turns, or weeks where those are short.
   */
  readonly replyTime: BySide<Figure>
  /** log2 of theirs over mine; to be shown only when its interval leaves out 0. */
  readonly replyAsymmetry: Figure
  /** Share between 00:00 and 05:00, 0 to 1. */
  readonly lateNight: BySide<Figure>
  /** Of the gaps between messages: -1 even, 0 as if by chance, 1 bursts and silences; and how alike neighbours are. Never shown as numbers. */
  readonly bursts: Figure
  readonly memory: Figure
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
