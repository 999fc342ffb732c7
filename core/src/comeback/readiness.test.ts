import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../journal/day.ts'
import { day, partsOf, type Story } from '../testing.ts'
import { readinessOutcomes, sceneCodes } from './codes.ts'
import type { PathState } from './path-state.ts'
import { readiness } from './readiness.ts'
import { wantCodes } from './readiness-codes.ts'
import { lookBack, type ReadinessFacts, readinessFacts, type Said, saidFor } from './readiness-facts.ts'
import { remindersFrom } from './reminders.ts'

const zone = 'Europe/Berlin'
const today = '2026-07-01'
const ago = (days: number) => addDays(today, -days)

/** Sixty days in which little is noted but low evenings, three calm reminders, and a motive of one's own. */
function calmStory(): Story {
  const story = day(ago(60)).plan().day(ago(30))
  story.records('decision.begun', { set: 1 })
  story.records(
    'decision.answered',
    { set: 1, question: 'motives', answers: ['heal'] },
    story.idOf('decision.begun'),
  )
  for (let back = 40; back > 0; back -= 2)
    story.day(ago(back)).at('21:00').records('checkIn.evening', { longing: 2 })
  for (const back of [20, 12, 5]) story.day(ago(back)).contact('chanceLook')
  for (const scene of sceneCodes)
    story.day(today).at('09:00').records('scene.imagined', { scene, before: 2, after: 3 })
  return story.day(today)
}

const said: Said = { wants: ['hearHow'], ifNo: 'bearable' }
const factsOf = (story: Story, words: Said | undefined = said) =>
  readinessFacts(partsOf(story), day(today).now, zone, words)
const open: PathState = { open: true, warn: undefined }
function weighed(facts: ReadinessFacts) {
  const found = readiness(open, facts)
  if (found === undefined) throw new Error('an open path said nothing')
  return found
}
const look = (story: Story, words?: Said) => weighed(factsOf(story, words))
const codes = (signs: readonly { readonly code: string }[]) => signs.map(({ code }) => code)
const rank = (facts: ReadinessFacts) => readinessOutcomes.indexOf(weighed(facts).outcome)

