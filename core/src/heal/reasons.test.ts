import { describe, expect, it } from 'vitest'
import { emptyCare } from '../care/state.ts'
import { addDays } from '../journal/day.ts'
import type { BodyOf } from '../kinds.ts'
import { plainPlan } from '../plan/state.ts'
import { day, iso, moment, partsOf, type Story } from '../testing.ts'
import { type CautionCode, cautionCodes, cautionsOf, type ReasonCode, reasonCodes } from './codes.ts'
import type { Evidence } from './evidence.ts'
import type { healKept } from './kinds.ts'
import { reasonFacts } from './reason-facts.ts'
import { reasonRules, reasonsNow } from './reasons.ts'

const zone = 'Europe/Berlin'
const today = '2026-07-01'
const ago = (days: number) => addDays(today, -days)

type Kept<Name extends keyof typeof healKept> = BodyOf<Name>

/** Somebody whose plan is in its so-manieth day today, without a goal. */
function planned(days: number, details: Record<string, unknown> = {}, approach = 'coldTurkey'): Story {
  const date = ago(days - 1)
  return day(date).records('plan.started', {
    ...plainPlan,
    start: iso(moment(date, '12:00')),
    slips: { outgoing: true, soughtLook: true },
    approach: approach as 'coldTurkey',
    details,
  })
}

/** What they record on each of these days (counted back from today). */
function each(story: Story, days: readonly number[], tell: (story: Story, n: number) => unknown): Story {
  for (const [n, back] of days.entries()) tell(story.day(ago(back)), n)
  return story
}

const evenings = (story: Story, days: readonly number[], longing: number) =>
  each(story, days, to => to.at('21:00').records('checkIn.evening', { longing }))
const sat = (story: Story, back: number, feeling: string) =>
  story.day(ago(back)).records('sitting.held', { feeling, minutes: 5, finished: true })
const wrote = (story: Story, back: number, about?: Kept<'writing.done'>['about']) =>
  story.day(ago(back)).records('writing.done', {
    prompt: 'camera',
    searching: 'no',
    minutes: 15,
    ...(about === undefined ? {} : { about }),
  })
const looked = (story: Story, part: Kept<'relationship.reviewed'>['part']) =>
  story.after(1).records('relationship.reviewed', { part, text: 'as it was' })
const noted = (story: Story, part: Kept<'pattern.noted'>['part']) =>
  story.after(1).records('pattern.noted', { part, text: 'went quiet' })
const carried = (story: Story, did: Kept<'role.noted'>['did']) =>
  story.after(1).records('role.noted', { role: 'The one who plans', did })
const exercised = (story: Story, exercise: string) =>
  story.after(1).records('worth.noted', { exercise, text: 'I show up' })
const active = (story: Story, days: readonly number[]) =>
  each(story, days, to => to.records('time.spent', {}))
const waves = (story: Story, days: readonly number[], ending: 'passed' | 'contacted') =>
  each(story, days, to => to.urge(5).after(10).ends(ending))
const decided = (story: Story, question: string, ...answers: string[]) => {
  if (story.idOf('decision.begun') === '') story.records('decision.begun', { set: 1 })
  return story.records('decision.answered', { set: 1, question, answers }, story.idOf('decision.begun'))
}
const unsaid = (story: Story) =>
  story.after(1).records('unsaid.noted', { sort: 'question', text: 'When did it end?' })
const reviewed = (story: Story, back: number) =>
  story
    .day(ago(back))
    .records(
      'review.held',
      { healing: 'yes', permanent: 'no', estranged: 'no', choice: 'on' },
      story.idOf('plan.started'),
    )
const range = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => from - n)

function now(story: Story, safety = {}) {
  const parts = partsOf(story)
  const facts = reasonFacts(parts, { ...emptyCare().safety, ...safety }, moment(today, '23:00'), zone)
  return { reasons: reasonsNow(facts, parts.kept) }
}
const supported = (story: Story) =>
  now(story).reasons.flatMap(({ reason, supports }) => (supports === undefined ? [] : [reason]))
