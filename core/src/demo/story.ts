import type { SafetyPlanStep } from '../care/codes.ts'
import type { IncomingNature } from '../hold/state.ts'
import { plainPlan } from '../plan/state.ts'
import type { Random } from '../random.ts'
import type { Recorder } from './recorder.ts'
import { recordWave } from './wave.ts'
import { words } from './words.ts'

/** Milliseconds since 1970 of a local hour (with fraction; 24.5 is half past midnight) on the n-th day of the story. */
export type Clock = (day: number, hour: number) => number

const iso = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString()

/** The first days: who, what, whom to reach, and a plan after one that was too much at once. Gives the plan's id. */
export function tellBeginning(to: Recorder, at: Clock): string {
  to.add('person.named', at(0, 20), { name: words.person })
  const no = 'no' as const
  const safety = { watched: no, danger: no, order: no, askedToStop: no, threatened: no }
  to.add('safety.answered', at(0, 20.05), safety)
  const start = (day: number) => ({
    ...plainPlan,
    start: iso(at(day, 9)),
    slips: { outgoing: true, soughtLook: false },
    details: { goal: words.goal },
  })
  const first = to.add('plan.started', at(0, 20.1), start(0))
  to.add('plan.ended', at(1, 8.5), {}, { ref: first })
  to.add('closing.held', at(1, 8.6), { end: 'backToQuiet' }, { ref: first })
  const second = to.add('plan.started', at(1, 9.1), start(1))
  to.add('plan.changed', at(4, 18), { slips: { outgoing: true, soughtLook: true } }, { ref: second })
  to.add('channel.added', at(1, 9.2), { name: words.channel, reach: 'secondary' })
  to.add('setting.chosen', at(1, 9.3), { key: 'theme', value: 'system' })
  to.add('backup.made', at(20, 11), { form: 'age' })
  return second
}

/** Cards, people, things to do, if-then plans and the safety plan, over the first two weeks. */
export function tellOwnThings(to: Recorder, at: Clock): void {
  words.cards.forEach((text, i) => {
    to.add('card.written', at(1 + i * 3, 19), { text, shownLocked: i === 0 })
  })
  words.allies.forEach((ally, i) => {
    to.add('ally.added', at(1 + i, 19.2), { ...ally, shownLocked: i === 0 })
  })
  words.activities.forEach((text, i) => {
    to.add('activity.added', at(2 + i * 2, 17), { text, shownLocked: i < 2 })
  })
  words.ifThens.forEach((plan, i) => {
    const ref = to.add('ifThen.made', at(3 + i * 4, 18), { ...plan, shownLocked: i === 0 })
    for (let day = 4 + i * 4; day < 60; day += 5 + i) to.add('ifThen.rehearsed', at(day, 7.8), {}, { ref })
  })
  const steps = Object.entries(words.safetyPlan) as [SafetyPlanStep, string][]
  steps.forEach(([step, text], i) => {
    to.add('safetyPlan.written', at(5 + i, 16), { step, text })
  })
}

const incoming: readonly (readonly [day: number, hour: number, IncomingNature, IncomingNature?])[] = [
  [9, 21.5, 'unclear', 'emotional'],
  [23, 13, 'unopened', 'emotional'],
  [41, 18.2, 'unclear'],
  [53, 9.6, 'necessary'],
]

/** Days on which a friend's pictures showed them by chance: enough for the question what looking goes with. */
const chanceDays = [3, 5, 10, 13, 16, 18, 22, 25, 29, 32, 36, 39, 42, 48, 51] as const

/** What came in, what was necessary, and meetings by chance; one of them typed wrongly, one noted by mistake. */
export function tellContacts(to: Recorder, at: Clock): void {
  for (const [day, hour, nature, later] of incoming) {
    const body = { direction: 'incoming', channel: 'whatsapp', nature } as const
    const ref = to.add('contact.logged', at(day, hour), body)
    if (later !== undefined) to.add('contact.understood', at(day + 1, 10), { nature: later }, { ref })
  }
  for (const day of [12, 31])
    to.add('contact.logged', at(day, 12), { direction: 'necessary', channel: 'mail' })
  const notes = [words.chance[0], words.mistyped, words.chance[2]]
  const seen = [8, 27, 45].map((day, i) => {
    // Noted the next morning: the moment it is about lies further back.
    const recorded = at(day + 1, 8)
    const body = { direction: 'chanceLook', channel: 'places', note: notes[i] ?? '' } as const
    return to.add('contact.logged', at(day, 17), body, { recorded })
  })
  for (const day of chanceDays)
    to.add('contact.logged', at(day, 15.5), { direction: 'chanceLook', channel: 'friends' })
  const corrected = { direction: 'chanceLook', channel: 'photos', note: words.chance[1] }
  to.add('journal.replaced', at(27, 17), { v: 1, body: corrected }, amends(seen[1], at(28, 8.1)))
  const mistake = to.add('urge.opened', at(15, 10), {})
  to.add('journal.removed', at(15, 10.02), {}, { ref: mistake })
}

/** Three slips: a message, a long look, a call. Each has its wave before and its look back after. */
export function tellSlips(to: Recorder, random: Random, at: Clock): void {
  const told = [
    { day: 6, hour: 22.6, strength: 9, ending: 'contacted', channel: 'sms' },
    { day: 19, hour: 24.5, strength: 8, ending: 'looked', channel: 'instagram' },
    { day: 35, hour: 23.1, strength: 8, ending: 'contacted', channel: 'call' },
  ] as const
  told.forEach(({ day, hour, strength, ending, channel }, i) => {
    const urge = recordWave(to, random, { at: at(day, hour), strength, minutes: 24, ending })
    const { note, ...reflection } = words.slips[i] ?? { note: '' }
    const direction = ending === 'looked' ? 'soughtLook' : 'outgoing'
    const ref = to.add('contact.logged', at(day, hour + 0.42), { direction, channel, note }, { ref: urge })
    to.add('slip.reflected', at(day, hour + 0.6), reflection, { ref })
  })
}

/** Messages that were held: left, kept, sent knowingly, changed; the newest is still held. */
export function tellMessages(to: Recorder, at: Clock): void {
  const ends = ['left', 'kept', 'left', 'sent'] as const
  const days = [3, 7, 16, 29, 59]
  words.held.forEach((text, i) => {
    const day = days[i] ?? 59
    const hour = day === 59 ? 0.2 : 22.8
    const ref = to.add('message.held', at(day, hour), { text, channel: i === 3 ? 'mail' : 'whatsapp' })
    const end = ends[i]
    if (end !== undefined) to.add('message.ended', at(day + 2, 10.5), { end }, { ref })
    else to.add('message.changed', at(day, hour + 0.1), { text: words.heldChanged }, { ref })
  })
  // What was sent knowingly about the deposit is a necessary contact.
  to.add('contact.logged', at(31, 10.6), { direction: 'necessary', channel: 'mail' })
}

function amends(ref: string | undefined, recorded: number): { ref?: string; recorded: number } {
  return ref === undefined ? { recorded } : { ref, recorded }
}