describe('the look at readiness', () => {
  it('finds no sign against a step after calm weeks, with what it rests on', () => {
    const found = look(calmStory())
    expect(found).toMatchObject({ outcome: 'noSign', rule: 'nothingAgainst', against: [] })
    expect(codes(found.speaksFor)).toEqual([
      'wavesRare',
      'longingLow',
      'remindersCalm',
      'motiveOwn',
      'scenesCalm',
      'want',
      'ifNoBearable',
    ])
    expect(found.speaksFor[0]?.counts).toEqual({ days: 40, noted: 14 })
    expect(found.missing).toEqual(['reviews', 'questions'])
  })

  it.each<[string, (story: Story) => unknown, Said | undefined, string]>([
    ['a strong wave three weeks ago', s => s.day(ago(21)).urge(8), said, 'wavesLately'],
    [
      'waking with a strong urge',
      s => s.day(ago(3)).at('08:00').records('checkIn.morning', { urge: 9 }),
      said,
      'wavesLately',
    ],
    [
      'a scene that leaves seven',
      s => s.records('scene.imagined', { scene: 'someoneNew', before: 2, after: 7 }),
      said,
      'sceneStrong',
    ],
    [
      'wanting to see whether they miss one',
      () => undefined,
      { wants: ['hearHow', 'missMe'], ifNo: 'bearable' },
      'want',
    ],
    ['a no that would be hard', () => undefined, { wants: ['hearHow'], ifNo: 'hard' }, 'ifNoHard'],
    [
      'quiet that is for being missed',
      s =>
        s.records(
          'decision.answered',
          { set: 1, question: 'motives', answers: ['heal', 'missMe'] },
          s.idOf('decision.begun'),
        ),
      said,
      'motiveOther',
    ],
    [
      'reminders that were followed by a wave',
      s => [19, 12, 5].map(back => s.day(ago(back)).at('14:00').contact('chanceLook').after(30).urge(5)),
      said,
      'remindersStir',
    ],
    [
      'longing that rose',
      s =>
        [13, 11, 9, 7, 5, 3, 1].map(back =>
          s.day(ago(back)).at('22:00').records('checkIn.evening', { longing: 4 }),
        ),
      said,
      'longingRising',
    ],
  ])('says not yet after %s, and names it', (_, tell, words, code) => {
    const story = calmStory()
    tell(story)
    const found = look(story, words)
    expect(found).toMatchObject({ outcome: 'notYet', rule: 'strongAgainst' })
    expect(codes(found.against.filter(({ side }) => side === 'strong'))).toContain(code)
  })

  it('says a small step with one light sign against it, and not yet with two', () => {
    const story = calmStory().records('unsaid.noted', { sort: 'question', text: 'Why?' })
    expect(look(story)).toMatchObject({ outcome: 'smallStep', rule: 'oneAgainst' })
    expect(look(story, { wants: ['closure'], ifNo: 'bearable' })).toMatchObject({
      outcome: 'notYet',
      rule: 'severalAgainst',
    })
  })

  describe('the motive', () => {
    const answers = { healing: 'yes', permanent: 'no', estranged: 'no', choice: 'on' } as const
    const reviewed = (back: number, motives?: readonly string[]) => {
      const story = calmStory().day(ago(back))
      const said = motives === undefined ? {} : { motives: [...motives] }
      return story.records('review.held', { ...answers, ...said }, story.idOf('plan.started'))
    }

    it('is the one of the last review that asked for it, before what was answered when it was decided', () => {
      expect(codes(look(reviewed(10, ['missMe'])).against)).toContain('motiveOther')
      expect(codes(look(reviewed(10, ['ownFeet'])).speaksFor)).toContain('motiveOwn')
      expect(codes(look(reviewed(10)).speaksFor)).toContain('motiveOwn')
    })

    it('no longer counts once it is older than the time from one review to the next', () => {
      const at = (days: number) => readinessFacts(partsOf(calmStory()), day(addDays(ago(30), days)).now, zone)
      expect(at(30).motives).toEqual(['heal'])
      expect(at(31).motives).toEqual([])
      expect(weighed(at(31)).missing).toContain('motive')
    })
  })

  describe('after a step', () => {
    type Feelings = 'no' | 'some' | 'yes'
    const times = ['atOnce', 'nextMorning', 'threeDays'] as const
    /** A step taken so many days ago, with a look of these words at each time. */
    function stepped(said: readonly Feelings[], strength?: number, back = 7): Story {
      const story = calmStory()
      const step = story
        .day(ago(back))
        .records('step.planned', { rung: 'note', aim: 'Hello.' })
        .idOf('step.planned')
      story.after(5).records('step.taken', { through: 'self' }, step)
      for (const [n, feelings] of said.entries()) {
        const look = { when: times[n] ?? 'atOnce', feelings, next: 'on' } as const
        const felt = feelings === 'no' || strength === undefined ? {} : { strength }
        story.after(5).records('step.reviewed', { ...look, ...felt }, step)
      }
      return story
    }

    it('says not yet where a look at it was strong, or two of them said that old feelings came back', () => {
      for (const [story, code] of [
        [stepped(['some', 'no', 'no'], 8), 'lookStrong'],
        [stepped(['yes', 'yes', 'no']), 'looksYes'],
      ] as const) {
        const found = look(story)
        expect(found).toMatchObject({ outcome: 'notYet', rule: 'strongAgainst' })
        expect(codes(found.against)).toEqual([code])
        expect(codes(found.speaksFor)).toContain('motiveOwn')
      }
    })

    it('takes one "yes" for a light sign, "some" of seven for none, and three times "no" for one that speaks for it', () => {
      expect(look(stepped(['yes', 'no', 'no']))).toMatchObject({ outcome: 'smallStep', rule: 'oneAgainst' })
      expect(look(stepped(['some', 'no', 'no'], 7))).toMatchObject({ outcome: 'noSign', against: [] })
      expect(codes(look(stepped(['no', 'no', 'no'])).speaksFor)).toContain('looksCalm')
    })

    it('reads the newest look of each time, and none of more than four weeks ago', () => {
      const again = stepped(['no', 'yes', 'yes'])
      again.records(
        'step.reviewed',
        { when: 'threeDays', feelings: 'no', next: 'on' },
        again.idOf('step.planned'),
      )
      expect(look(again).rule).toBe('oneAgainst')
      expect(look(stepped(['yes', 'yes', 'yes'], 9, lookBack - 1)).outcome).toBe('notYet')
      expect(look(stepped(['yes', 'yes', 'yes'], 9, lookBack)).outcome).toBe('noSign')
    })
  })

  it('takes a wave of seven for no strong one, and one of four weeks ago for over', () => {
    expect(look(calmStory().day(ago(3)).urge(7)).outcome).toBe('noSign')
    expect(look(calmStory().day(ago(lookBack)).urge(9)).outcome).toBe('noSign')
    expect(
      look(
        calmStory()
          .day(ago(lookBack - 1))
          .urge(9),
      ).outcome,
    ).toBe('notYet')
  })

  it('guesses nothing: an empty journal is missing everything, and silence is no calm', () => {
    const found = look(day(today).plan(), {})
    expect(found).toMatchObject({ outcome: 'notYet', rule: 'tooLittle', against: [], speaksFor: [] })
    expect(found.missing).toHaveLength(9)
    expect(look(day(ago(200)).plan().urge(3)).missing).toContain('waves')
  })

  it('is not yet as long as a scene was not imagined, or was too long ago', () => {
    const story = calmStory()
    const later = day(addDays(today, saidFor)).now
    const facts = readinessFacts(partsOf(story), later, zone, said)
    expect(facts.scenes).toEqual({})
    expect(weighed(facts).missing).toContain('scenes')
    expect(weighed(facts).outcome).toBe('notYet')
  })

  it('is a small step at most while it is not known how reminders were met', () => {
    const facts = { ...factsOf(calmStory()), reminders: { met: remindersFrom - 1, calm: remindersFrom - 1 } }
    expect(weighed(facts)).toMatchObject({ outcome: 'smallStep', rule: 'notAllKnown' })
  })

  it('takes what was said at the last look, for two weeks', () => {
    const story = calmStory().records('readiness.looked', {
      wants: ['settle'],
      ifNo: 'hard',
      outcome: 'notYet',
    })
    const at = (days: number) => readinessFacts(partsOf(story), day(addDays(today, days)).now, zone)
    expect(at(saidFor - 1)).toMatchObject({ wants: ['settle'], ifNo: 'hard' })
    expect(at(saidFor)).toMatchObject({ wants: [], ifNo: undefined })
  })
})

