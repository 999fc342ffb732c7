import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { type Given, holds, type Said, said } from './given.ts'

/** What the rules look at: the answers and the safety state, reduced to what decides. */
export interface Facts {
  /** Silence may be unsafe: fear, threats, or they may read this device. Unsure counts as yes. */
  readonly danger: boolean
  readonly order: boolean
  readonly died: boolean
  /** Either of the two asked the other to stop. */
  readonly stopped: boolean
  readonly children: boolean
  readonly court: boolean
  /** Work, a home or money. */
  readonly otherTies: boolean
  readonly together: boolean
  /** What it shall bring is peace while they must deal with each other. */
  readonly peace: boolean
  /** What it shall bring is friendship later. */
  readonly friends: boolean
  /** It is meant for the other one (be missed, punish, get a reaction), and for nothing that heals. */
  readonly onlyFear: boolean
  /** It is meant for the other one, among other things or alone. */
  readonly fear: boolean
  /** It is meant to get around a talk or a duty, among other things or alone. */
  readonly avoids: boolean
  /** Something is unsaid and was not tried yet; or the circle is closed as far as one can; or nobody knows. */
  readonly talk: 'open' | 'settled' | 'unknown'
  readonly pressed: boolean
  /** The end is accepted, nobody's needy energy shows, and nobody presses hard. */
  readonly calm: boolean
  readonly quietHarder: boolean
  readonly tried: 'atOnce' | 'inSteps' | 'neither'
  readonly pace: 'allAtOnce' | 'stepByStep' | 'unsure'
  /** Days or weeks since the end. */
  readonly fresh: boolean
}

/** To be missed, to punish, to get a reaction: what is done out of fear, and is meant for the other one. */
export const fearMotives = said('motives', 'missMe', 'punish', 'reaction')
const healMotives = said('motives', 'heal', 'pattern', 'ownFeet', 'endFights')

/** The facts of a round. Total: with nothing answered, nothing is the case. */
export function factsOf(given: Given, safety: SafetyState): Facts {
  const is = (named: Said) => holds(given, named)
  const pressed = is(said('pressing', 'strong'))
  return {
    danger: maybe(safety.danger) || maybe(safety.threatened) || watchedByThem(given, safety),
    order: maybe(safety.order),
    died: is(said('situation', 'died')),
    stopped: maybe(safety.askedToStop),
    children: is(said('ties', 'children')),
    court: is(said('ties', 'court')),
    otherTies: is(said('ties', 'work', 'home', 'money')),
    together: is(said('situation', 'together')),
    peace: is(said('meaning', 'peace')),
    friends: is(said('meaning', 'friends')),
    onlyFear: is(fearMotives) && !is(healMotives),
    fear: is(fearMotives),
    avoids: is(said('motives', 'avoidTalk', 'escapeDuty')),
    talk: talkOf(given),
    pressed,
    calm: is(said('acceptance', 'accepted')) && is(said('needy', 'none')) && !pressed,
    quietHarder: is(said('quietToMe', 'harder')),
    tried: triedOf(given),
    pace: paceOf(given),
    fresh: is(said('since', 'days', 'weeks')),
  }
}

/** Someone could look at this device, and nobody said that it is somebody else. */
export function watchedByThem(given: Given, safety: SafetyState): boolean {
  return maybe(safety.watched) && !holds(given, said('watchedBy', 'someoneElse'))
}

/** "As far as one can": whoever tried, or cannot, has closed it as far as they can, even with a question left. */
function talkOf(given: Given): Facts['talk'] {
  if (given('circle').length === 0) return 'unknown'
  const open = holds(given, said('circle', 'unsaid', 'question'))
  return open && !holds(given, said('talk', 'tried', 'theyWillNot', 'iCannot')) ? 'open' : 'settled'
}

/** Stopping at once that did not hold weighs more than steps that did not: the next try begins smaller. */
function triedOf(given: Given): Facts['tried'] {
  if (holds(given, said('tried', 'allAtOnce', 'manyTimes'))) return 'atOnce'
  return holds(given, said('tried', 'stepByStep')) ? 'inSteps' : 'neither'
}

function paceOf(given: Given): Facts['pace'] {
  if (holds(given, said('pace', 'allAtOnce'))) return 'allAtOnce'
  return holds(given, said('pace', 'stepByStep')) ? 'stepByStep' : 'unsure'
}
