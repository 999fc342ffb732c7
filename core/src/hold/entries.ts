import * as v from 'valibot'
import { type BodiesOf, line, strength, words } from '../journal/body.ts'
import type { holdKinds } from './kinds.ts'

/** How a wave ended. `unknown` closes one that was postponed and never asked about with success. */
const urgeEnding = v.picklist(['passed', 'contacted', 'looked', 'unknown'])

/** The four ways through an urge. */
const way = v.picklist(['stay', 'letOut', 'doSomething', 'reachSomeone'])

/** What happened on a channel, and from whose side. */
const direction = v.picklist(['outgoing', 'incoming', 'necessary', 'soughtLook', 'chanceLook'])

/** What an incoming contact is, as the person sees it; it may be named again later. */
const incomingNature = v.picklist(['unopened', 'necessary', 'emotional', 'unclear', 'threat', 'selfHarm'])

/** May be shown before the lock is opened, because the person said so. */
const shownLocked = v.optional(v.boolean(), false)

/** What can be recorded while holding. */
export const holdBodies = {
  /** A wave began. `forecast`: how strong the person thinks it will be in 20 minutes. */
  'urge.opened': v.object({ strength: v.optional(strength), forecast: v.optional(strength) }),
  /** The wave `ref` was rated again. */
  'urge.rated': v.object({ strength }),
  /** A forecast for the wave `ref`, made after it was opened. */
  'urge.forecast': v.object({ forecast: strength }),
  /** "I won't, for now": the wave `ref` stays open and is asked about once, after 20 minutes. */
  'urge.postponed': v.object({}),
  /** A way through was taken during the wave `ref`. */
  'urge.helped': v.object({ way }),
  /** The wave `ref` ended. */
  'urge.closed': v.object({ ending: urgeEnding }),

  /** Something happened on a channel; `ref` names the wave it came from, if any. */
  'contact.logged': v.object({
    direction,
    channel: v.optional(line),
    nature: v.optional(incomingNature),
    note: v.optional(words),
  }),
  /** The incoming contact `ref` turned out to be this. */
  'contact.understood': v.object({ nature: incomingNature }),
  /** Looking back at the slip `ref`: what set it off, what worked before, one next step. All optional. */
  'slip.reflected': v.object({
    trigger: v.optional(words),
    worked: v.optional(words),
    next: v.optional(words),
  }),

  /** A message written and held for 24 hours instead of being sent. `ref` names the wave, if any. */
  'message.held': v.object({ text: words, channel: v.optional(line) }),
  /** The held message `ref` has another text; its 24 hours begin again. */
  'message.changed': v.object({ text: words }),
  /** What became of the held message `ref`: not sent, kept for oneself, or sent knowingly outside of the app. */
  'message.ended': v.object({ end: v.picklist(['left', 'kept', 'sent']) }),

  /** A reason in one's own words, to read at one in the morning. */
  'card.written': v.object({ text: words, shownLocked }),
  /** Someone to reach. `phone` as typed. `words` is what the person would write to them. */
  'ally.added': v.object({ name: line, phone: v.optional(line), words: v.optional(words), shownLocked }),
  /** Something to do instead, on one's own list. */
  'activity.added': v.object({ text: line, shownLocked }),
  /** "If <cue>, then I <action>." */
  'ifThen.made': v.object({ cue: line, action: line, shownLocked }),
  /** The if-then plan `ref` was gone through in mind. */
  'ifThen.rehearsed': v.object({}),
} as const satisfies BodiesOf<typeof holdKinds>
