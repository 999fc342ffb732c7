import * as v from 'valibot'
import { type BodiesOf, calendarDay, line, strength, wallTime, words } from '../journal/body.ts'
import * as codes from './codes.ts'
import type { comebackKept } from './kinds.ts'

/** What coming back, closing and the matters that stay have to say. Kept as recorded: see [Note: kept entries]. */
export const comebackKeptBodies = {
  /** A scene was imagined, by day: how strong it was before and after. */
  'scene.imagined': v.object({
    scene: v.picklist(codes.sceneCodes),
    before: strength,
    after: strength,
    words: v.optional(words),
  }),
  /** What is wanted from contact, what if the answer is no, and what the look at readiness came to. */
  'readiness.looked': v.object({
    wants: v.pipe(v.array(line), v.maxLength(12)),
    ifNo: v.optional(v.picklist(codes.ifNoCodes)),
    words: v.optional(words),
    outcome: v.picklist(codes.readinessOutcomes),
  }),
  /** A small step back, planned with its aim, its limit and its way out. */
  'step.planned': v.object({
    rung: v.picklist(codes.rungCodes),
    on: v.optional(calendarDay),
    aim: words,
    limit: v.optional(words),
    exit: v.optional(words),
  }),
  /** The step `ref` was taken (or, without `ref`, an attempt of any kind): by oneself or through somebody else. */
  'step.taken': v.object({ through: v.picklist(['self', 'friend']) }),
  /** What came back to the step `ref`; `no`: they said that they do not want contact. Newest counts. */
  'step.answered': v.object({ reply: v.picklist(codes.replyCodes) }),
  /** The look after the step `ref`. */
  'step.reviewed': v.object({
    when: v.picklist(codes.stepReviewTimes),
    feelings: v.picklist(codes.feelingsBack),
    strength: v.optional(strength),
    next: v.picklist(codes.stepChoices),
    words: v.optional(words),
  }),
  /** The weekly look at friendship or staying in touch: whose needy energy shows, and what am I getting from it. */
  'friends.looked': v.object({
    whose: v.picklist(['none', 'mine', 'theirs', 'both']),
    getting: v.pipe(v.array(line), v.maxLength(12)),
    words: v.optional(words),
  }),
  /** One part of closing, in the person's words; newest of each part counts. */
  'closing.written': v.object({ part: v.picklist(codes.closingParts), text: words }),
  /** How the quiet `ref` came to its end. All of them are ends that count. */
  'closing.held': v.object({ end: v.picklist(codes.closingEnds), words: v.optional(words) }),

  /** Something that still has to be settled between the two, with the day by which it ends. */
  'matter.opened': v.object({
    what: line,
    sort: v.picklist(codes.matterSorts),
    due: v.optional(calendarDay),
  }),
  /** The matter `ref` is settled, or open again. */
  'matter.settled': v.object({ how: v.picklist(['settled', 'letGo', 'open']) }),
  /** A handover: of a child, of things. */
  'handover.planned': v.object({
    what: line,
    on: calendarDay,
    time: v.optional(wallTime),
    where: v.optional(line),
    note: v.optional(words),
  }),
  /** The handover `ref` took place, or did not. */
  'handover.held': v.object({ how: v.picklist(codes.handoverEnds), words: v.optional(words) }),
  /** An answer about a matter, held until the next window. What came in is never kept. */
  'reply.held': v.object({ text: words, register: v.picklist(codes.registers), matter: v.optional(line) }),
  /** What became of the answer `ref`. */
  'reply.ended': v.object({ end: v.picklist(['sent', 'left']) }),

  /** A conversation was marked to be found again, or not any more. */
  'script.marked': v.object({ script: line, marked: v.boolean() }),
  /** A conversation filled in with the person's own words, newest of each script counts. */
  'script.filled': v.object({ script: line, blanks: v.record(line, line) }),
  /** What the person said about themselves under stress, item by item; an inclination, never a label. */
  'tendency.noted': v.object({
    answers: v.record(line, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))),
    leaning: v.picklist(['reachesOut', 'withdraws', 'swings', 'steady', 'unclear']),
  }),
} as const satisfies BodiesOf<typeof comebackKept>
