import * as v from 'valibot'

/**
 * What the app hands to the extension and to the mail guard: whom to put away, and how. Read at the edge with
 * `readSetup`; inside it is trusted.
 */
const texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(200))

const shielded = v.object({
  names: texts,
  nicknames: texts,
  handles: texts,
  profiles: texts,
  phones: texts,
  mails: texts,
  notThem: texts,
})

/** Minutes since midnight, local: 22:00 is 1320. A span that ends before it begins goes over midnight. */
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))

const schedule = v.object({
  /** ISO days of the week, 1 is Monday; empty: every day. */
  days: v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])),
  from: minute,
  to: minute,
})

/** For how many minutes somebody may go on after a pause. */
export const spansToGoOn = [5, 10, 20, 30] as const

/** What holds where an older setup says nothing of it. */
export const sinceFirst = { goFor: 10, holdsUp: true, asked: 0, mailGuard: false } as const

export const setupSchema = v.object({
  breakwater: v.literal('shield'),
  v: v.literal(1),
  /** Random, 16 bytes in hex: a later setup of the same app replaces the earlier one. */
  id: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
  people: v.array(shielded),
  /** From which certainty on something is hidden. */
  level: v.picklist(['strong', 'medium', 'weak']),
  /** Hosts where nothing is hidden or paused, by choice; help, police, court, health and school always are. */
  neverOn: texts,
  /** Names of people whose posts are never hidden, by choice. */
  neverHide: texts,
  /** Seconds in front of a profile, 5 to 600. */
  wait: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
  /** Minutes for which nothing is paused after somebody chose to go on. */
  goFor: v.optional(v.picklist(spansToGoOn), sinceFirst.goFor),
  /** Own reasons and own things to do, shown while waiting. */
  cards: texts,
  activities: texts,
  /** Always armed when neither these nor `dates` say a time. Equal ends: a whole day. */
  schedules: v.array(schedule),
  /** Whole local dates, `2026-12-24`, on which it is armed all day, and the night after it. */
  dates: texts,
  /** Armed until then (24 hours after a slip); ms since 1970, 0 for not. */
  armedUntil: v.number(),
  /** Minutes to wait before it can be turned off at night, chosen by day. */
  nightWait: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480)),
  /** Minutes since midnight at which night begins and ends. */
  night: v.object({ from: minute, to: minute }),
  /** A friend's code, as `salt:hash` in hex; never under danger. Empty: none. */
  friendCode: v.pipe(v.string(), v.maxLength(200)),
  /** False: whatever makes it weaker is taken at once, by night too and without a code. So it is under danger. */
  holdsUp: v.optional(v.boolean(), sinceFirst.holdsUp),
  /** When going without the friend's code was asked for in the app; ms since 1970, 0 for not. */
  asked: v.optional(v.number(), sinceFirst.asked),
  /** Whether mail may be filed unread: not under danger or threats until somebody has advised. */
  mailGuard: v.optional(v.boolean(), sinceFirst.mailGuard),
  /** No wait stands before these: a channel about a child, a court, evidence. Handles, addresses, profiles. */
  necessary: texts,
  /** Neutral icon and name. */
  neutral: v.boolean(),
  /** Where the app is: the way to urge help and to the journal. */
  app: v.pipe(v.string(), v.maxLength(300)),
})

export type Setup = v.InferOutput<typeof setupSchema>

/** A setup of nobody with nothing chosen: any other is this one and what differs. Its night is from 22:00 to 06:00. */
export const plainSetup: Setup = {
  breakwater: 'shield',
  v: 1,
  id: '00112233445566778899aabbccddeeff',
  people: [],
  level: 'strong',
  neverOn: [],
  neverHide: [],
  wait: 20,
  cards: [],
  activities: [],
  schedules: [],
  dates: [],
  armedUntil: 0,
  nightWait: 30,
  night: { from: 22 * 60, to: 6 * 60 },
  friendCode: '',
  necessary: [],
  neutral: false,
  app: '',
  ...sinceFirst,
}

/** Throws a ValiError that names the field when this is not a setup. */
export const readSetup = (given: unknown): Setup => v.parse(setupSchema, given)
