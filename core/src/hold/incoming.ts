import { gate } from '../care/gates.ts'
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
  | 'askAboutChild'
  | 'answersWait'
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
 * What to offer for an incoming contact. The gate `readyAnswers` decides: where it closes, no words to answer with are
 * offered, and keeping it and people come along; where one of the two asked the other to stop, only a necessary contact
 * may still be answered. What is about a child is never held up. `safety` is undefined while nobody can read it: then answers wait, as they would for an unsure one.
 */
export function incomingOffers(
  nature: IncomingNature,
  safety: SafetyState | undefined,
  aboutChild = false,
): IncomingOffer[] {
  const open = openOffers(nature, aboutChild)
  const kept = mayAnswer(nature, safety, aboutChild)
    ? open
    : [...open.filter(offer => !answering.has(offer)), ...inPlace(nature, open, safety)]
  return [...new Set([...kept, ...alongside(safety)])]
}

/** No wait stands before what is about a child. */
function openOffers(nature: IncomingNature, aboutChild: boolean): readonly IncomingOffer[] {
  const all: readonly IncomingOffer[] = offers[nature]
  return aboutChild ? all.filter(offer => offer !== 'waitTenMinutes') : all
}

function mayAnswer(nature: IncomingNature, safety: SafetyState | undefined, aboutChild: boolean): boolean {
  if (safety === undefined) return aboutChild
  return gate('readyAnswers', safety, { aboutChild, necessary: aboutChild || nature === 'necessary' }).open
}

/** What stands where an answer would. */
function inPlace(
  nature: IncomingNature,
  open: readonly IncomingOffer[],
  safety: SafetyState | undefined,
): IncomingOffer[] {
  if (!open.some(offer => answering.has(offer))) return []
  return [
    ...(nature === 'necessary' ? ['askAboutChild' as const] : []),
    ...(safety === undefined ? ['answersWait' as const] : []),
  ]
}

/** What the gate says of answering even where it lets it through tells of an order, of danger and of threats. */
function alongside(safety: SafetyState | undefined): IncomingOffer[] {
  if (safety === undefined) return ['keepIt', 'peopleFirst']
  switch (gate('answerIncoming', safety, { aboutChild: true }).warn) {
    case 'orderDecides':
      return ['keepIt', 'peopleFirst', 'askAdvocate']
    case 'doNotCalm':
      return ['keepIt', 'peopleFirst']
    default:
      return []
  }
}
