/** What a letter may say, both ways. It is read here, at the edge: the other side may be anybody's program. */
import * as v from 'valibot'

/** A friend's ready answers; the words stand in `content/en/friend.json`. */
export const answerCodes = ['ringMe', 'ringYou', 'later', 'thinking'] as const
export type AnswerCode = (typeof answerCodes)[number]

/** The longest line, in characters: four bytes each still fit the larger letter. */
export const lineMost = 1_000
/** The longest name. */
export const nameMost = 60

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const text = v.pipe(v.string(), v.maxLength(lineMost))
const minute = whole(1_439)
const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/))

/** Hours in which a friend is not to be told: minutes of the day in UTC, from one until the other. */
export const quietSchema = v.object({ from: minute, to: minute })
export type QuietHours = v.InferOutput<typeof quietSchema>

/** How the week goes, only what the person ticked. */
export const weekSchema = v.object({
  quiet: v.optional(v.object({ quiet: whole(7), of: whole(7) })),
  passed: v.optional(whole(999)),
  text: v.optional(text),
})
export type WeekFigures = v.InferOutput<typeof weekSchema>

/** Who wrote it (one installation of one side), a number that only rises there, and when, epoch ms. */
const head = {
  v: v.literal(1),
  from: base64Url,
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: v.pipe(v.number(), v.safeInteger()),
}

/** What a person sends. `here`: the nonce that the invitation was bound to, after which both see the words. */
export const fromPersonSchema = v.variant('kind', [
  v.object({ ...head, kind: v.literal('here'), nonce: base64Url }),
  v.object({ ...head, kind: v.literal('hard') }),
  v.object({ ...head, kind: v.literal('line'), text }),
  v.object({ ...head, kind: v.literal('week'), week: weekSchema }),
  v.object({ ...head, kind: v.literal('end') }),
])
export type FromPerson = v.InferOutput<typeof fromPersonSchema>

/** What a friend sends. `later`: when they can, epoch ms. No `quiet`: none any more. */
export const fromFriendSchema = v.variant('kind', [
  v.object({
    ...head,
    kind: v.literal('hello'),
    name: v.optional(v.pipe(v.string(), v.maxLength(nameMost))),
  }),
  v.object({
    ...head,
    kind: v.literal('answer'),
    answer: v.picklist(answerCodes),
    until: v.optional(whole(1e15)),
  }),
  v.object({ ...head, kind: v.literal('line'), text }),
  v.object({ ...head, kind: v.literal('quiet'), quiet: v.optional(quietSchema) }),
  v.object({ ...head, kind: v.literal('end') }),
])
export type FromFriend = v.InferOutput<typeof fromFriendSchema>

/** A letter of the other side; undefined for what this Breakwater does not understand. */
export function readFromPerson(body: unknown): FromPerson | undefined {
  const read = v.safeParse(fromPersonSchema, body)
  return read.success ? read.output : undefined
}

/** As `readFromPerson`, for what a friend wrote. */
export function readFromFriend(body: unknown): FromFriend | undefined {
  const read = v.safeParse(fromFriendSchema, body)
  return read.success ? read.output : undefined
}
