import * as v from 'valibot'
import { type BodiesOf, calendarDay, dayCount, instant, line, wallTime, words } from '../journal/body.ts'
import { approaches, honestTones } from './codes.ts'
import type { planKept, planKinds } from './kinds.ts'

/** Which contacts count as a slip while the plan runs. Incoming, necessary and chance ones never do. */
const slipRule = v.object({ outgoing: v.boolean(), soughtLook: v.boolean() })

/** When the one channel is looked at: on these ISO weekdays (1 Monday to 7 Sunday), between two wall-clock times. */
const checkWindow = v.object({
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
  from: wallTime,
  to: wallTime,
})

/** What a plan holds beside its rules. All of it may be left out; a change gives it anew as a whole. */
const details = v.partial(
  v.object({
    /** What the quiet shall do for me, in the person's words. */
    goal: words,
    /** graduated: the rungs, in days. */
    rungs: v.pipe(v.array(dayCount), v.minLength(1), v.maxLength(20)),
    /** structured: the one channel, what it is for, when it is looked at. */
    channel: line,
    topics: v.array(line),
    windows: v.array(checkWindow),
    /** inTouch: the limits. */
    limits: v.array(line),
    /** talkFirst: the day on which trying to talk ends, where, and how the one conversation begins. */
    talkBy: calendarDay,
    talkWhere: line,
    talkOpening: words,
  }),
)

const plan = v.object({
  start: instant,
  slips: slipRule,
  approach: v.picklist(approaches),
  /** Days from one review to the next. */
  reviewEvery: dayCount,
  details,
})

const yesNo = v.picklist(['yes', 'no', 'unsure'])

/** What can be recorded about the plan. */
export const planBodies = {
  /** A period of no contact began at `start` (may lie in the past). One plan a person is active at a time. */
  'plan.started': plan,
  /** The plan named by `ref` says something else from here on; what is left out stays. */
  'plan.changed': v.partial(plan),
  /** The plan named by `ref` ended, without any judgement. */
  'plan.ended': v.object({}),
  /** A way of reaching one another that the catalogue does not have. Its id is the entry's id. */
  'channel.added': v.object({ name: line, reach: v.picklist(['primary', 'secondary']) }),
} as const satisfies BodiesOf<typeof planKinds>

/** What is kept as recorded and read by the questions: see [Note: kept entries]. `ref` names the plan where there is one. */
export const planKeptBodies = {
  /** How a channel stands now, newest counts; `notMine`: there is none such between us. */
  'channel.set': v.object({
    channel: line,
    state: v.picklist(['open', 'quiet', 'blocked', 'necessaryOnly', 'notMine']),
  }),
  /** What lies on a channel was saved outside of it, or nothing there is worth keeping. */
  'channel.saved': v.object({ channel: line, choice: v.picklist(['saved', 'nothing']) }),
  /** The channels that hurt most, at most three, newest choice counts. */
  'channel.worst': v.object({ channels: v.pipe(v.array(line), v.maxLength(3)) }),
  /** A rung came to its end, or was lengthened by `days` before it did. */
  'rung.closed': v.object({
    choice: v.picklist(['next', 'again', 'longer', 'done']),
    days: v.optional(dayCount),
  }),
  /** The plan was looked at again. */
  'review.held': v.object({
    healing: yesNo,
    /** A permanent answer to a temporary problem? */
    permanent: yesNo,
    estranged: yesNo,
    /** What the quiet is for now, in the codes of the questions of Decide; left out where it was not said. */
    motives: v.optional(v.pipe(v.array(line), v.maxLength(12))),
    words: v.optional(words),
    choice: v.picklist(['on', 'change', 'end']),
  }),
  /** The weekly look while staying in touch: whose needy energy shows. */
  'energy.noted': v.object({
    whose: v.picklist(['none', 'mine', 'theirs', 'both']),
    words: v.optional(words),
  }),
  /** A date or a place ahead that may hurt, with an own plan for it. Without a date it is a place only. */
  'ahead.noted': v.object({
    what: line,
    date: v.optional(calendarDay),
    yearly: v.boolean(),
    place: v.boolean(),
    ownPlan: words,
    /** Days before on which the calendar file reminds; 0 on the day itself. */
    remindBefore: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30))),
  }),
  /** Something not said, or a question that is open. */
  'unsaid.noted': v.object({ sort: v.picklist(['unsaid', 'question']), text: words }),
  /** What became of the one named by `ref`; `open` takes it up again. */
  'unsaid.settled': v.object({
    how: v.picklist(['said', 'written', 'answered', 'letGo', 'open']),
    words: v.optional(words),
  }),
  /** The circle is closed as far as one can. */
  'circle.closed': v.object({ how: v.picklist(['talked', 'noAnswer', 'alone']) }),
  /** The message that tells the other why: a draft, copied out of the app, or none by choice. Newest counts. */
  'honest.written': v.object({
    tone: v.picklist(honestTones),
    text: words,
    end: v.picklist(['draft', 'copied', 'none']),
  }),
  /** Whether the copied message `ref` was sent, in the person's own word. The contact itself is logged beside it. */
  'honest.asked': v.object({ sent: v.boolean() }),
} as const satisfies BodiesOf<typeof planKept>
