/**
 * One day of many people before a relay, second by second. What is assumed about them stands here, once, each with its unit; nobody
 * has measured these people. What the app does on opening is the app's own (`app/src/state/relay.ts`).
 */
import { between, type Random, seeded } from '../core/src/random.ts'

export const assumed = {
  /** People who open the app on a day. */
  activeShare: 0.35,
  /** Openings of one such person in a day. */
  opens: 6,
  /** An opening lasts so long, in seconds: as long is its live stream held. */
  openSeconds: { from: 30, to: 420 },
  /** Of the openings, those in which something is recorded; each sends one batch. */
  writingShare: 0.6,
  /** Entries in the first year of one person: 3.3 in each sitting that records. */
  entriesFirstYear: 1_500,
  entriesOfABatch: 3,
  /** A batch is sent so long after what it holds was recorded, or when the app is put away. Seconds. */
  batchWait: { from: 60, to: 180 },
  /** People with a second device; each of their openings is on one of the two. */
  secondDeviceShare: 0.4,
  /** People who let themselves be reminded: one wake each day, most of them at a full or half hour of the evening. */
  wokenShare: 0.5,
  wakeHours: [8, 12, 18, 19, 20, 20, 20, 21, 21, 22],
  /** Seconds by which the app moves a wake by chance, either way. */
  wakeJitter: 300,
  /** Of the woken, those who open the app within three minutes. It is one of their openings. */
  answerWake: 0.4,
  /** People with a friend here, and letters in a day of each (both ways). */
  friendShare: 0.1,
  letters: 0.3,
  /** Batches after which a device takes the log into segments. */
  compactionBatches: 400,
  /** How much longer than in the demonstration people write. */
  longerTexts: 2,
  /** All people live in one zone of time, which makes the peak higher than in the world. Weights of the hours from 0 to 23. */
  hours: [5, 4, 2, 1, 1, 1, 2, 4, 5, 4, 4, 4, 5, 5, 4, 4, 5, 6, 7, 8, 10, 11, 11, 8],
} as const

/** Requests of one opening: challenge, token, what stands, the page after the cursor, the live stream. */
const OPENING = 5
/** Sending one batch: what stands, the page, the batch. */
const BATCH = 3
/** When the app is put away it looks once more: what stands, the page. */
const PUTTING_AWAY = 2
/** The times of the next days are put anew once a day, in a space of their own: challenge, token, times. */
const WAKES = 3
/** A letter: sent without a token, fetched with one (challenge, token, letters, dropped). */
const LETTER = 5
/** Taking the log into segments: the list that is there, one or two segments, the snapshot, the new list. */
const COMPACTION = 8

const DAY = 86_400

export interface DayInput {
  readonly people: number
  readonly seed: number
  /** Bytes of a batch, and of what a compaction uploads. */
  readonly bytes: { readonly batch: number; readonly compaction: number }
}

/** One day of all. Each array has one place a second. */
export interface Day {
  readonly requests: Uint32Array
  /** Appends alone: each is flushed to the disk. */
  readonly appends: Uint32Array
  /** Streams that are open. */
  readonly streams: Int32Array
  readonly pushes: Uint32Array
  /** Bytes of bodies, both ways, in the whole day. */
  readonly received: number
  readonly sent: number
}

interface Tally extends Day {
  received: number
  sent: number
}

/** Bytes of HTTP and TLS around one request and its answer, both ways together: headers packed by HTTP/2, keys of a connection shared by four. */
const AROUND = { received: 400, sent: 900 }

/** What an opening downloads when nothing is new: a short JSON. */
const NOTHING_NEW = 120

/** The same seed gives the same day. */
export function simulateDay({ people, seed, bytes }: DayInput): Day {
  const random = seeded(seed)
  const hour = hourDrawer(random)
  const day: Tally = {
    requests: new Uint32Array(DAY),
    appends: new Uint32Array(DAY),
    streams: new Int32Array(DAY),
    pushes: new Uint32Array(DAY),
    received: 0,
    sent: 0,
  }
  for (let one = 0; one < people; one++) {
    const woken = random() < assumed.wokenShare ? wakeOf(random) : undefined
    if (woken !== undefined) add(day.pushes, woken)
    if (random() < assumed.activeShare) livePerson(day, random, hour, woken, bytes)
  }
  for (let at = 1; at < DAY; at++) day.streams[at] = (day.streams[at] ?? 0) + (day.streams[at - 1] ?? 0)
  return day
}

function livePerson(
  day: Tally,
  random: Random,
  hour: () => number,
  woken: number | undefined,
  bytes: DayInput['bytes'],
): void {
  const two = random() < assumed.secondDeviceShare
  const answers = woken !== undefined && random() < assumed.answerWake
  for (let open = poisson(random, assumed.opens) - (answers ? 1 : 0); open > 0; open--)
    openOnce(day, random, Math.floor((hour() + random()) * 3_600), two, bytes)
  if (answers) openOnce(day, random, woken + between(random, 5, 180), two, bytes)
  if (woken !== undefined) ask(day, Math.floor((hour() + random()) * 3_600), WAKES, 700)
  const letters = random() < assumed.friendShare ? poisson(random, assumed.letters) : 0
  for (let letter = 0; letter < letters; letter++)
    ask(day, Math.floor((hour() + random()) * 3_600), LETTER, 1_200, 1_600)
}

function openOnce(day: Tally, random: Random, at: number, two: boolean, bytes: DayInput['bytes']): void {
  const { from, to } = assumed.openSeconds
  const until = at + between(random, from, to)
  ask(day, at, OPENING, 0, NOTHING_NEW + (two && random() < 0.5 ? (bytes.batch * 4) / 3 : 0))
  add(day.streams, at)
  add(day.streams, until, -1)
  // Whoever is there at midnight was there when the day began, too: each day is like the other.
  if (until >= DAY) add(day.streams, 0)
  ask(day, until, PUTTING_AWAY, 0, NOTHING_NEW)
  if (random() >= assumed.writingShare) return
  const sent = Math.min(until, at + between(random, assumed.batchWait.from, assumed.batchWait.to))
  ask(day, sent, BATCH, bytes.batch)
  add(day.appends, sent)
  if (random() < 1 / assumed.compactionBatches) ask(day, sent, COMPACTION, bytes.compaction)
}

function ask(day: Tally, at: number, requests: number, received = 0, sent = 0): void {
  add(day.requests, at, requests)
  day.received += requests * AROUND.received + received
  day.sent += requests * AROUND.sent + sent
}

const add = (to: Uint32Array | Int32Array, at: number, count = 1): void => {
  const place = ((at % DAY) + DAY) % DAY
  to[place] = (to[place] ?? 0) + count
}

const wakeOf = (random: Random): number => {
  const hour = assumed.wakeHours[Math.floor(random() * assumed.wakeHours.length)] ?? 20
  const half = random() < 0.3 ? 1_800 : 0
  return hour * 3_600 + half + between(random, -assumed.wakeJitter, assumed.wakeJitter)
}

/** Draws hours of the day by their weights. */
function hourDrawer(random: Random): () => number {
  const slots = assumed.hours.flatMap((weight, hour) => Array.from({ length: weight }, () => hour))
  return () => slots[Math.floor(random() * slots.length)] ?? 20
}

/** Knuth's way, good for small means. */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}
