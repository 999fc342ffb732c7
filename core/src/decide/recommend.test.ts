import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { allNo, answersOf, anyAnswers, anySafety, safetyOf } from './any-answers.ts'
import { cautionCodes, conditionCodes, expectationCodes, outcomeCodes, reasonCodes } from './codes.ts'
import { personas } from './personas.ts'
import type { QuestionCode } from './questions.ts'
import { recommend } from './recommend.ts'
import type { Answers } from './round.ts'

const silence: readonly string[] = ['coldTurkey', 'graduated']
const has = (answers: Answers, question: QuestionCode, code: string) =>
  answers.get(question)?.answers.includes(code) ?? false

/** Everything that was recommended or offered beside it. */
function offered({ outcome, alternatives }: ReturnType<typeof recommend>): readonly string[] {
  return [outcome, ...alternatives.map(({ approach }) => approach)]
}

function always(law: (found: ReturnType<typeof recommend>, answers: Answers, safety: SafetyState) => void) {
  fc.assert(
    fc.property(anyAnswers, anySafety, (answers, safety) => law(recommend(answers, safety), answers, safety)),
    { numRuns: 3000 },
  )
}

describe('each persona', () => {
  it.each(personas.map(persona => [persona.name, persona] as const))('%s', (_, persona) => {
    const found = recommend(answersOf(persona.answers), safetyOf(persona))
    expect(found).toMatchObject({ outcome: persona.outcome, rule: persona.rule })
  })
})

describe('whatever is answered, or not', () => {
  it('one outcome is recommended, never among its own alternatives, and all is said in known codes', () => {
    always(found => {
      expect(outcomeCodes).toContain(found.outcome)
      expect(new Set(offered(found)).size).toBe(1 + found.alternatives.length)
      expect(cautionCodes).toEqual(expect.arrayContaining([...found.cautions]))
      expect(expectationCodes).toEqual(expect.arrayContaining([...found.expectations]))
      expect(found.conditions.map(({ code }) => code)).toEqual(conditionCodes)
      for (const { speaksFor } of found.alternatives) {
        expect(speaksFor.length).toBeGreaterThan(0)
        expect(reasonCodes).toEqual(expect.arrayContaining([...speaksFor]))
      }
    })
  })

  it('only answered questions are named as what led there', () => {
    always(({ because, conditions }, answers, safety) => {
      for (const question of because) {
        if (question in safety) expect(maybe(safety[question as keyof SafetyState])).toBe(true)
        else expect(answers.get(question as 'ties')?.answers).not.toEqual([])
      }
      for (const question of conditions.flatMap(({ from }) => from)) {
        expect(answers.get(question)?.answers).not.toEqual([])
      }
    })
  })

  it('danger, threats, an order or a death put people first: nothing beside it, no message', () => {
    always((found, answers, safety) => {
      const first = maybe(safety.danger) || maybe(safety.threatened) || maybe(safety.order)
      if (!first && !has(answers, 'situation', 'died')) return
      expect(found).toMatchObject({
        outcome: 'safetyFirst',
        alternatives: [],
        mayWriteHonestMessage: false,
      })
    })
  })

  it('once either asked the other to stop there is no message, nothing beside it, and no way that reaches out', () => {
    always((found, _, safety) => {
      if (!maybe(safety.askedToStop)) return
      expect(found).toMatchObject({ alternatives: [], mayWriteHonestMessage: false })
      expect(['safetyFirst', 'structured', 'coldTurkey']).toContain(found.outcome)
    })
  })

  it('a wish only to be missed, to punish or to get a reaction is never answered with silence', () => {
    always((found, answers, safety) => {
      const motives = answers.get('motives')?.answers ?? []
      const fear = ['missMe', 'punish', 'reaction'].some(code => motives.includes(code))
      const heals = ['heal', 'pattern', 'ownFeet', 'endFights'].some(code => motives.includes(code))
      if (!fear || heals || maybe(safety.askedToStop)) return
      for (const approach of offered(found)) expect(silence).not.toContain(approach)
    })
  })

  it('a wish to be missed or to punish beside others never makes it silence all at once, unless they press', () => {
    always((found, answers, safety) => {
      const motives = answers.get('motives')?.answers ?? []
      const fear = ['missMe', 'punish', 'reaction'].some(code => motives.includes(code))
      if (!fear || maybe(safety.askedToStop) || has(answers, 'pressing', 'strong')) return
      expect(found.outcome).not.toBe('coldTurkey')
    })
  })

  it('with children full silence is neither recommended nor offered', () => {
    always((found, answers) => {
      if (!has(answers, 'ties', 'children')) return
      for (const approach of offered(found)) expect(silence).not.toContain(approach)
    })
  })

  it('two alternatives are offered wherever any may be', () => {
    always(found => {
      const closed = found.rule === 'stop' || found.rule === 'stopTies' || found.outcome === 'safetyFirst'
      expect(found.alternatives).toHaveLength(closed ? 0 : 2)
    })
  })

  it('what slows recovery is never said to parents, for whom it was not seen', () => {
    always((found, answers) => {
      if (has(answers, 'ties', 'children')) expect(found.expectations).not.toContain('contact')
    })
  })
})

