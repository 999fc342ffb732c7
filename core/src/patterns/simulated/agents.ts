import { type Random, seeded } from '../../random.ts'
import { dayInMs, firstDay, type Message, readChatOf, type Silence, type Simulated } from './chat.ts'
import { exponential } from './draws.ts'

const hours = 365 * 24
const hourInMs = dayInMs / 24

/** Two people with needs; nothing is planted, silences come of themselves. */
interface Pair {
  /** What I miss, in hours without contact. */
  longing: number
  /** How much closeness they had lately; too much of it and they withdraw until most of it is gone. */
  fullness: number
  withdrawn: boolean
}

const full = 100
const enough = 25

/**
 * A chat of two people of whom one, with too much closeness, needs space: they then begin less and answer more slowly, which
 * the other feels and begins more often, and in the end they withdraw. Both write about as many messages, so that only who
 * begins and who answers slowly tells them apart. `cycles` false: they never have too much. The same seed gives the same chat.
 */
export function agentsChat(seed: number, cycles = true): Simulated {
  const random = seeded(seed)
  const pair: Pair = { longing: 0, fullness: full * 0.5 * random(), withdrawn: false }
  const messages: Message[] = []
  const withdrawnHours = new Uint8Array(365)
  for (let hour = 0; hour < hours; hour++) {
    feel(pair, cycles, random)
    const day = Math.floor(hour / 24)
    withdrawnHours[day] = (withdrawnHours[day] ?? 0) + Number(pair.withdrawn)
    // Hours count from 04:00: they write from eight in the morning to one at night.
    if (hour % 24 >= 4 && hour % 24 < 21) talk(pair, hour, random, messages)
  }
  return { chat: readChatOf(messages), silences: silencesIn(withdrawnHours) }
}

function feel(pair: Pair, cycles: boolean, random: Random): void {
  pair.longing++
  pair.fullness *= pair.withdrawn ? 0.988 : 0.998
  if (!cycles) pair.withdrawn = false
  else if (pair.withdrawn) pair.withdrawn = pair.fullness > enough
  else pair.withdrawn = pair.fullness > full * (0.9 + 0.2 * random())
}

/** How near they are to withdrawing, 0 to 1: from two thirds of it on, they hold back. */
function strain({ fullness, withdrawn }: Pair): number {
  return withdrawn ? 1 : Math.min(1, Math.max(0, (fullness / full - 0.7) / 0.2))
}

function talk(pair: Pair, hour: number, random: Random, messages: Message[]): void {
  const strained = strain(pair)
  const mine = 0.11 * Math.min(1, pair.longing / 12) * (pair.withdrawn ? 0.35 : 1 + strained)
  const theirs = pair.withdrawn ? 0.004 : 0.11 * Math.min(1, pair.longing / 12) * (1 - 0.85 * strained)
  const drawn = random()
  if (drawn >= mine + theirs) return
  const at = (firstDay * 24 + 4 + hour + random()) * hourInMs
  converse(pair, drawn < mine ? 0 : 1, at, strained, random, messages)
}

/** Turn by turn; who has withdrawn mostly lets a conversation lie. */
function converse(
  pair: Pair,
  first: number,
  from: number,
  strained: number,
  random: Random,
  messages: Message[],
): void {
  let at = from
  let sender = first
  const turns = pair.withdrawn ? 1 + Number(random() < 0.25) : 2 + Math.floor(exponential(random, 9))
  for (let turn = 0; turn < turns; turn++) {
    messages.push([1000 * Math.floor(at / 1000), sender])
    sender = 1 - sender
    at += exponential(random, 120_000) * (sender === 1 ? 1 + 5 * strained : 1)
  }
  pair.longing = 0
  pair.fullness += turns * 0.35
}

/** Days in a row, at least two, most of whose hours they were withdrawn. */
function silencesIn(withdrawnHours: Uint8Array): Silence[] {
  const found: Silence[] = []
  let start = 0
  for (let day = 0; day <= withdrawnHours.length; day++) {
    if ((withdrawnHours[day] ?? 0) > 12) continue
    if (day - start >= 2) found.push({ start, end: day - 1 })
    start = day + 1
  }
  return found.filter(({ start, end }) => start > 0 && end < withdrawnHours.length - 1)
}
