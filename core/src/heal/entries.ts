import * as v from 'valibot'
import { type BodiesOf, calendarDay, line, strength, words } from '../journal/body.ts'
import { patternPartCodes, reviewPartCodes, scaleCodes, stageCodes } from './codes.ts'
import type { healKept, healKinds } from './kinds.ts'

/** A letter may be as long as a night: 200,000 characters, kept as typed. */
const letter = v.pipe(v.string(), v.maxLength(200_000))

const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60))
const hours = v.pipe(v.number(), v.minValue(0), v.maxValue(24))

/** What is recorded on many days, and folded into days; and letters, of which the state keeps all but the words. */
export const healBodies = {
  /** On waking: how strong the urge is. */
  'checkIn.morning': v.object({ urge: strength }),
  /** In the evening, what was answered of three; one line if wanted. */
  'checkIn.evening': v.object({
    longing: v.optional(strength),
    sadness: v.optional(strength),
    anger: v.optional(strength),
    line: v.optional(words),
  }),
  /** A letter or a text that is not sent. Burning it is removing it: its bytes go. */
  'letter.written': v.object({
    text: letter,
    to: v.picklist(['them', 'me', 'someone']),
    /** The code of the prompt it answers. */
    prompt: v.optional(line),
    /** The day before which the app does not open it. */
    sealedUntil: v.optional(calendarDay),
    /** How long was written, in minutes. */
    minutes: v.optional(minutes),
  }),
  /** The letter named by `ref` is sealed until a day; without a day it is open again. */
  'letter.sealed': v.object({ until: v.optional(calendarDay) }),
} as const satisfies BodiesOf<typeof healKinds>

/** What is kept as recorded and read by the questions: see [Note: kept entries]. */
export const healKeptBodies = {
  /** Once a week; each from 0 (not at all) to 10 (very much so), and what was left out is missing. */
  'symptoms.noted': v.partial(
    v.object({
      motivation: strength,
      energy: strength,
      moodSwings: strength,
      memory: strength,
      concentration: strength,
      sleep: strength,
      appetite: strength,
      obsession: strength,
      relief: strength,
      headSpace: strength,
    }),
  ),
  /** The answers to a published questionnaire, in its own order, each 0 to 3. */
  'scale.answered': v.object({
    scale: v.picklist(scaleCodes),
    answers: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))),
      v.minLength(4),
      v.maxLength(10),
    ),
  }),
  /** Where the person sees themselves: none, one, or two themes at once. */
  'stage.chosen': v.object({ stages: v.pipe(v.array(v.picklist(stageCodes)), v.maxLength(2)) }),
  /** A sitting with a feeling: a code of the list or the person's own word for it. */
  'sitting.held': v.object({
    feeling: line,
    body: v.optional(line),
    before: v.optional(strength),
    after: v.optional(strength),
    minutes,
    /** False when it was stopped early or something else was turned to. */
    finished: v.boolean(),
  }),
  /** A session of writing ended; the text, if kept, is a letter. */
  'writing.done': v.object({
    prompt: line,
    searching: v.picklist(['yes', 'no', 'unsure']),
    minutes,
    /** Was it only about getting them back? Asked, never guessed from the words. */
    about: v.optional(v.picklist(['me', 'them', 'gettingBack', 'other'])),
  }),
  /** The person's own estimate: hours a day that go into contact, looking and waiting. */
  'time.estimated': v.object({ contact: hours, looking: hours, waiting: hours }),
  /** Something planned for a day of the coming week. */
  'time.planned': v.object({ what: line, on: v.optional(calendarDay) }),
  /** It was done (the plan named by `ref`), or something that was not planned. */
  'time.spent': v.object({ what: v.optional(line), minutes: v.optional(minutes) }),
  /** A friend was seen, or a place or an event won back. */
  'people.seen': v.object({ who: v.optional(line), sort: v.picklist(['friend', 'place', 'event']) }),
  /** The look back at the relationship, part by part, newest counts. */
  'relationship.reviewed': v.object({ part: v.picklist(reviewPartCodes), text: words }),
  /** A role that was carried, and what it did. */
  'role.noted': v.object({ role: line, did: v.picklist(['weighed', 'lifted', 'both']) }),
  /** The inventory of patterns, part by part, newest counts; `tactics`: codes of what one has seen in oneself. */
  'pattern.noted': v.object({
    part: v.picklist(patternPartCodes),
    text: v.optional(words),
    tactics: v.optional(v.array(line)),
  }),
  /** What an exercise on one's own worth brought. */
  'worth.noted': v.object({ exercise: line, text: words }),
  /** What the person says to a caution that showed. */
  'caution.answered': v.object({ caution: line, choice: v.picklist(['fits', 'doesNotFit', 'later']) }),
} as const satisfies BodiesOf<typeof healKept>
