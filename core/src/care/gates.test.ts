import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safetyQuestions } from './codes.ts'
import type { GateContext } from './gate-table.ts'
import { features, gate } from './gates.ts'
import { emptyCare, type SafetyState } from './state.ts'

const answers = ['yes', 'unsure', 'no', 'unasked'] as const
const allNo: SafetyState = { watched: 'no', danger: 'no', order: 'no', askedToStop: 'no', threatened: 'no' }
const when = (some: Partial<SafetyState>): SafetyState => ({ ...allNo, ...some })

/** The same for yes and for unsure, because a wrong guess could harm. */
function forYesAndUnsure(question: keyof SafetyState, check: (safety: SafetyState) => void): void {
  check(when({ [question]: 'yes' }))
  check(when({ [question]: 'unsure' }))
}

describe('a plan that cuts everything at once', () => {
  it('comes after people and help lines when they might react badly, and then only by a knowing choice', () => {
    forYesAndUnsure('danger', safety => {
      const verdict = gate('coldTurkeyPlan', safety)
      expect(verdict.open).toBe(false)
      expect(verdict.instead?.slice(0, 2)).toEqual(['people', 'helpLines'])
      expect(gate('coldTurkeyPlan', safety, { chosenKnowingly: true })).toEqual({
        open: true,
        warn: 'silenceMayBeUnsafe',
      })
    })
  })
  it('waits when they threatened', () => {
    forYesAndUnsure('threatened', safety => expect(gate('coldTurkeyPlan', safety).because).toBe('threatened'))
  })
  it('is open but asks about safety first when nobody did yet', () => {
    expect(gate('coldTurkeyPlan', emptyCare().safety)).toEqual({ open: true, warn: 'askSafetyFirst' })
  })
  it('says that a court order decides', () => {
    expect(gate('coldTurkeyPlan', when({ order: 'yes' })).warn).toBe('orderDecides')
  })
})

describe('blocking', () => {
  it('cuts nothing yet when there is danger', () => {
    forYesAndUnsure('danger', safety => {
      expect(gate('blockNow', safety)).toMatchObject({ open: false, because: 'silenceMayBeUnsafe' })
      expect(gate('blockNow', safety, { chosenKnowingly: true }).open).toBe(true)
    })
  })
  it('keeps evidence first when they threatened, and offers muting and filing', () => {
    forYesAndUnsure('threatened', safety => {
      expect(gate('blockNow', safety)).toMatchObject({ open: false, because: 'askEvidence' })
      expect(gate('blockNow', safety).instead).toContain('muteAndFile')
      expect(gate('blockNow', safety, { evidenceAsked: true }).open).toBe(true)
    })
  })
  it('is simply open without danger', () => {
    expect(gate('blockNow', allNo)).toEqual({ open: true })
  })
})

describe('filing their mail unread', () => {
  it('is off under danger and under threats, until the person had advice and decided', () => {
    forYesAndUnsure('danger', safety => {
      expect(gate('fileMail', safety)).toMatchObject({ open: false, because: 'silenceMayBeUnsafe' })
      expect(gate('fileMail', safety, { chosenKnowingly: true })).toEqual({
        open: true,
        warn: 'silenceMayBeUnsafe',
      })
    })
    forYesAndUnsure('threatened', safety => {
      expect(gate('fileMail', safety)).toMatchObject({ open: false, because: 'unreadThreats' })
      expect(gate('fileMail', safety).instead?.[0]).toBe('people')
      expect(gate('fileMail', safety, { evidenceAsked: true }).open).toBe(false)
      expect(gate('fileMail', safety, { chosenKnowingly: true }).open).toBe(true)
    })
  })
  it('says what may be needed for a court, and that a filter can be seen by whoever opens the mailbox', () => {
    expect(gate('fileMail', when({ order: 'yes' })).warn).toBe('mayBeNeeded')
    forYesAndUnsure('watched', safety => expect(gate('fileMail', safety).warn).toBe('filterMayBeSeen'))
    expect(gate('fileMail', emptyCare().safety).warn).toBe('askSafetyFirst')
    expect(gate('fileMail', allNo)).toEqual({ open: true })
  })
})