describe('reminders', () => {
  const met = (story: Story) => factsOf(story).reminders

  it('count once a day has passed: calm without a wave, a slip or a look after them', () => {
    const story = day(ago(30)).plan().day(ago(10)).contact('incoming')
    expect(met(story)).toEqual({ met: 1, calm: 1 })
    story.after(23 * 60).contact('soughtLook')
    expect(met(story)).toEqual({ met: 1, calm: 0 })
    story.day(today).at('08:00').contact('chanceLook')
    expect(met(story).met).toBe(1)
  })

  it('are dates ahead, too, where something was noted on them', () => {
    const noted = (story: Story) =>
      story.records('ahead.noted', {
        what: 'Birthday',
        date: '2026-06-20',
        yearly: true,
        place: false,
        ownPlan: 'Walk',
      })
    const story = noted(day(ago(40)).plan())
    expect(met(story)).toEqual({ met: 0, calm: 0 })
    story.day('2026-06-20').at('21:00').records('checkIn.evening', { longing: 3 })
    expect(met(story)).toEqual({ met: 1, calm: 1 })
    story.day('2026-06-21').urge(4)
    expect(met(story)).toEqual({ met: 1, calm: 0 })
  })

  it('a date that was noted after it had passed says nothing', () => {
    const story = day('2026-06-25').records('ahead.noted', {
      what: 'Birthday',
      date: '2026-06-20',
      yearly: false,
      place: false,
      ownPlan: 'Walk',
    })
    story.day('2026-06-20').at('21:00').records('checkIn.evening', { longing: 3 })
    expect(met(story).met).toBe(0)
  })
})

/** A calm answer in most cases: where everything is at its worst, no worse one shows. */
function mostly<T>(calm: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(calm) }, { weight: 1, arbitrary: other })
}

