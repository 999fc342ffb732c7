import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyJournal } from '../any-journal.ts'
import type { SafetyState } from '../care/state.ts'
import { type BodyOf, emptyState } from '../state.ts'
import { day, fold, moment, type Story, stateOf } from '../testing.ts'
import { readSetup } from './setup.ts'
import { setupOf } from './setup-of.ts'
import { shieldCounts, shieldKey, shieldRules } from './shield-rules.ts'
import { weakens } from './weaker.ts'

const id = '0'.repeat(32)
const around = {
  now: moment('2026-03-20', '15:00'),
  night: { from: 22, to: 6 },
  app: 'http://localhost:7330',
  country: 'GB',
}
const setupAfter = (story: Story) => setupOf(stateOf(story), { id }, around)
const begun = () => day('2026-03-01').plan()
const knows = (story: Story, sort: BodyOf<'identifier.noted'>['sort'], value: string) =>
  story.records('identifier.noted', { sort, value })
const sets = (story: Story, rules: BodyOf<'shield.set'>) => story.records('shield.set', rules)

describe('whom it puts away', () => {
  it('is whoever was noted, each name and address in the one spelling in which it is looked for', () => {
    const story = begun()
    knows(story, 'name', ' Alex  Rivera ')
    knows(story, 'handle', '@alexr')
    knows(story, 'profile', 'www.instagram.com/alexr/?hl=en')
    knows(story, 'phone', '020 7946 0155')
    knows(story, 'mail', 'Alex <alex@Example.org>')
    knows(story, 'nickname', 'Lex')
    story.records('identifier.notThem', { value: '@alex.rivera.baker' })
    expect(setupAfter(story).people).toEqual([
      {
        names: ['Alex Rivera'],
        nicknames: ['Lex'],
        handles: ['alexr'],
        profiles: ['https://instagram.com/alexr'],
        phones: ['+442079460155'],
        mails: ['alex@example.org'],
        notThem: ['alex.rivera.baker'],
      },
    ])
  })
  it('leaves out a number that is none: whatever it looked for would be wrong', () => {
    expect(setupAfter(knows(begun(), 'phone', 'ask their sister')).people).toEqual([])
  })
  it('knows the first name of a full name only where somebody chose to look for it', () => {
    const story = knows(begun(), 'name', 'Alex Rivera')
    expect(setupAfter(story).people[0]?.nicknames).toEqual([])
    sets(story, { level: 'weak' })
    expect(setupAfter(story).people[0]?.nicknames).toEqual(['Alex'])
  })
  it('makes no first name of a single word or an initial', () => {
    const story = sets(knows(knows(begun(), 'name', 'Madonna'), 'name', 'A. Rivera'), { level: 'weak' })
    expect(setupAfter(story).people[0]?.nicknames).toEqual([])
  })
})

describe('how it puts them away', () => {
  it('goes by what was set last, field by field', () => {
    const story = sets(sets(begun(), { wait: 60, nightWait: 90 }), { wait: 40 })
    expect(setupAfter(story)).toMatchObject({ wait: 40, nightWait: 90, level: 'strong' })
  })
  it('takes along own cards and own things to do, long ones cut at a word', () => {
    const story = begun()
      .records('card.written', { text: 'word '.repeat(100), shownLocked: false })
      .records('activity.added', { text: 'a walk', shownLocked: false })
    const { cards, activities } = setupAfter(story)
    expect(activities).toEqual(['a walk'])
    expect(cards[0]).toMatch(/word …$/)
    expect(cards[0]?.length).toBeLessThanOrEqual(300)
  })
  it('is armed until a day after a slip', () => {
    const slip = begun().day('2026-03-20').at('09:00').contact('outgoing')
    expect(setupAfter(slip).armedUntil).toBe(moment('2026-03-21', '09:00'))
    expect(setupAfter(begun().day('2026-03-18').contact('outgoing')).armedUntil).toBe(0)
  })
  it("holds a friend's code, and none in danger or after threats, nor where somebody is unsure", () => {
    const coded = () => sets(begun(), { friendCode: 'aa:bb' })
    expect(setupAfter(coded()).friendCode).toBe('aa:bb')
    for (const answer of ['yes', 'unsure'] as const)
      for (const question of ['danger', 'threatened'] as const) {
        const story = coded().records('safety.answered', { [question]: answer } as Partial<SafetyState>)
        expect(setupAfter(story).friendCode).toBe('')
      }
  })
  it('reads sites as hosts, however they were typed', () => {
    const story = sets(begun(), { neverOn: ['https://www.School.example/parents', 'bank.example'] })
    expect(setupAfter(story).neverOn).toEqual(['school.example', 'bank.example'])
  })
})