describe('a plan that stays in touch', () => {
  it('is closed kindly when an order stands or somebody asked to stop, whatever was chosen', () => {
    for (const question of ['order', 'askedToStop'] as const) {
      forYesAndUnsure(question, safety => {
        const all = { chosenKnowingly: true, evidenceAsked: true, aboutChild: true }
        const verdict = gate('inTouchPlan', safety, all)
        expect(verdict.open).toBe(false)
        expect(verdict.instead?.[0]).toBe('keepForMyself')
      })
    }
  })
  it('stays open in danger, where silence may be what is unsafe, and says not to calm somebody who threatens', () => {
    for (const question of ['danger', 'threatened'] as const)
      forYesAndUnsure(question, safety =>
        expect(gate('inTouchPlan', safety)).toEqual({ open: true, warn: 'doNotCalm' }),
      )
  })
})

describe('one honest last message', () => {
  it('is closed by an order and by being asked to stop, whatever else was chosen', () => {
    for (const question of ['order', 'askedToStop'] as const) {
      forYesAndUnsure(question, safety => {
        const all = { chosenKnowingly: true, evidenceAsked: true, aboutChild: true }
        expect(gate('honestMessage', safety, all).open).toBe(false)
      })
    }
  })
  it('waits for people first when there is danger', () => {
    forYesAndUnsure('danger', safety => {
      expect(gate('honestMessage', safety).instead?.[0]).toBe('people')
      expect(gate('honestMessage', safety, { chosenKnowingly: true }).warn).toBe('doNotCalm')
    })
  })
})

describe('getting in contact again', () => {
  it('is closed by order, by being asked to stop, by danger and by threats, and no choice opens it', () => {
    for (const question of ['order', 'askedToStop', 'danger', 'threatened'] as const) {
      forYesAndUnsure(question, safety => {
        const all = { chosenKnowingly: true, evidenceAsked: true, aboutChild: true }
        expect(gate('recontact', safety, all).open).toBe(false)
      })
    }
  })
  it('is open when nothing speaks against it', () => {
    expect(gate('recontact', when({ watched: 'yes' })).open).toBe(true)
  })
})

describe('answering what came in', () => {
  it('is not offered to calm threats: keep it, call people', () => {
    forYesAndUnsure('threatened', safety => {
      expect(gate('answerIncoming', safety)).toMatchObject({ open: false, because: 'threatened' })
      expect(gate('answerIncoming', safety).instead?.[0]).toBe('keepEvidence')
    })
  })
  it('is left to the order where one stands', () => {
    forYesAndUnsure('order', safety => expect(gate('answerIncoming', safety).because).toBe('orderStands'))
  })
  it('about a child is always possible', () => {
    const worst = when({ threatened: 'yes', order: 'yes', danger: 'yes', askedToStop: 'yes' })
    expect(gate('answerIncoming', worst, { aboutChild: true }).open).toBe(true)
  })
})

describe('ready words to answer with', () => {
  it('are closed in danger, after threats and under an order, where answering in own words may go on', () => {
    for (const question of ['danger', 'threatened', 'order'] as const)
      forYesAndUnsure(question, safety => {
        const knowingly = { chosenKnowingly: true, evidenceAsked: true, necessary: true }
        expect(gate('readyAnswers', safety, knowingly).open).toBe(false)
        expect(gate('readyAnswers', safety, knowingly).instead?.[0]).toBe('keepEvidence')
      })
    forYesAndUnsure('danger', safety =>
      expect(gate('answerIncoming', safety)).toEqual({ open: true, warn: 'doNotCalm' }),
    )
  })
  it('are there for what is necessary after "please stop", and always about a child', () => {
    forYesAndUnsure('askedToStop', safety => {
      expect(gate('readyAnswers', safety).because).toBe('askedToStop')
      expect(gate('readyAnswers', safety, { necessary: true })).toEqual({ open: true, warn: 'askedToStop' })
    })
    const worst = when({ threatened: 'yes', order: 'yes', danger: 'yes', askedToStop: 'yes' })
    expect(gate('readyAnswers', worst, { aboutChild: true, necessary: true }).open).toBe(true)
  })
  it('are never open where answering is closed', () => {
    for (const safety of everyState())
      for (const aboutChild of [true, false])
        if (gate('readyAnswers', safety, { aboutChild, necessary: true }).open)
          expect(gate('answerIncoming', safety, { aboutChild }).open).toBe(true)
  })
})

