import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { type CautionCode, cautionCodes, type OutcomeCode } from './codes.ts'
import { fearMotives } from './facts.ts'
import { type Given, holds, type Said, said } from './given.ts'

interface Asked {
  readonly is: (named: Said) => boolean
  readonly safety: SafetyState
  readonly outcome: OutcomeCode
}

const cautionTable: Readonly<Record<CautionCode, (asked: Asked) => boolean>> = {
  safetyNotAsked: ({ safety }) =>
    [safety.danger, safety.threatened, safety.order, safety.askedToStop].includes('unasked'),
  watchedByOther: ({ is }) => is(said('watchedBy', 'someoneElse')),
  orderBindsMe: ({ is }) => is(said('orderSide', 'bindsMe', 'both')),
  orderBindsThem: ({ is }) => is(said('orderSide', 'bindsThem', 'both')),
  orderUnclear: ({ safety, is }) =>
    maybe(safety.order) && !is(said('orderSide', 'bindsMe', 'bindsThem', 'both')),
  theyAskedToStop: ({ is }) => is(said('stopSide', 'they', 'both')),
  iAskedToStop: ({ is }) => is(said('stopSide', 'me', 'both')),
  pressing: ({ is }) => is(said('pressing', 'some', 'strong')),
  fearMotive: ({ is }) => is(fearMotives),
  avoidMotive: ({ is }) => is(said('motives', 'avoidTalk')),
  escapeDuty: ({ is }) => is(said('motives', 'escapeDuty')),
  estrangement: ({ is }) => is(said('quietToUs', 'estranged')),
  permanentAnswer: ({ is, outcome }) =>
    is(said('again', 'yes', 'perhaps')) && (outcome === 'coldTurkey' || outcome === 'graduated'),
  waitingForAnswer: ({ is }) =>
    is(said('circle', 'question')) && is(said('talk', 'tried', 'theyWillNot', 'iCannot')),
  needyEnergy: ({ is }) => is(said('needy', 'mine', 'theirs', 'both')),
  friendsHide: ({ is }) => is(said('meaning', 'friends')),
  quietHarder: ({ is }) => is(said('quietToMe', 'harder', 'both')),
  repeatedCycle: ({ is }) => is(said('tried', 'manyTimes')),
  dutiesStay: ({ is }) => is(said('ties', 'children', 'work', 'home', 'money', 'court')),
}

/** What deserves a second look in these answers, in the order of the codes. After a death nothing does. */
export function cautions(given: Given, safety: SafetyState, outcome: OutcomeCode): readonly CautionCode[] {
  const is = (named: Said) => holds(given, named)
  if (is(said('situation', 'died'))) return []
  return cautionCodes.filter(code => cautionTable[code]({ is, safety, outcome }))
}