const pointed = (story: Story, safety = {}) =>
  now(story, safety).reasons.flatMap(({ cautions }) => cautions.map(({ code }) => code))
const evidenceOf = (story: Story, code: ReasonCode | CautionCode): Evidence | undefined =>
  now(story).reasons.flatMap(one => [
    ...(one.reason === code ? [one.supports] : []),
    ...one.cautions.filter(caution => caution.code === code).map(({ evidence }) => evidence),
  ])[0]

const inside = (story: Story) => looked(wrote(sat(story, 4, 'anger'), 3), 'good')
const pause = (story: Story) => evenings(evenings(story, range(40, 30), 8), range(9, 0), 5)

/** For each: a record that makes it appear, and one that is short of it by one thing. */
const appearing: Readonly<Record<ReasonCode, readonly [Story, Story]>> = {
  reflection: [inside(evenings(planned(14), range(6, 0), 5)), inside(evenings(planned(14), range(5, 0), 5))],
  patterns: [
    waves(waves(planned(14), range(10, 6), 'passed'), [2], 'contacted'),
    waves(waves(planned(14), range(10, 6), 'passed'), [3, 2], 'contacted'),
  ],
  responsibility: [noted(noted(planned(1), 'iDid'), 'keep'), noted(noted(planned(1), 'weDid'), 'keep')],
  independence: [active(planned(1), [27, 9, 5, 1]), active(planned(1), [28, 9, 5, 1])],
  roleStrain: [
    each(carried(planned(30), 'weighed'), [9, 2], (to, n) =>
      to.records('symptoms.noted', { relief: 4 + 2 * n }),
    ),
    each(carried(planned(30), 'weighed'), [9, 2], (to, n) => to.records('symptoms.noted', { relief: 4 + n })),
  ],
  growth: [
    looked(exercised(exercised(planned(1), 'strengths'), 'values'), 'again'),
    looked(exercised(exercised(planned(1), 'values'), 'values'), 'again'),
  ],
  appreciation: [looked(pause(planned(41)), 'good'), looked(pause(planned(41)), 'notAgain')],
  intentions: [
    planned(15, { goal: 'Sleep through' }),
    planned(15, { goal: 'Sleep through' }).day(ago(2)).contact('outgoing'),
  ],
  feelings: [
    sat(sat(sat(planned(30), 20, 'anger'), 9, 'anger'), 2, 'fear'),
    sat(sat(sat(planned(30), 20, 'anger'), 9, 'anger'), 2, 'anger'),
  ],
  clarity: [
    looked(looked(looked(planned(1), 'good'), 'worth'), 'notAgain'),
    looked(looked(looked(planned(1), 'again'), 'worth'), 'notAgain'),
  ],
}

describe('a reason shows where the record speaks for it, and with less it says nothing', () => {
  it.each(reasonCodes)('%s', reason => {
    const [enough, short] = appearing[reason]
    expect(supported(enough)).toContain(reason)
    expect(supported(short)).not.toContain(reason)
  })
})

const pointing: Readonly<Record<CautionCode, readonly [Story, Story]>> = {
  avoiding: [
    unsaid(unsaid(planned(30))),
    unsaid(unsaid(planned(30))).records('unsaid.settled', { how: 'letGo' }, `${'0'.repeat(21)}1`),
  ],
  conflictLeft: [decided(planned(21), 'talk', 'notYet'), decided(planned(21), 'talk', 'tried')],
  escapeDuty: [
    decided(planned(21), 'ties', 'children'),
    decided(planned(21), 'ties', 'children').day(ago(3)).contact('necessary'),
  ],
  selfOnly: [
    active(planned(40).records('people.seen', { sort: 'friend' }), range(6, 1)),
    active(planned(40).records('people.seen', { sort: 'friend' }), range(6, 1)).records('people.seen', {
      sort: 'friend',
    }),
  ],
  adjustments: [
    carried(carried(planned(30), 'weighed'), 'weighed'),
    noted(carried(carried(planned(30), 'weighed'), 'weighed'), 'iDid'),
  ],
  dynamics: [
    exercised(exercised(exercised(planned(30), 'strengths'), 'values'), 'unseen'),
    noted(exercised(exercised(exercised(planned(30), 'strengths'), 'values'), 'unseen'), 'weDid'),
  ],
  estrangement: [reviewed(planned(150), 70), reviewed(planned(150), 50)],
  knowWhy: [planned(14), planned(14).records('card.written', { text: 'I was tired', shownLocked: false })],
  fearBased: [
    wrote(wrote(planned(30), 9, 'gettingBack'), 2, 'gettingBack'),
    wrote(wrote(planned(30), 9, 'gettingBack'), 2, 'me'),
  ],
  lingering: [
    evenings(planned(40), range(39, 0), 7),
    sat(evenings(planned(40), range(39, 0), 7), 5, 'sadness'),
  ],
  misreading: [
    looked(looked(planned(1), 'notAgain'), 'worth'),
    noted(looked(looked(planned(1), 'notAgain'), 'worth'), 'iDid'),
  ],
}

