import { describe, expect, it } from 'vitest'
import { gate } from '../care/gates.ts'
import { emptyCare } from '../care/state.ts'
import { incomingNatures, incomingOffers } from './incoming.ts'

const calm = emptyCare().safety
const answers = ['briefNeutralAnswer', 'holdAnAnswer']

function answered(nature: (typeof incomingNatures)[number], safety = calm): boolean {
  return incomingOffers(nature, safety).some(offer => answers.includes(offer))
}

describe('when they got in touch', () => {
  it('unopened: it can stay so', () => {
    expect(incomingOffers('unopened', calm)[0]).toBe('leaveItUnopened')
    expect(answered('unopened')).toBe(false)
  })

  it.each(['necessary', 'emotional', 'unclear'] as const)(
    '%s: ten minutes first, and no answer is an answer',
    nature => {
      expect(incomingOffers(nature, calm)[0]).toBe('waitTenMinutes')
      expect(incomingOffers(nature, calm)).toContain('noAnswerNeeded')
      expect(answered(nature)).toBe(true)
    },
  )

  it('a threat: whom to call, keep it, do not answer to calm them', () => {
    expect(incomingOffers('threat', calm)).toEqual([
      'emergencyHere',
      'whomToCall',
      'keepIt',
      'doNotAnswerToCalm',
      'peopleFirst',
    ])
  })

  it('they say they will harm themselves: emergency services where they are, and it need not be you', () => {
    const offers = incomingOffers('selfHarm', calm)
    expect(offers[0]).toBe('emergencyWhereTheyAre')
    expect(offers).toContain('youNeedNotStayInContact')
    expect(answered('selfHarm')).toBe(false)
  })

  it.each(['order', 'danger', 'threatened'] as const)(
    'with %s, yes or unsure, nothing that answers is offered',
    question => {
      for (const nature of incomingNatures)
        for (const answer of ['yes', 'unsure'] as const) {
          const safety = { ...calm, [question]: answer }
          expect(answered(nature, safety)).toBe(false)
          expect(incomingOffers(nature, safety)).toEqual(expect.arrayContaining(['keepIt', 'peopleFirst']))
        }
    },
  )

  it('an order brings someone who knows the law', () => {
    expect(incomingOffers('unclear', { ...calm, order: 'yes' })).toContain('askAdvocate')
    expect(incomingOffers('unclear', { ...calm, danger: 'yes' })).not.toContain('askAdvocate')
  })

  it('after "please stop" only what is necessary may be answered', () => {
    const safety = { ...calm, askedToStop: 'yes' } as const
    expect(incomingNatures.filter(nature => answered(nature, safety))).toEqual(['necessary'])
  })

  it('what is about a child is answered wherever the gate lets it, without a wait', () => {
    for (const question of ['order', 'danger', 'threatened', 'askedToStop'] as const) {
      const safety = { ...calm, [question]: 'yes' } as const
      const offers = incomingOffers('necessary', safety, true)
      expect(gate('readyAnswers', safety, { aboutChild: true, necessary: true }).open).toBe(true)
      expect(offers).toContain('briefNeutralAnswer')
      expect(offers).not.toContain('waitTenMinutes')
      expect(offers).not.toContain('askAboutChild')
    }
    expect(incomingOffers('necessary', { ...calm, order: 'yes' }, true)).toContain('askAdvocate')
  })

  it('where answering a necessary contact is closed it asks whether it is about a child', () => {
    expect(incomingOffers('necessary', { ...calm, order: 'yes' })).toContain('askAboutChild')
    expect(incomingOffers('necessary', calm)).not.toContain('askAboutChild')
    expect(incomingOffers('unclear', { ...calm, order: 'yes' })).not.toContain('askAboutChild')
  })

  it('while nobody can read what was said about safety, answers wait as they would for an unsure one', () => {
    for (const nature of incomingNatures) {
      const offers = incomingOffers(nature, undefined)
      expect(offers.some(offer => answers.includes(offer))).toBe(false)
      expect(offers).toEqual(expect.arrayContaining(['keepIt', 'peopleFirst']))
      expect(offers.includes('answersWait')).toBe(answered(nature))
    }
    expect(incomingOffers('necessary', undefined, true)).toContain('briefNeutralAnswer')
  })

  it('never offers an answer that the gate closes', () => {
    for (const question of ['order', 'danger', 'threatened', 'askedToStop', 'watched'] as const)
      for (const nature of incomingNatures) {
        const safety = { ...calm, [question]: 'unsure' } as const
        if (answered(nature, safety))
          expect(gate('readyAnswers', safety, { necessary: true }).open).toBe(true)
      }
  })

  it('nothing is offered twice', () => {
    const safety = { ...calm, order: 'yes', threatened: 'yes' } as const
    for (const nature of incomingNatures) {
      const offers = incomingOffers(nature, safety)
      expect(new Set(offers).size).toBe(offers.length)
    }
  })
})