describe('the shape of a chat', () => {
  it('is off under danger, threats and an order: a copy and people come first, then a knowing choice', () => {
    for (const question of ['danger', 'threatened', 'order'] as const)
      forYesAndUnsure(question, safety => {
        const verdict = gate('patterns', safety, { evidenceAsked: true })
        expect(verdict).toMatchObject({ open: false, because: 'historyMayBeNeeded' })
        expect(verdict.instead).toEqual(['keepEvidence', 'people', 'helpLines'])
        expect(gate('patterns', safety, { chosenKnowingly: true })).toEqual({
          open: true,
          warn: 'mayBeNeeded',
        })
      })
  })
  it('says that the export lies on the device, to somebody who is watched and before anybody asked', () => {
    forYesAndUnsure('watched', safety => expect(gate('patterns', safety).warn).toBe('fileCanBeFound'))
    expect(gate('patterns', emptyCare().safety)).toEqual({ open: true, warn: 'fileCanBeFound' })
    expect(gate('patterns', allNo)).toEqual({ open: true })
  })
  it('is open where somebody asked to stop: looking at what is on the own phone is no contact', () => {
    expect(gate('patterns', when({ askedToStop: 'yes' }))).toEqual({ open: true })
  })
})

describe('an extension in the browser', () => {
  it('is said to be seen by whoever can use the computer, for watched, danger, threats, and before anybody asked', () => {
    for (const question of ['watched', 'danger', 'threatened'] as const)
      forYesAndUnsure(question, safety =>
        expect(gate('shield', safety)).toEqual({ open: true, warn: 'extensionShows' }),
      )
    expect(gate('shield', emptyCare().safety).warn).toBe('extensionShows')
    expect(gate('shield', allNo)).toEqual({ open: true })
  })
  it("takes no friend's code in danger or after threats: somebody could force it out of them", () => {
    for (const question of ['danger', 'threatened'] as const)
      forYesAndUnsure(question, safety => {
        const knowingly = { chosenKnowingly: true, evidenceAsked: true }
        expect(gate('friendCode', safety, knowingly)).toMatchObject({
          open: false,
          because: 'codeMayBeForced',
        })
      })
    expect(gate('friendCode', allNo)).toEqual({ open: true })
  })
})

describe('what others could see', () => {
  it('notifications are announced as visible when somebody could look', () => {
    forYesAndUnsure('watched', safety => expect(gate('notifications', safety).warn).toBe('mayBeSeen'))
  })
  it('an icon on the home screen leaves a trace: said for watched, for danger, and before anybody asked', () => {
    forYesAndUnsure('watched', safety => expect(gate('installShortcut', safety).warn).toBe('leavesTrace'))
    forYesAndUnsure('danger', safety => expect(gate('installShortcut', safety).warn).toBe('leavesTrace'))
    expect(gate('installShortcut', emptyCare().safety).warn).toBe('leavesTrace')
    expect(gate('installShortcut', allNo)).toEqual({ open: true })
  })
  it('own words never show on a locked screen when somebody could look, marked or not', () => {
    forYesAndUnsure('watched', safety => {
      const verdict = gate('showOwnContentWhenLocked', safety, { markedToShow: true })
      expect(verdict).toEqual({ open: false, because: 'watched', instead: ['generalContent'] })
    })
  })
  it('own words show on a locked screen only when marked so', () => {
    expect(gate('showOwnContentWhenLocked', allNo).because).toBe('notMarked')
    expect(gate('showOwnContentWhenLocked', allNo, { markedToShow: true }).open).toBe(true)
  })
  it('an exported file can be found: said before it is made', () => {
    forYesAndUnsure('watched', safety => expect(gate('exportFile', safety).warn).toBe('fileCanBeFound'))
  })
  it('a new lock may be noticed', () => {
    forYesAndUnsure('watched', safety => expect(gate('passphraseLock', safety).warn).toBe('lockMayBeNoticed'))
  })
  it('words on paper can be found', () => {
    for (const question of ['watched', 'danger', 'threatened'] as const)
      forYesAndUnsure(question, safety => expect(gate('paperWords', safety).warn).toBe('paperCanBeFound'))
  })
  it('a friend with access may be put under pressure', () => {
    forYesAndUnsure('danger', safety =>
      expect(gate('shareWithFriend', safety).warn).toBe('friendMayBeForced'),
    )
  })
})