describe('a caution shows where the record points to it, and one thing keeps it away', () => {
  it.each(cautionCodes)('%s', code => {
    const [enough, short] = pointing[code]
    expect(pointed(enough)).toContain(code)
    expect(pointed(short)).not.toContain(code)
  })
})

describe('the edges of the cautions', () => {
  it('avoiding: not before day 30, not where nothing was noted, not once the circle is closed', () => {
    expect(pointed(unsaid(planned(29)))).not.toContain('avoiding')
    expect(pointed(planned(60))).not.toContain('avoiding')
    const closed = unsaid(planned(40))
    closed.records('circle.closed', { how: 'alone' }, closed.idOf('plan.started'))
    expect(pointed(closed)).not.toContain('avoiding')
  })
  it('a talk that was to be avoided is a conflict left, a duty as a motive an escape', () => {
    expect(pointed(decided(planned(21), 'motives', 'heal', 'avoidTalk'))).toContain('conflictLeft')
    expect(pointed(decided(planned(21), 'motives', 'heal', 'escapeDuty'))).toContain('escapeDuty')
    expect(pointed(decided(planned(20), 'motives', 'avoidTalk', 'escapeDuty'))).toEqual(['knowWhy'])
  })
  it('ties in a plan that has room for them are no escape', () => {
    const story = decided(planned(30, {}, 'structured'), 'ties', 'children')
    expect(pointed(story)).not.toContain('escapeDuty')
    expect(pointed(decided(planned(30), 'ties', 'none'))).not.toContain('escapeDuty')
  })
  it('somebody who never noted people is not told that they see nobody', () => {
    expect(pointed(active(planned(40), range(6, 1)))).not.toContain('selfOnly')
  })
  it('estrangement: not before day 120', () => {
    expect(pointed(planned(119))).not.toContain('estrangement')
    expect(pointed(planned(120))).toContain('estrangement')
  })
  it('motives that are all meant for the other one are fear-based, one that heals keeps it away', () => {
    expect(pointed(decided(planned(5), 'motives', 'missMe', 'punish'))).toEqual(['fearBased'])
    expect(pointed(decided(planned(5), 'motives', 'missMe', 'heal'))).toEqual([])
  })
  it('one session about getting them back, or sessions that say nothing, point to nothing', () => {
    expect(pointed(wrote(planned(5), 2, 'gettingBack'))).toEqual([])
    expect(pointed(wrote(wrote(planned(5), 3), 2))).toEqual([])
  })
  it('lingering also shows where check-ins stopped while longing was high, not where it was low', () => {
    expect(pointed(evenings(planned(60), range(50, 40), 8))).toContain('lingering')
    expect(pointed(evenings(planned(60), range(50, 40), 3))).not.toContain('lingering')
    expect(pointed(evenings(planned(20), range(19, 0), 9))).not.toContain('lingering')
  })
})

