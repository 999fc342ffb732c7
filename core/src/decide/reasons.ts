import type { Approach } from '../plan/codes.ts'
import type { ReasonCode } from './codes.ts'
import type { Facts } from './facts.ts'
import { type Given, holds, type Said, said } from './given.ts'

/** Another approach than the recommended one, and what in the answers speaks for it. */
export interface Alternative {
  readonly approach: Approach
  readonly speaksFor: readonly ReasonCode[]
}

interface Reason {
  readonly code: ReasonCode
  readonly said: Said
  readonly for: readonly Approach[]
}

/** What each answer speaks for. The order is the order in which reasons are read. */
const reasons: readonly Reason[] = [
  { code: 'freshBreak', said: said('since', 'days', 'weeks'), for: ['coldTurkey'] },
  { code: 'pressedStrongly', said: said('pressing', 'strong'), for: ['coldTurkey'] },
  { code: 'stepsDidNotHold', said: said('tried', 'stepByStep'), for: ['coldTurkey'] },
  { code: 'friendsDidNotHold', said: said('tried', 'friends'), for: ['coldTurkey', 'graduated'] },
  { code: 'wantsAtOnce', said: said('pace', 'allAtOnce'), for: ['coldTurkey'] },
  { code: 'wantsEnd', said: said('meaning', 'end'), for: ['coldTurkey', 'graduated'] },
  { code: 'quietCalms', said: said('quietToMe', 'calmer'), for: ['coldTurkey', 'graduated'] },
  { code: 'allIsSaid', said: said('circle', 'closed'), for: ['coldTurkey', 'graduated'] },
  { code: 'wantsSteps', said: said('pace', 'stepByStep'), for: ['graduated'] },
  { code: 'atOnceDidNotHold', said: said('tried', 'allAtOnce', 'manyTimes'), for: ['graduated'] },
  { code: 'needyEnergy', said: said('needy', 'mine', 'theirs', 'both'), for: ['graduated', 'coldTurkey'] },
  { code: 'quietIsHard', said: said('quietToMe', 'harder', 'both'), for: ['graduated'] },
  { code: 'childrenTogether', said: said('ties', 'children'), for: ['structured'] },
  { code: 'tiesRemain', said: said('ties', 'work', 'home', 'money', 'court'), for: ['structured'] },
  { code: 'wantsPeace', said: said('meaning', 'peace'), for: ['structured'] },
  { code: 'acceptedEnd', said: said('acceptance', 'accepted'), for: ['inTouch'] },
  { code: 'noNeedyEnergy', said: said('needy', 'none'), for: ['inTouch'] },
  { code: 'wantsFriends', said: said('meaning', 'friends'), for: ['inTouch', 'graduated'] },
  { code: 'quietEstranges', said: said('quietToUs', 'estranged'), for: ['inTouch', 'talkFirst'] },
  { code: 'somethingUnsaid', said: said('circle', 'unsaid'), for: ['talkFirst'] },
  { code: 'openQuestion', said: said('circle', 'question'), for: ['talkFirst'] },
  { code: 'notTalkedYet', said: said('talk', 'notYet'), for: ['talkFirst'] },
  { code: 'stillTogether', said: said('situation', 'together'), for: ['talkFirst', 'inTouch'] },
  { code: 'maybeAgain', said: said('again', 'yes', 'perhaps'), for: ['talkFirst', 'inTouch'] },
  { code: 'wantsClarity', said: said('meaning', 'clarity'), for: ['talkFirst'] },
  { code: 'talkAvoided', said: said('motives', 'avoidTalk'), for: ['talkFirst'] },
]

/** True for everybody, and the order of approaches about which nothing else speaks. */
const always: Readonly<Record<Approach, ReasonCode>> = {
  graduated: 'easierToBegin',
  coldTurkey: 'fewestDecisions',
  inTouch: 'gentler',
  talkFirst: 'nothingLeftUnsaid',
  structured: 'onlyWhatMustBe',
}

/**
 * What must not be offered. With children no full silence; out of fear only, no silence at all; what cannot be cut is
 * not cut; a couple is not parted. Nothing stands beside people first, and nothing beside a wish to be left alone.
 */
function vetoed(approach: Approach, is: Facts): boolean {
  if (is.danger || is.order || is.died || is.stopped) return true
  const silence = approach === 'coldTurkey' || approach === 'graduated'
  if (silence && (is.children || is.onlyFear)) return true
  return approach === 'coldTurkey' && (is.court || is.otherTies || is.together)
}

/** What fits badly and comes after everything else, however much speaks for it. */
function last(approach: Approach, is: Facts): boolean {
  if (approach === 'inTouch') return is.pressed
  if (approach === 'talkFirst') return is.talk === 'settled'
  return approach === 'structured' && !(is.children || is.court || is.otherTies || is.peace)
}

/** The two next-best approaches, by how much speaks for each; none where none may be offered. */
export function alternatives(given: Given, is: Facts, outcome: string): readonly Alternative[] {
  return (Object.keys(always) as readonly Approach[])
    .filter(approach => approach !== outcome && !vetoed(approach, is))
    .map(approach => ({ approach, speaksFor: speaksFor(given, approach) }))
    .sort(
      (one, other) =>
        Number(last(one.approach, is)) - Number(last(other.approach, is)) ||
        other.speaksFor.length - one.speaksFor.length,
    )
    .slice(0, 2)
}

function speaksFor(given: Given, approach: Approach): readonly ReasonCode[] {
  const own = reasons.filter(reason => reason.for.includes(approach) && holds(given, reason.said))
  return [...own.map(reason => reason.code), always[approach]]
}
