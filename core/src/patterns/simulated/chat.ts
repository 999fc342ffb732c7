/**
 * Made-up chats for the detector's bench and tests; not part of the package's doors. What holds for them shows the
 * arithmetic, not that people go this way.
 */

import type { Random } from '../../random.ts'
import { weekdayOf } from '../analysis/local-time.ts'
import { EventColumns, kindCode } from '../events.ts'
import type { ReadChat } from '../reader.ts'
import { exponential, negativeBinomial } from './draws.ts'

/** What one day is made after. */
export interface PlannedDay {
  /** Messages of both on average. */
  readonly rate: number
  /** My share of them and of the conversations begun, 0 to 1. */
  readonly share: number
  /** How many times as long they take to answer. */
  readonly slower?: number
}

/** A silence that was put into a chat: its first and last day, counted from the first. */
export interface Silence {
  readonly start: number
  readonly end: number
}

export interface Simulated {
  readonly chat: ReadChat
  readonly silences: readonly Silence[]
}

/** Monday 2024-01-01, 04:00 on the wall clock, in days and milliseconds. */
export const firstDay = 19_723
export const dayInMs = 86_400_000
const morning = firstDay * dayInMs + 8 * 3_600_000

/** How much days differ from their rate, as the size of a negative binomial. */
const usualSize = 4

/** Weekends are a little busier. */
const weekend = 1.2

/** From one message to the next within a conversation, on average. */
const pauseMs = 150_000

/** Three conversations a day or so, of about three to twelve messages each: who writes little does not write it all at once. */
const aDay = 3
const shortest = 3
const longest = 12

/** One day's messages as times (milliseconds) and senders, 0 is me. */
export type Message = readonly [at: number, sender: number]

/** A chat with these days, `size`: see `usualSize`. */
export function chatOf(days: readonly PlannedDay[], random: Random, size = usualSize): ReadChat {
  return readChatOf(days.flatMap((planned, day) => messagesOf(planned, day, random, size)))
}

/** As a reader would give it. */
export function readChatOf(messages: readonly Message[]): ReadChat {
  const columns = new EventColumns()
  for (const [at, sender] of messages.toSorted((a, b) => a[0] - b[0]))
    columns.add(at, sender, kindCode.text, 1 + ((at / 1000) % 60))
  return {
    format: 'whatsapp',
    people: ['Sam', 'Alex Rivera'],
    events: columns.done(),
    clock: 'local',
    grain: 1000,
    notes: [],
  }
}

/** Conversations between 08:00 and midnight, in which nobody changes turns at every message. */
function messagesOf(
  { rate, share, slower = 1 }: PlannedDay,
  day: number,
  random: Random,
  size: number,
): Message[] {
  const busy = weekdayOf(firstDay + day) >= 5 ? weekend : 1
  const count = negativeBinomial(random, rate * busy, size)
  const length = Math.min(longest, Math.max(shortest, rate / aDay))
  const found: Message[] = []
  while (found.length < count) {
    let at = morning + day * dayInMs + random() * 16 * 3_600_000
    let sender = Number(random() >= share)
    for (let left = Math.ceil(exponential(random, length)); left > 0 && found.length < count; left--) {
      found.push([1000 * Math.floor(at / 1000), sender])
      const next = random() < 0.4 ? sender : Number(random() >= share)
      at += exponential(random, pauseMs) * (next > sender ? slower : 1)
      sender = next
    }
  }
  return found
}