describe('more signs against a step', () => {
  const strength = fc.integer({ min: 0, max: 10 })
  const scene = mostly(2, strength).map(after => ({ before: 2, after, day: today }))
  const anyFacts: fc.Arbitrary<ReadinessFacts> = fc.record({
    notedDays: fc.constant(20),
    evenings: fc.constant(12),
    waves: mostly(60, fc.integer({ min: 0, max: 90 })).map(days => ({ noted: 20, days, never: false })),
    longing: fc.record({
      evenings: fc.constant(12),
      mean: mostly(2, strength),
      least: fc.constant(0),
      most: mostly(4, strength),
      halves: mostly({ before: 3, after: 2 }, fc.record({ before: strength, after: strength })),
    }),
    reminders: mostly(
      { met: 6, calm: 6 },
      fc.nat(8).chain(met => fc.nat(met).map(calm => ({ met, calm }))),
    ),
    motives: mostly(['heal'], fc.subarray(['heal', 'missMe', 'punish', 'avoidTalk'])),
    reviews: mostly(
      [],
      fc.constant([1, 2].map(() => ({ healing: 'yes', estranged: 'no', permanent: 'no' }))),
    ),
    questions: mostly({ open: 0, settled: 1 }, fc.record({ open: fc.nat(3), settled: fc.nat(3) })),
    scenes: fc.record({ message: scene, meeting: scene, someoneNew: scene }),
    wants: mostly([...wantCodes].slice(0, 2), fc.subarray([...wantCodes], { minLength: 1 })),
    ifNo: mostly('bearable' as const, fc.constant('unsure' as const)),
    looks: mostly(
      undefined,
      fc.record({ held: fc.constant(3), calm: fc.nat(3), strongest: strength, yes: fc.nat(1) }),
    ),
  })
  const worse: readonly (readonly [string, (facts: ReadinessFacts) => ReadinessFacts])[] = [
    ['a strong wave', facts => ({ ...facts, waves: { noted: 20, days: 0, never: false } })],
    [
      'more longing',
      facts => ({
        ...facts,
        longing: facts.longing && { ...facts.longing, mean: Math.min(10, facts.longing.mean + 2), most: 10 },
      }),
    ],
    [
      'longing that rises',
      facts => ({
        ...facts,
        longing: facts.longing && { ...facts.longing, halves: { before: 2, after: 6 } },
      }),
    ],
    [
      'a reminder that stirred',
      facts => ({ ...facts, reminders: { met: facts.reminders.met + 1, calm: facts.reminders.calm } }),
    ],
    ['a motive about the other', facts => ({ ...facts, motives: [...facts.motives, 'missMe'] })],
    [
      'an open question',
      facts => ({ ...facts, questions: { ...facts.questions, open: facts.questions.open + 1 } }),
    ],
    [
      'a scene that leaves more',
      facts => ({
        ...facts,
        scenes: {
          ...facts.scenes,
          meeting: { before: 1, after: Math.min(10, (facts.scenes.meeting?.after ?? 0) + 3), day: today },
        },
      }),
    ],
    ['one more want of that sort', facts => ({ ...facts, wants: [...facts.wants, 'wantedAgain'] })],
    ['a no that would be hard', facts => ({ ...facts, ifNo: 'hard' })],
    [
      'a look after a step that says yes',
      facts => ({
        ...facts,
        looks: { held: 3, calm: 0, strongest: facts.looks?.strongest, yes: (facts.looks?.yes ?? 0) + 1 },
      }),
    ],
    ['a source that is missing', facts => ({ ...facts, waves: undefined })],
  ]

  it.each(worse)('never open anything: %s', (_, worsen) => {
    fc.assert(fc.property(anyFacts, facts => rank(worsen(facts)) <= rank(facts)))
  })

  it('count for nothing beside a path that is closed: then nothing is looked at', () => {
    const closed: readonly PathState[] = [
      { open: false, by: 'care', because: 'askedToStop', instead: [] },
      { open: false, by: 'no', step: 'x', on: today },
      { open: false, by: 'noReply', step: 'x', on: today },
      { open: false, by: 'cooling', reason: 'slip', until: 0 },
      { open: false, by: 'night', until: 0 },
    ]
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...closed),
        (facts, path) => readiness(path, facts) === undefined,
      ),
    )
  })

  it('reach every outcome, so that the law says something', () => {
    const found = new Set(fc.sample(anyFacts, 1000).map(facts => weighed(facts).outcome))
    expect([...found].sort()).toEqual(['noSign', 'notYet', 'smallStep'])
  })
})
