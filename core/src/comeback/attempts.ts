import type { HoldState } from '../hold/state.ts'
import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { replyWait } from './ladder.ts'

/** How far back attempts are counted, in days, today included. */
export const attemptDays = 90

/** From so many attempts without an answer on, a word is said about it, and the path closes. Our own number. */
export const attemptsEnough = 2

/** How often somebody tried to reach the other, by themselves or through others. Counts, without a word on them. */
export interface Attempts {
  /** Outgoing contacts that were noted; a step of the ladder is not among them. */
  readonly messages: number
  /** Steps and other attempts of one's own. */
  readonly steps: number
  /** Through a friend, or anybody else. */
  readonly throughFriends: number
  readonly all: number
  /** Those since the other last wrote or answered: of the whole time, where nothing ever came. */
  readonly unanswered: number
}

/** The attempts of the last `attemptDays` days before `now` (milliseconds since 1970) in `zone`. */
export function attemptsOf(hold: HoldState, kept: Kept, now: number, zone: string): Attempts {
  const tried = lately(hold, kept, dayOf(now, zone))
  const count = (sort: Try['sort']) => sum(tried.filter(one => one.sort === sort))
  return {
    messages: count('message'),
    steps: count('step'),
    throughFriends: count('friend'),
    all: sum(tried),
    unanswered: sum(sinceLastSign(tried, hold, kept)),
  }
}

/** Several attempts, through others too, and nothing back: how many, and since which day the path is closed. */
export interface AttemptsEnd {
  readonly unanswered: number
  readonly on: Day
}

/**
 * What attempts outside of the ladder close: `attemptsEnough` of them or more without an answer, `replyWait` days after
 * the first. One alone does not, it may have been the message that asked for quiet. It opens again when the other
 * writes, or when the attempts lie more than `attemptDays` days back.
 */
export function attemptsEnd(hold: HoldState, kept: Kept, now: number, zone: string): AttemptsEnd | undefined {
  const today = dayOf(now, zone)
  const open = sinceLastSign(lately(hold, kept, today), hold, kept)
  const [first] = open.map(({ day }) => day).sort()
  const unanswered = sum(open)
  if (first === undefined || unanswered < attemptsEnough) return undefined
  const on = addDays(first, replyWait)
  return today < on ? undefined : { unanswered, on }
}

function lately(hold: HoldState, kept: Kept, today: Day): readonly Try[] {
  return triesOf(hold, kept).filter(({ day }) => addDays(today, 1 - attemptDays) <= day && day <= today)
}

function sinceLastSign(tried: readonly Try[], hold: HoldState, kept: Kept): readonly Try[] {
  const last = lastSign(hold, kept)
  return tried.filter(({ times, day }) => times > 0 && (last === undefined || day > last))
}

interface Try {
  readonly sort: 'message' | 'step' | 'friend'
  readonly day: Day
  readonly times: number
}

function triesOf(hold: HoldState, kept: Kept): readonly Try[] {
  const messages = [...hold.days].map(
    ([day, { outgoing }]): Try => ({ sort: 'message', day, times: outgoing }),
  )
  const steps = keptOf(kept, 'step.taken').map(({ at, zone, body }): Try => {
    return { sort: body.through === 'friend' ? 'friend' : 'step', day: dayOf(at, zone), times: 1 }
  })
  return [...messages, ...steps]
}

function sum(tries: readonly Try[]): number {
  return tries.reduce((total, { times }) => total + times, 0)
}

/** The last day on which the other wrote, or answered a step. */
function lastSign(hold: HoldState, kept: Kept): Day | undefined {
  const wrote = [...hold.days].filter(([, { incoming }]) => incoming > 0).map(([day]) => day)
  const answered = keptOf(kept, 'step.answered')
    .filter(({ body }) => body.reply !== 'none')
    .map(({ at, zone }) => dayOf(at, zone))
  return [...wrote, ...answered].sort().at(-1)
}
