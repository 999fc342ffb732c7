import type { Entry } from '../journal/entry.ts'
import { between, oneOf, type Random, seeded } from '../random.ts'
import { clockOf } from './demo-journal.ts'
import { type Recorder, recorder } from './recorder.ts'
import { type Clock, tellBeginning, tellOwnThings } from './story.ts'
import { clamp, recordWave } from './wave.ts'
import { words } from './words.ts'

const longest = 3650
const perDay = 8
const usualContacts = ['incoming', 'chanceLook', 'necessary'] as const

/**
 * Exactly `count` entries (at least 300) for measuring: about eight a day, spread over at most ten years that end the
 * day before `now`. The same arguments always give the same entries.
 */
export function longJournal(now: number, zone: string, seed: number, count: number): Entry[] {
  if (count < 300) throw new RangeError('a long journal has at least 300 entries')
  const random = seeded(seed)
  const to = recorder(zone, random)
  // The beginning alone reaches over sixty days.
  const days = Math.min(longest, Math.max(62, Math.ceil(count / perDay)))
  const at = clockOf(now, zone, days)
  tellBeginning(to, at)
  tellOwnThings(to, at)
  const begun = to.count()
  for (let day = 0; day < days - 1; day++) {
    const until = begun + ((count - begun) * (day + 1)) / (days - 1)
    while (to.count() < until) tellSomething(to, random, at, day)
  }
  return to.entries(now).slice(0, count)
}

/** A wave, a contact, a message that was held and left: one of what fills most days. */
function tellSomething(to: Recorder, random: Random, at: Clock, day: number): void {
  const when = at(day, 6 + random() * 16)
  const which = random()
  if (which < 0.7) tellWave(to, random, when)
  else if (which < 0.85) tellContact(to, random, when)
  else tellMessage(to, random, when)
}

function tellMessage(to: Recorder, random: Random, at: number): void {
  const ref = to.add('message.held', at, { text: oneOf(random, words.held), channel: 'sms' })
  to.add('message.ended', at + 60_000, { end: 'left' }, { ref })
}

function tellWave(to: Recorder, random: Random, at: number): void {
  const strength = clamp(between(random, 1, 9))
  recordWave(to, random, { at, strength, minutes: between(random, 7, 40), ending: 'passed' })
}

function tellContact(to: Recorder, random: Random, at: number): void {
  // A slip now and then: about one in twelve of the contacts.
  const direction = oneOf(random, usualContacts)
  const slip = random() < 1 / 12
  to.add('contact.logged', at, { direction: slip ? 'outgoing' : direction, channel: 'whatsapp' })
}
