import { normalOf } from '../../outlook/simulated.ts'
import { type Random, seeded } from '../../random.ts'
import {
  chatOf,
  dayInMs,
  type Message,
  type PlannedDay,
  readChatOf,
  type Silence,
  type Simulated,
} from './chat.ts'
import { fill, plantedChat, silencesOf, silentDays } from './planted.ts'

const days = 365
const rate = 30

/** Chats without push and pull, most of which have something like it. */
export const negativeKinds = [
  'stationary',
  'oneWritesMore',
  'weekendDip',
  'fadeOut',
  'bursty',
  'oneBreakup',
  'twoHolidays',
  'slowDrift',
  'randomSilences',
  'randomSilencesUneven',
  'rota14',
  'rota16',
  'shuffledDays',
  'redrawnSenders',
  'driftingShare',
] as const
export type NegativeKind = (typeof negativeKinds)[number]

/** The same seed gives the same chat. */
export function negativeChat(kind: NegativeKind, seed: number): Simulated {
  if (kind === 'shuffledDays') return shuffledDays(seed)
  if (kind === 'redrawnSenders') return redrawnSenders(seed)
  const random = seeded(seed)
  const silences = silencesFor(kind, random)
  const rates = ratesFor(kind, random)
  const share = kind === 'oneWritesMore' ? 0.75 : kind === 'randomSilencesUneven' ? 0.7 : 0.5
  const shares = kind === 'driftingShare' ? wandering(random, 0.8, 7) : []
  const plan: PlannedDay[] = rates.map((rate, day) => ({ rate, share: shareOn(share, shares[day]) }))
  for (const { start, end } of silences)
    for (let day = start; day <= end; day++) {
      const usual = plan[day] ?? { rate, share }
      fill(plan, day, day, { ...usual, rate: usual.rate * leftFor(kind) })
    }
  return { chat: chatOf(plan, random, kind === 'bursty' ? 2 : undefined), silences }
}

function shareOn(share: number, logit: number | undefined): number {
  return logit === undefined ? share : 1 / (1 + Math.exp(-logit))
}

function leftFor(kind: NegativeKind): number {
  return kind === 'oneBreakup' ? 0.01 : kind === 'twoHolidays' ? 0.1 : 0.08
}

function silencesFor(kind: NegativeKind, random: Random): readonly Silence[] {
  const from = (start: number, length: number) => ({ start, end: start + length - 1 })
  if (kind === 'oneBreakup') return [from(120 + Math.floor(100 * random()), 30)]
  if (kind === 'twoHolidays')
    return [from(80 + Math.floor(30 * random()), 14), from(240 + Math.floor(30 * random()), 14)]
  if (kind === 'rota14' || kind === 'rota16') {
    const every = kind === 'rota14' ? 14 : 16
    return Array.from({ length: Math.floor(days / every) - 1 }, (_, n) => from(9 + n * every, 5))
  }
  const silent = kind === 'randomSilences' || kind === 'randomSilencesUneven' || kind === 'driftingShare'
  return silent ? silencesOf({ every: 21, anyTime: true }, days, random, silentDays + 2) : []
}

function ratesFor(kind: NegativeKind, random: Random): number[] {
  const drift = kind === 'slowDrift' ? wandering(random, 0.5, 20) : []
  return Array.from({ length: days }, (_, day) => {
    if (kind === 'weekendDip' && day % 7 >= 5) return rate * 0.3
    if (kind === 'fadeOut') return rate * Math.exp((-3 * day) / days)
    return rate * Math.exp(drift[day] ?? 0)
  })
}

/** A number a day that wanders around 0 with this spread and comes back within so many days (Ornstein & Uhlenbeck). */
function wandering(random: Random, spread: number, within: number): number[] {
  const kept = Math.exp(-1 / within)
  let value = spread * normalOf(random)
  return Array.from({ length: days }, () => {
    value = kept * value + spread * Math.sqrt(1 - kept * kept) * normalOf(random)
    return value
  })
}

const planted = { every: 21, rate }

/** The days of a chat with push and pull in another order. */
function shuffledDays(seed: number): Simulated {
  const random = seeded(seed + 1)
  const order = Array.from({ length: days }, (_, day) => ({ day, key: random() })).sort(
    (a, b) => a.key - b.key,
  )
  const place = new Map(order.map(({ day }, n) => [day, n]))
  const { chat } = plantedChat(planted, seed)
  const start = Math.min(...chat.events.at)
  const first = Math.floor((start - 4 * 3_600_000) / dayInMs)
  return {
    silences: [],
    chat: changed(chat, (at, sender) => {
      const day = Math.floor((at - 4 * 3_600_000) / dayInMs) - first
      return [at + ((place.get(day) ?? day) - day) * dayInMs, sender]
    }),
  }
}

/** The times of a chat with push and pull, but either writes at random. */
function redrawnSenders(seed: number): Simulated {
  const random = seeded(seed + 1)
  const { chat, silences } = plantedChat(planted, seed)
  return { silences, chat: changed(chat, at => [at, Number(random() < 0.5)]) }
}

function changed({ events }: Simulated['chat'], change: (at: number, sender: number) => Message) {
  return readChatOf(Array.from(events.at, (at, n) => change(at, events.sender[n] ?? 0)))
}
