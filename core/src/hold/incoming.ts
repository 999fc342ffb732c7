import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import type { IncomingNature } from './state.ts'

/** What can be offered when they got in touch, in the order in which it is shown. */
export type IncomingOffer =
  | 'emergencyHere'
  | 'emergencyWhereTheyAre'
  | 'whomToCall'
  | 'keepIt'
  | 'doNotAnswerToCalm'
  | 'youNeedNotStayInContact'
  | 'peopleFirst'
  | 'askAdvocate'
  | 'leaveItUnopened'
  | 'waitTenMinutes'
  | 'noAnswerNeeded'
  | 'briefNeutralAnswer'
  | 'holdAnAnswer'
  | 'rideTheWave'

/**
 * By nature. Nobody knows of a trial of any of these answers: brief and neutral, or none, is practice wisdom. For
 * self-harm: emergency services where they are, and somebody other than the person they left.
 */
const offers = {
  unopened: ['leaveItUnopened', 'waitTenMinutes', 'noAnswerNeeded', 'rideTheWave'],
  necessary: ['waitTenMinutes', 'briefNeutralAnswer', 'noAnswerNeeded'],
  emotional: ['waitTenMinutes', 'noAnswerNeeded', 'holdAnAnswer', 'rideTheWave'],
  unclear: ['waitTenMinutes', 'noAnswerNeeded', 'briefNeutralAnswer', 'rideTheWave'],
  threat: ['emergencyHere', 'whomToCall', 'keepIt', 'doNotAnswerToCalm', 'peopleFirst'],
  selfHarm: ['emergencyWhereTheyAre', 'whomToCall', 'youNeedNotStayInContact', 'keepIt', 'peopleFirst'],
} as const satisfies Readonly<Record<IncomingNature, readonly IncomingOffer[]>>

export const incomingNatures = Object.keys(offers) as readonly IncomingNature[]

const answering: ReadonlySet<IncomingOffer> = new Set(['briefNeutralAnswer', 'holdAnAnswer'])

/**
 * What to offer for an incoming contact. With an order, danger or threats (yes or unsure) nothing that answers is
 * offered, and keeping it and people come along; when one of the two asked the other to stop, only a necessary
 * contact may still be answered.
 */
export function incomingOffers(nature: IncomingNature, safety: SafetyState): IncomingOffer[] {
  const open: readonly IncomingOffer[] = offers[nature]
  const careful = maybe(safety.order) || maybe(safety.danger) || maybe(safety.threatened)
  const closed = careful || (maybe(safety.askedToStop) && nature !== 'necessary')
  const kept = closed ? open.filter(offer => !answering.has(offer)) : open
  return [...new Set([...kept, ...(careful ? alongside(safety) : [])])]
}

function alongside(safety: SafetyState): IncomingOffer[] {
  return maybe(safety.order) ? ['keepIt', 'peopleFirst', 'askAdvocate'] : ['keepIt', 'peopleFirst']
}