describe('removing things', () => {
  it('asks about evidence before one entry goes, when threats, danger or an order are about', () => {
    for (const question of ['threatened', 'order', 'danger'] as const) {
      forYesAndUnsure(question, safety => {
        expect(gate('deleteEntry', safety).because).toBe('askEvidence')
        expect(gate('deleteEntry', safety, { evidenceAsked: true })).toEqual({
          open: true,
          warn: 'mayBeNeeded',
        })
      })
    }
    expect(gate('deleteEntry', allNo)).toEqual({ open: true })
  })
  it('asks everybody about evidence before everything is erased', () => {
    expect(gate('eraseEverything', allNo)).toMatchObject({ open: false, because: 'askEvidence' })
    expect(gate('eraseEverything', allNo, { evidenceAsked: true })).toEqual({ open: true })
  })
})

describe('evidence', () => {
  it('is open in every one of the 1024 states', () => {
    let states = 0
    for (const safety of everyState()) {
      states += 1
      expect(gate('evidence', safety).open).toBe(true)
    }
    expect(states).toBe(1024)
  })
  it('names another device to somebody who is watched', () => {
    forYesAndUnsure('watched', safety => expect(gate('evidence', safety).warn).toBe('otherDevice'))
  })
})

describe('laws of the table', () => {
  const state = fc.record({
    watched: fc.constantFrom(...answers),
    danger: fc.constantFrom(...answers),
    order: fc.constantFrom(...answers),
    askedToStop: fc.constantFrom(...answers),
    threatened: fc.constantFrom(...answers),
  })
  const context: fc.Arbitrary<GateContext> = fc.record({
    chosenKnowingly: fc.boolean(),
    evidenceAsked: fc.boolean(),
    aboutChild: fc.boolean(),
    necessary: fc.boolean(),
    markedToShow: fc.boolean(),
  })
  const any = fc.tuple(fc.constantFrom(...features), state, fc.constantFrom(...safetyQuestions), context)

  it('a yes never opens more than a no, and never takes a warning away', () => {
    void fc.assert(
      fc.property(any, ([feature, safety, question, given]) => {
        const no = gate(feature, { ...safety, [question]: 'no' }, given)
        const yes = gate(feature, { ...safety, [question]: 'yes' }, given)
        if (yes.open) expect(no.open).toBe(true)
        if (yes.open && no.warn !== undefined) expect(yes.warn).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })
  it('unsure is handled like yes', () => {
    void fc.assert(
      fc.property(any, ([feature, safety, question, given]) => {
        const unsure = gate(feature, { ...safety, [question]: 'unsure' }, given)
        expect(unsure).toEqual(gate(feature, { ...safety, [question]: 'yes' }, given))
      }),
      { numRuns: 2000 },
    )
  })
  it('something that is not so opens no more than something that was not said', () => {
    const not = {
      chosenKnowingly: false,
      evidenceAsked: false,
      aboutChild: false,
      necessary: false,
      markedToShow: false,
    }
    for (const safety of everyState())
      for (const feature of features) expect(gate(feature, safety, not)).toEqual(gate(feature, safety))
  })
  it('whatever is closed says why and offers something', () => {
    void fc.assert(
      fc.property(any, ([feature, safety, , given]) => {
        const verdict = gate(feature, safety, given)
        if (!verdict.open) expect(verdict.instead?.length).toBeGreaterThan(0)
        expect(verdict.because === undefined).toBe(verdict.open)
      }),
    )
  })
})

function* everyState(): Generator<SafetyState> {
  for (let n = 0; n < answers.length ** safetyQuestions.length; n++) {
    const picked = safetyQuestions.map((question, i) => [question, answers[Math.floor(n / 4 ** i) % 4]])
    yield Object.fromEntries(picked) as SafetyState
  }
}