describe('what a reason or a caution rests on', () => {
  it('is named by its entries, with their days and counts', () => {
    const story = sat(sat(sat(planned(30), 20, 'anger'), 9, 'anger'), 2, 'fear')
    expect(evidenceOf(story, 'feelings')).toMatchObject({
      counts: { sittings: 3, feelings: 2 },
      entries: [{ day: ago(20) }, { day: ago(9) }, { id: story.idOf('sitting.held'), day: ago(2) }],
    })
  })
  it('is never empty', () => {
    for (const code of [...reasonCodes, ...cautionCodes]) {
      const [enough] = code in appearing ? appearing[code as ReasonCode] : pointing[code as CautionCode]
      const { entries, days } = evidenceOf(enough, code) ?? { entries: [], days: [] }
      expect(entries.length + days.length, code).toBeGreaterThan(0)
    }
  })
  it('holds a mean for what is rated', () => {
    expect(evidenceOf(appearing.appreciation[0], 'appreciation')?.counts).toMatchObject({
      before: 8,
      after: 5,
    })
    expect(evidenceOf(pointing.lingering[0], 'lingering')?.counts).toMatchObject({ longing: 7, daysSince: 0 })
  })
})

describe('wherever silence keeps somebody safe, or was asked for', () => {
  const towards = [
    ['avoiding', pointing.avoiding],
    ['conflictLeft', pointing.conflictLeft],
    ['escapeDuty', pointing.escapeDuty],
    ['estrangement', pointing.estrangement],
  ] as const
  it.each(['danger', 'order', 'askedToStop', 'threatened'])(
    '%s, also when unsure: nothing points towards contact',
    asked => {
      for (const [code, [story]] of towards) {
        expect(pointed(story, { [asked]: 'yes' })).not.toContain(code)
        expect(pointed(story, { [asked]: 'unsure' })).not.toContain(code)
        expect(pointed(story, { [asked]: 'no' })).toContain(code)
      }
    },
  )
  it('the others are still there', () => {
    expect(pointed(pointing.fearBased[0], { danger: 'yes' })).toContain('fearBased')
  })
})

describe('what the person says to a caution', () => {
  const answered = (choice: Kept<'caution.answered'>['choice'], back: number) =>
    planned(60).day(ago(back)).records('caution.answered', { caution: 'knowWhy', choice })
  const open = (story: Story) => {
    const cautions = now(story).reasons.flatMap(one => one.cautions)
    return cautions.filter(({ restsUntil }) => restsUntil === undefined).map(({ code }) => code)
  }
  it('does not fit: it rests for sixty days', () => {
    expect(open(answered('doesNotFit', 59))).toEqual([])
    expect(open(answered('doesNotFit', 60))).toEqual(['knowWhy'])
    expect(pointed(answered('doesNotFit', 59))).toEqual(['knowWhy'])
  })
  it('later: it comes again after two weeks', () => {
    expect(open(answered('later', 13))).toEqual([])
    expect(open(answered('later', 14))).toEqual(['knowWhy'])
  })
  it('fits: it stays, and says so', () => {
    const [caution] = now(answered('fits', 3)).reasons.flatMap(({ cautions }) => cautions)
    expect(caution).toMatchObject({ answered: { choice: 'fits', day: ago(3) }, restsUntil: undefined })
  })
})

describe('the table', () => {
  it('has ten lines in the order of the practice, each with its cautions', () => {
    expect(reasonRules.map(({ reason }) => reason)).toEqual(reasonCodes)
    expect(reasonRules).toHaveLength(10)
    for (const { reason, cautions } of reasonRules)
      expect(cautions.map(({ code }) => code)).toEqual(cautionsOf[reason])
  })
  it('says nothing at all for a journal with one entry, or three years of silence', () => {
    for (const story of [
      day('2026-06-30').records('checkIn.morning', { urge: 5 }),
      evenings(day('2023-06-01'), [1100, 1099], 9),
    ]) {
      expect(supported(story)).toEqual([])
      expect(pointed(story)).toEqual([])
    }
  })
  it('says nothing about a plan whose start lies ahead', () => {
    const story = day(ago(1)).plan({}, moment(addDays(today, 20), '12:00'))
    expect(supported(story)).toEqual([])
    expect(pointed(story)).toEqual([])
  })
})
