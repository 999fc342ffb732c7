import { type ConditionCode, conditionCodes } from './codes.ts'
import { fearMotives } from './facts.ts'
import { type Given, holds, type Said, said } from './given.ts'
import { type QuestionCode, questionCodes } from './questions.ts'

/** One of the six conditions, held against the answers. */
export interface Condition {
  readonly code: ConditionCode
  /** Three strengthen a relationship or a person; three harm. */
  readonly effect: 'strengthens' | 'harms'
  /** `open`: nothing was said about it, or the answers point both ways. */
  readonly applies: 'yes' | 'no' | 'open'
  /** The answered questions from which this follows. */
  readonly from: readonly QuestionCode[]
}

interface Signs {
  readonly effect: Condition['effect']
  readonly yes: readonly Said[]
  readonly no: readonly Said[]
  /** Answered, and none of the answers is among `yes`: that says no as well. */
  readonly elseNo?: true
}

const signs: Readonly<Record<ConditionCode, Signs>> = {
  responsibility: {
    effect: 'strengthens',
    yes: [said('motives', 'heal')],
    no: [said('motives', 'escapeDuty')],
  },
  patterns: {
    effect: 'strengthens',
    yes: [said('motives', 'pattern', 'endFights')],
    no: [said('tried', 'manyTimes')],
  },
  independence: {
    effect: 'strengthens',
    yes: [said('motives', 'ownFeet')],
    no: [said('needy', 'mine', 'both')],
  },
  revenge: { effect: 'harms', yes: [fearMotives], no: [], elseNo: true },
  preventsTalk: {
    effect: 'harms',
    yes: [said('motives', 'avoidTalk'), said('talk', 'notYet')],
    no: [said('circle', 'closed'), said('talk', 'tried', 'theyWillNot')],
  },
  escapesDuty: { effect: 'harms', yes: [said('motives', 'escapeDuty')], no: [], elseNo: true },
}

/** All six conditions, applied to these answers. */
export function conditions(given: Given): readonly Condition[] {
  return conditionCodes.map(code => ({ code, effect: signs[code].effect, ...weigh(given, signs[code]) }))
}

function weigh(given: Given, { yes, no, elseNo }: Signs): Pick<Condition, 'applies' | 'from'> {
  const forIt = questionsIn(given, yes)
  const against = questionsIn(given, no)
  const silent = elseNo === true && forIt.length === 0 ? answered(given, yes) : []
  const found = new Set([...forIt, ...against, ...silent])
  return {
    applies: verdict(forIt.length > 0, against.length + silent.length > 0),
    from: questionCodes.filter(code => found.has(code)),
  }
}

function verdict(yes: boolean, no: boolean): Condition['applies'] {
  if (yes === no) return 'open'
  return yes ? 'yes' : 'no'
}

function questionsIn(given: Given, some: readonly Said[]): readonly QuestionCode[] {
  return some.filter(one => holds(given, one)).map(one => one.question)
}

function answered(given: Given, some: readonly Said[]): readonly QuestionCode[] {
  return some.map(one => one.question).filter(question => given(question).length > 0)
}