describe('before what no wait stands', () => {
  const reached = () => {
    const story = knows(knows(begun(), 'phone', '020 7946 0155'), 'mail', 'alex@example.org')
    return knows(story, 'profile', 'instagram.com/alexr')
  }
  it('is what was listed, in any notation', () => {
    const story = sets(begun(), { necessary: ['@school', 'office@court.example', '020 7946 0199'] })
    expect(setupAfter(story).necessary).toEqual(['school', 'office@court.example', '+442079460199'])
  })
  it('is their address on a channel that stays for what is necessary, and no other', () => {
    const mail = reached().records('channel.set', { channel: 'mail', state: 'necessaryOnly' })
    expect(setupAfter(mail).necessary).toEqual(['alex@example.org'])
    const photos = reached().records('channel.set', { channel: 'instagram', state: 'necessaryOnly' })
    expect(setupAfter(photos).necessary).toEqual(['https://instagram.com/alexr'])
  })
  it('is every direct way to them where a child ties the two and no channel was named', () => {
    const story = reached().records('decision.begun', { set: 1 })
    const answer = { set: 1, question: 'ties', answers: ['children'] }
    story.records('decision.answered', answer, story.idOf('decision.begun'))
    expect(setupAfter(story).necessary).toEqual(['+442079460155', 'alex@example.org'])
  })
  it('is the channel that was named for it, also where a child ties the two', () => {
    const story = reached().records('channel.set', { channel: 'mail', state: 'necessaryOnly' })
    story.records('decision.begun', { set: 1 })
    const answer = { set: 1, question: 'ties', answers: ['children'] }
    story.records('decision.answered', answer, story.idOf('decision.begun'))
    expect(setupAfter(story).necessary).toEqual(['alex@example.org'])
  })
  it('is nothing else', () => {
    expect(setupAfter(reached()).necessary).toEqual([])
  })
})

