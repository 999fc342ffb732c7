import type { SafetyQuestion } from '../care/codes.ts'
import type { OutcomeCode, RuleCode } from './codes.ts'
import type { Facts } from './facts.ts'
import type { QuestionCode } from './questions.ts'

/** One line of the table: when it applies, what it recommends, and which questions led there. */
export interface DecisionRule {
  readonly code: RuleCode
  readonly when: (facts: Facts) => boolean
  readonly outcome: OutcomeCode
  readonly because: readonly (QuestionCode | SafetyQuestion)[]
}

const talk: readonly QuestionCode[] = ['circle', 'talk']

/**
 * All rules of Decide, first match wins. Danger, an order, a death and a wish for quiet come first; then what cannot
 * be cut; then what the quiet is for. A wish to be missed or to punish never reaches the rules that go silent.
 *
 * Legal duties stand above quiet even after "stop" (docs/evidence.md, safety of technology), so ties make it
 * `structured`. A couple that shares a home or an employer is not parted by that: it talks first.
 */
export const rules: readonly DecisionRule[] = [
  {
    code: 'danger',
    when: is => is.danger,
    outcome: 'safetyFirst',
    because: ['danger', 'threatened', 'watched'],
  },
  { code: 'order', when: is => is.order, outcome: 'safetyFirst', because: ['order', 'orderSide'] },
  { code: 'death', when: is => is.died, outcome: 'safetyFirst', because: ['situation'] },
  {
    code: 'stopTies',
    when: is => is.stopped && (is.children || is.court || is.otherTies),
    outcome: 'structured',
    because: ['askedToStop', 'stopSide', 'ties'],
  },
  { code: 'stop', when: is => is.stopped, outcome: 'coldTurkey', because: ['askedToStop', 'stopSide'] },
  { code: 'children', when: is => is.children, outcome: 'structured', because: ['ties'] },
  {
    code: 'ties',
    when: is => is.court || (is.otherTies && !is.together),
    outcome: 'structured',
    because: ['ties'],
  },
  { code: 'peace', when: is => is.peace, outcome: 'structured', because: ['meaning'] },
  {
    code: 'fearTalk',
    when: is => is.onlyFear && is.talk === 'open',
    outcome: 'talkFirst',
    because: ['motives', ...talk],
  },
  { code: 'fearInTouch', when: is => is.onlyFear, outcome: 'inTouch', because: ['motives', ...talk] },
  {
    code: 'togetherTalk',
    when: is => is.together && is.talk !== 'settled',
    outcome: 'talkFirst',
    because: ['situation', ...talk],
  },
  { code: 'togetherSpace', when: is => is.together, outcome: 'graduated', because: ['situation', ...talk] },
  {
    code: 'avoidance',
    when: is => is.avoids && is.talk !== 'settled',
    outcome: 'talkFirst',
    because: ['motives', ...talk],
  },
  {
    code: 'pressed',
    when: is => is.pressed && is.talk === 'settled',
    outcome: 'coldTurkey',
    because: ['pressing', ...talk],
  },
  { code: 'openCircle', when: is => is.talk === 'open', outcome: 'talkFirst', because: talk },
  {
    code: 'friendsReady',
    when: is => is.friends && is.calm,
    outcome: 'inTouch',
    because: ['meaning', 'acceptance', 'needy'],
  },
  {
    code: 'friendsLater',
    when: is => is.friends,
    outcome: 'graduated',
    because: ['meaning', 'acceptance', 'needy'],
  },
  {
    code: 'acceptedInTouch',
    when: is => is.calm && is.quietHarder,
    outcome: 'inTouch',
    because: ['acceptance', 'needy', 'quietToMe'],
  },
  { code: 'triedAtOnce', when: is => is.tried === 'atOnce', outcome: 'graduated', because: ['tried'] },
  // Healing is meant as well, so quiet may serve it; all at once, the wish to be missed would wait for an answer with nothing to stop at.
  { code: 'mixedMotive', when: is => is.fear, outcome: 'graduated', because: ['motives'] },
  { code: 'triedInSteps', when: is => is.tried === 'inSteps', outcome: 'coldTurkey', because: ['tried'] },
  { code: 'paceAtOnce', when: is => is.pace === 'allAtOnce', outcome: 'coldTurkey', because: ['pace'] },
  { code: 'paceInSteps', when: is => is.pace === 'stepByStep', outcome: 'graduated', because: ['pace'] },
  { code: 'fresh', when: is => is.fresh, outcome: 'coldTurkey', because: ['since'] },
]

/** What is recommended when no rule speaks, nothing answered at all included: small steps ask the least. */
export const otherwise: DecisionRule = {
  code: 'otherwise',
  when: () => true,
  outcome: 'graduated',
  because: ['since', 'pace'],
}

/** The one rule that decides. Another table is given only by the tests that break this one on purpose. */
export function ruleFor(facts: Facts, table: readonly DecisionRule[] = rules): DecisionRule {
  return table.find(rule => rule.when(facts)) ?? otherwise
}