describe('what comes with a recommendation', () => {
  const told = (answers: Parameters<typeof answersOf>[0], safety: Partial<SafetyState> = {}) =>
    recommend(answersOf(answers), { ...allNo, ...safety })

  it('names the answers that led there, and not the ones that were skipped', () => {
    expect(told({ motives: ['missMe'], circle: ['closed'], talk: [] }).because).toEqual(['motives', 'circle'])
    expect(told({}, { danger: 'unsure' }).because).toEqual(['danger'])
  })

  it('takes a device read by them for danger, and one read by somebody else for a caution', () => {
    expect(told({}, { watched: 'yes' }).outcome).toBe('safetyFirst')
    expect(told({ watchedBy: ['unsure'] }, { watched: 'unsure' }).because).toEqual(['watched'])
    const other = told({ watchedBy: ['someoneElse'] }, { watched: 'yes' })
    expect(other).toMatchObject({ outcome: 'graduated', cautions: ['watchedByOther'] })
    expect(told({ watchedBy: ['someoneElse'] }, { watched: 'yes', danger: 'yes' }).because).toEqual([
      'danger',
    ])
  })

  it('forgets an answer whose question another answer made pointless', () => {
    const couple = told({ situation: ['together'], since: ['days'], circle: ['closed'], whoEnded: ['they'] })
    expect(couple).toMatchObject({ outcome: 'graduated', rule: 'togetherSpace' })
    expect(couple.expectations).not.toContain('beingLeft')
    expect(told({ circle: ['closed'], talk: ['notYet'] }).rule).toBe('otherwise')
  })

  it.each(['tried', 'theyWillNot', 'iCannot'] as const)(
    'counts a circle with a question in it as closed as far as one can, once the talk is answered with %s',
    talk => {
      expect(told({ circle: ['question'], talk: [talk] }).rule).toBe('otherwise')
      expect(told({ circle: ['closed', 'question'], talk: ['notYet'] }).rule).toBe('openCircle')
      expect(told({ circle: ['question'] }).rule).toBe('openCircle')
    },
  )

  it('does not propose staying in touch to somebody whom they press hard', () => {
    const atEase = { acceptance: ['accepted'], needy: ['none'], quietToMe: ['harder'] }
    expect(told(atEase).outcome).toBe('inTouch')
    expect(told({ ...atEase, pressing: ['strong'] }).outcome).toBe('graduated')
    expect(told({ ...atEase, meaning: ['friends'], pressing: ['strong'] }).outcome).toBe('graduated')
  })

  it('says what speaks for the next-best, the strongest first', () => {
    const { outcome, alternatives } = told({
      pace: ['stepByStep'],
      since: ['weeks'],
      acceptance: ['accepted'],
    })
    expect(outcome).toBe('graduated')
    expect(alternatives).toEqual([
      { approach: 'coldTurkey', speaksFor: ['freshBreak', 'fewestDecisions'] },
      { approach: 'inTouch', speaksFor: ['acceptedEnd', 'gentler'] },
    ])
  })

  it('leaves staying in touch to the end when they press hard, and talking when all is said', () => {
    const found = told({ circle: ['closed'], pressing: ['strong'], again: ['perhaps'], needy: ['none'] })
    expect(offered(found)).toEqual(['coldTurkey', 'graduated', 'inTouch'])
    const couple = told({ situation: ['together'], circle: ['closed'], again: ['yes'] })
    expect(offered(couple)).toEqual(['graduated', 'inTouch', 'talkFirst'])
  })

  it('offers nothing that parts a couple or people under one roof at once', () => {
    expect(offered(told({ ties: ['home'], since: ['days'] }))).not.toContain('coldTurkey')
    expect(offered(told({ situation: ['together'], pace: ['allAtOnce'] }))).not.toContain('coldTurkey')
  })

  it('holds the six conditions against the answers, open where they point both ways', () => {
    const { conditions } = told({
      motives: ['heal', 'pattern', 'punish'],
      tried: ['manyTimes'],
      needy: ['mine'],
      circle: ['closed'],
    })
    expect(conditions).toEqual([
      { code: 'responsibility', effect: 'strengthens', applies: 'yes', from: ['motives'] },
      { code: 'patterns', effect: 'strengthens', applies: 'open', from: ['motives', 'tried'] },
      { code: 'independence', effect: 'strengthens', applies: 'no', from: ['needy'] },
      { code: 'revenge', effect: 'harms', applies: 'yes', from: ['motives'] },
      { code: 'preventsTalk', effect: 'harms', applies: 'no', from: ['circle'] },
      { code: 'escapesDuty', effect: 'harms', applies: 'no', from: ['motives'] },
    ])
    expect(told({}).conditions.every(({ applies, from }) => applies === 'open' && from.length === 0)).toBe(
      true,
    )
  })

  it('looks again after a month, sooner in a couple, before a talk, or with a motive made of fear', () => {
    expect(told({}).reviewDays).toBe(30)
    expect(told({ situation: ['together'] }).reviewDays).toBe(14)
    expect(told({ circle: ['unsaid'] }).reviewDays).toBe(14)
    expect(told({ motives: ['heal', 'punish'] }).reviewDays).toBe(14)
    expect(told({}, { order: 'yes' }).reviewDays).toBe(7)
  })

  it('offers the honest message where nothing about safety closes it', () => {
    expect(told({}).mayWriteHonestMessage).toBe(true)
    expect(told({}, { watched: 'yes' }).mayWriteHonestMessage).toBe(false)
  })

  it.each([
    ['safetyNotAsked', {}, { order: 'unasked' }],
    ['orderBindsMe', { orderSide: ['bindsMe'] }, { order: 'yes' }],
    ['orderBindsThem', { orderSide: ['both'] }, { order: 'yes' }],
    ['orderUnclear', {}, { order: 'unsure' }],
    ['theyAskedToStop', { stopSide: ['they'] }, { askedToStop: 'yes' }],
    ['iAskedToStop', { stopSide: ['both'] }, { askedToStop: 'yes' }],
    ['pressing', { pressing: ['some'] }, {}],
    ['fearMotive', { motives: ['heal', 'reaction'] }, {}],
    ['avoidMotive', { motives: ['avoidTalk'] }, {}],
    ['escapeDuty', { motives: ['escapeDuty'] }, {}],
    ['estrangement', { quietToUs: ['estranged'] }, {}],
    ['permanentAnswer', { again: ['perhaps'] }, {}],
    ['waitingForAnswer', { circle: ['question'], talk: ['theyWillNot'] }, {}],
    ['needyEnergy', { needy: ['both'] }, {}],
    ['friendsHide', { meaning: ['friends'] }, {}],
    ['quietHarder', { quietToMe: ['both'] }, {}],
    ['repeatedCycle', { tried: ['manyTimes'] }, {}],
    ['dutiesStay', { ties: ['money'] }, {}],
  ] as const)(
    'has the caution %s where the answers point to it, and not otherwise',
    (code, answers, safety) => {
      expect(told(answers, safety).cautions).toContain(code)
      expect(told({}).cautions).toEqual([])
      expect(told({ ...answers, situation: ['died'] }, safety).cautions).toEqual([])
    },
  )

  it.each([
    ['leavingRisk', {}, { danger: 'yes' }],
    ['evidenceFirst', {}, { order: 'yes' }],
    ['evidenceFirst', { pressing: ['strong'] }, {}],
    ['pursuit', { stopSide: ['they'] }, { askedToStop: 'yes' }],
    ['contactExceptions', { acceptance: ['accepted'] }, {}],
    ['contactExceptions', { ties: ['children'] }, {}],
    ['quietAsTactic', { motives: ['missMe'] }, {}],
    ['lastMessage', { circle: ['unsaid'] }, {}],
    ['briefAnswers', { ties: ['work'] }, {}],
    ['beingLeft', { whoEnded: ['they'] }, {}],
    ['relief', { whoEnded: ['me'] }, {}],
    ['reunion', { again: ['yes'] }, {}],
  ] as const)('expects %s where it fits', (code, answers, safety) => {
    expect(told(answers, safety).expectations).toContain(code)
    expect(told({}).expectations).not.toContain(code)
  })

  it('tells everybody with a plan what is seen on average, and that nothing here was tested', () => {
    const usual = ['contact', 'looking', 'levels', 'outlook', 'attachment', 'noTrial']
    expect(told({}).expectations).toEqual(usual)
    expect(told({ situation: ['died'] }).expectations).toEqual([])
    expect(told({ stopSide: ['me'] }, { askedToStop: 'yes' }).expectations).not.toContain('pursuit')
    const couple = told({ situation: ['together'], circle: ['closed'] })
    expect(couple.expectations).toEqual(['levels', 'reunion', 'noTrial'])
  })
})
