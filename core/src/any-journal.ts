/** Random journals for property tests: any kinds, any times, any devices, amended and removed, in several zones. */
import fc from 'fast-check'
import type { Entry } from './journal/entry.ts'
import { type KnownKind, kinds } from './kinds.ts'
import { hlcOf, idOf, iso, readWell } from './testing.ts'

const begin = 1_767_225_600_000
const days120 = 120 * 86_400_000

const strength = fc.integer({ min: 0, max: 10 })
const text = fc.constantFrom('a walk', 'the blue house', 'not tonight')

/** Bodies of the kinds that change the state in more than one place, and some that only stand there. */
const bodies = {
  'plan.started': fc.record({
    start: fc.integer({ min: begin, max: begin + days120 }).map(iso),
    slips: fc.record({ outgoing: fc.boolean(), soughtLook: fc.boolean() }),
    approach: fc.constantFrom('coldTurkey', 'graduated'),
    reviewEvery: fc.constantFrom(7, 30),
    details: fc.record({ rungs: fc.constant([1, 3, 7]) }, { requiredKeys: [] }),
  }),
  'plan.changed': fc.record({ approach: fc.constantFrom('inTouch', 'structured') }),
  'channel.set': fc.record({
    channel: fc.constantFrom('sms', 'call'),
    state: fc.constantFrom('quiet', 'blocked'),
  }),
  'checkIn.morning': fc.record({ urge: strength }),
  'checkIn.evening': fc.record({ longing: strength, anger: strength }, { requiredKeys: [] }),
  'letter.written': fc.record({ text, to: fc.constant('me') }),
  'letter.sealed': fc.record({ until: fc.constant('2026-06-01') }, { requiredKeys: [] }),
  'unsaid.noted': fc.record({ sort: fc.constant('question'), text }),
  'unsaid.settled': fc.record({ how: fc.constantFrom('letGo', 'open') }),
  'plan.ended': fc.constant({}),
  'urge.opened': fc.record({ strength, forecast: strength }),
  'urge.rated': fc.record({ strength }),
  'urge.postponed': fc.constant({}),
  'urge.closed': fc.record({ ending: fc.constantFrom('passed', 'contacted', 'looked', 'unknown') }),
  'contact.logged': fc.record({
    direction: fc.constantFrom('outgoing', 'incoming', 'necessary', 'soughtLook', 'chanceLook'),
  }),
  'slip.reflected': fc.record({ worked: text }),
  'message.held': fc.record({ text }),
  'message.changed': fc.record({ text }),
  'card.written': fc.record({ text, shownLocked: fc.boolean() }),
  'setting.chosen': fc.record({ key: fc.constantFrom('night', 'country'), value: text }),
  'person.named': fc.record({ name: text }),
  'safety.answered': fc.record({ danger: fc.constantFrom('yes', 'no', 'unsure') }),
  'safetyPlan.written': fc.record({ step: fc.constantFrom('signs', 'friends'), text }),
  'journal.removed': fc.constant({}),
  'journal.replaced': fc.record({ v: fc.constant(1), body: fc.record({ strength }) }),
} as const

const kind = fc.constantFrom(...(Object.keys(bodies) as (keyof typeof bodies)[]), 'postcard.written' as const)

const draft = kind.chain(name =>
  fc.record({
    kind: fc.constant(name),
    body: name === 'postcard.written' ? fc.constant({ from: 'a newer version' }) : bodies[name],
    at: fc.integer({ min: begin, max: begin + days120 }),
    lag: fc.integer({ min: 0, max: 3 * 86_400_000 }),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland'),
    device: fc.constantFrom('a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)),
    person: fc.constantFrom('one', 'two'),
    /** Names an entry before or after this one: clocks differ. */
    ref: fc.option(fc.nat(), { nil: undefined }),
  }),
)

/** Up to 40 entries in no order, read as from a file: what a replacement says fits what it replaces, or counts for nothing. Refs name any entry, so some amend what came later or name the wrong kind. */
export const anyJournal: fc.Arbitrary<Entry[]> = fc.array(draft, { maxLength: 40 }).map(drafts =>
  readWell(
    drafts.map(({ lag, ref, at, ...rest }, n) => ({
      ...rest,
      id: idOf(n),
      hlc: hlcOf(at + lag, n, rest.device),
      at: iso(at),
      v: versionOf(rest.kind),
      ...(ref === undefined ? {} : { ref: idOf(ref % drafts.length) }),
    })),
  ),
)

function versionOf(name: string): number {
  return name in kinds ? kinds[name as KnownKind].v : 1
}