describe('any journal', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('x'.repeat(500), '💔', ' ', '.*(', 'https://', '٠'),
  )
  const bodies = fc.array(
    fc.record(
      {
        level: fc.constantFrom('strong' as const, 'medium' as const, 'weak' as const),
        wait: fc.oneof(fc.double(), fc.integer()),
        nightWait: fc.oneof(fc.double(), fc.integer()),
        schedules: fc.array(fc.record({ days: fc.array(fc.integer()), from: fc.double(), to: fc.integer() })),
        dates: fc.array(wild),
        neverOn: fc.array(wild),
        neverHide: fc.array(wild),
        necessary: fc.array(wild),
        friendCode: wild,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 4 },
  )
  const sorts = fc.constantFrom('name', 'nickname', 'handle', 'profile', 'phone', 'mail')
  const noted = fc.array(fc.record({ sort: sorts, value: wild }), { maxLength: 12 })

  it('gives a setup that the extension accepts', () => {
    void fc.assert(
      fc.property(anyJournal, entries => {
        const setup = setupOf(fold(entries), { id }, around)
        expect(readSetup(setup)).toEqual(setup)
      }),
      { numRuns: 40 },
    )
  })
  it('does so whatever stands in it about them and about the rules', () => {
    void fc.assert(
      fc.property(noted, bodies, (identifiers, rules) => {
        const state = emptyState()
        const story = begun()
        const person = stateOf(story).people.get('one')
        if (person === undefined) throw new Error('nothing was told about the person')
        const entries = [
          ...identifiers.map(body => ({ kind: 'identifier.noted', body })),
          ...identifiers.map(({ value }) => ({ kind: 'identifier.notThem', body: { value } })),
          ...rules.map(body => ({ kind: 'shield.set', body })),
        ]
        const kept = new Map(
          entries.map((entry, n) => [String(n), { id: String(n), hlc: String(n), at: '', ...entry }]),
        ) as unknown as typeof person.kept
        state.people.set('one', { ...person, kept })
        const setup = setupOf(state, { id }, around)
        expect(readSetup(setup)).toEqual(setup)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the key and the counts', () => {
  it('is the newest key, named by the bytes of its entry in hex', () => {
    expect(shieldKey(emptyState())).toBeUndefined()
    const story = begun().records('shield.keyed', { key: 'ab'.repeat(32) })
    expect(shieldKey(stateOf(story))).toEqual({
      id: expect.stringMatching(/^[\da-f]{32}$/),
      key: 'ab'.repeat(32),
    })
    story.records('shield.keyed', { key: 'cd'.repeat(32) })
    expect(shieldKey(stateOf(story))?.key).toBe('cd'.repeat(32))
  })
  it('counts each sort of pause', () => {
    const story = begun()
    for (const what of ['left', 'left', 'went'] as const) story.records('shield.counted', { what })
    expect(shieldCounts(stateOf(story))).toMatchObject({ left: 2, went: 1, bypass: 0 })
  })
})

describe('after answers that speak of danger', () => {
  const unsafe = () => sets(knows(begun(), 'mail', 'alex@example.org'), { friendCode: 'aa:bb' })
  const afraid = () => stateOf(unsafe().records('safety.answered', { danger: 'yes' }))
  it('nothing is held up, and there is no code', () => {
    expect(setupAfter(unsafe())).toMatchObject({ holdsUp: true, friendCode: 'aa:bb' })
    expect(setupOf(afraid(), { id }, around)).toMatchObject({ holdsUp: false, friendCode: '' })
  })
  it('mail is not filed, until somebody has advised', () => {
    expect(setupAfter(unsafe()).mailGuard).toBe(true)
    expect(setupOf(afraid(), { id }, around).mailGuard).toBe(false)
    expect(setupOf(afraid(), { id }, { ...around, advised: true }).mailGuard).toBe(true)
  })
})

describe('a change weakens it', () => {
  const rules = shieldRules(stateOf(sets(begun(), { level: 'medium', wait: 30 })))
  const nights = { days: [], from: 1320, to: 360 }
  it.each([
    ['hides less', { level: 'strong' as const }],
    ['waits less', { wait: 20 }],
    ['waits less at night', { nightWait: 10 }],
    ['leaves a site alone', { neverOn: ['photos.example'] }],
    ['leaves a person alone', { neverHide: ['Kim'] }],
    ['is armed only at some times', { schedules: [nights] }],
    ['is armed only on some dates', { dates: ['2026-12-24'] }],
  ])('when it %s', (_, change) => {
    expect(weakens(rules, change)).toBe(true)
  })
  it.each([
    ['hides more', { level: 'weak' as const }],
    ['waits longer', { wait: 60, nightWait: 90 }],
    ['looks another way', { neutral: true }],
    ['lets what is necessary through', { necessary: ['school@example.org'] }],
    ["takes a friend's code", { friendCode: 'aa:bb' }],
  ])('not when it %s', (_, change) => {
    expect(weakens(rules, change)).toBe(false)
  })
  it('when a time goes from a schedule, not when one is added or the last one goes', () => {
    const weekends = { days: [6, 7], from: 0, to: 0 }
    const some = { ...rules, schedules: [nights, weekends] }
    expect(weakens(some, { schedules: [weekends] })).toBe(true)
    expect(weakens({ ...rules, schedules: [nights] }, { schedules: [nights, weekends] })).toBe(false)
    expect(weakens(some, { schedules: [] })).toBe(false)
  })
  it("when a friend's code goes or becomes another one", () => {
    expect(weakens({ ...rules, friendCode: 'aa:bb' }, { friendCode: '' })).toBe(true)
  })
})
