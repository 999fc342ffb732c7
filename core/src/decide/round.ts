import type { Entry } from '../journal/entry.ts'
import { keptOf } from '../journal/kept.ts'
import type { EntryOf } from '../kinds.ts'
import { type OutcomeCode, outcomeCodes } from './codes.ts'
import type { decideKept } from './kinds.ts'
import { type QuestionCode, questions } from './questions.ts'

/** One answered question. No `answers`: it was skipped, or taken back. */
export interface Answer {
  /** Codes that this version knows. */
  readonly answers: readonly string[]
  readonly words?: string
  /** Codes of another set of questions that this version does not know: kept, and never shown as an answer. */
  readonly unknown?: readonly string[]
}

export type Answers = ReadonlyMap<QuestionCode, Answer>

/** One round of questions. */
export interface Round {
  readonly id: string
  /** When it began, as an instant. */
  readonly at: string
  readonly answers: Answers
  /** Answered with codes that this version does not know: what it knows still counts, and they are asked again. */
  readonly stale: readonly QuestionCode[]
  /** What was answered to questions that are not asked any more, by their code. */
  readonly noLongerAsked: ReadonlyMap<string, Answer>
  /** What was recommended and chosen last; undefined inside where another version wrote an outcome unknown here. */
  readonly chosen:
    | { readonly recommended: OutcomeCode | undefined; readonly chosen: OutcomeCode | undefined }
    | undefined
}

type Answered = Extract<EntryOf<typeof decideKept>, { kind: 'decision.answered' }>

/** The newest round; undefined when none was begun. */
export function readRound(kept: ReadonlyMap<string, Entry>): Round | undefined {
  return rounds(kept).at(-1)
}

/** The rounds before the newest one, the latest first. */
export function pastRounds(kept: ReadonlyMap<string, Entry>): readonly Round[] {
  return rounds(kept).slice(0, -1).reverse()
}

function rounds(kept: ReadonlyMap<string, Entry>): readonly Round[] {
  const answered = keptOf(kept, 'decision.answered')
  const chosen = keptOf(kept, 'decision.chosen')
  return keptOf(kept, 'decision.begun').map(({ id, at }) => {
    const choice = chosen.findLast(entry => entry.ref === id)?.body
    return {
      id,
      at,
      ...readAnswers(answered.filter(entry => entry.ref === id)),
      chosen: choice && { recommended: outcome(choice.recommended), chosen: outcome(choice.chosen) },
    }
  })
}

/** The newest answer of each question, sorted by whether this version knows the question and its codes. */
function readAnswers(entries: readonly Answered[]): Pick<Round, 'answers' | 'stale' | 'noLongerAsked'> {
  const answers = new Map<QuestionCode, Answer>()
  const noLongerAsked = new Map<string, Answer>()
  for (const { body } of entries) {
    if (isQuestion(body.question)) answers.set(body.question, readAnswer(body.question, body))
    else noLongerAsked.set(body.question, { answers: body.answers, ...wordsOf(body) })
  }
  const stale = [...answers].filter(([, answer]) => answer.unknown !== undefined).map(([code]) => code)
  return { answers, stale, noLongerAsked }
}

function readAnswer(question: QuestionCode, body: Answered['body']): Answer {
  const codes: readonly string[] = questions[question].answers
  const unknown = body.answers.filter(code => !codes.includes(code))
  return {
    answers: body.answers.filter(code => codes.includes(code)),
    ...wordsOf(body),
    ...(unknown.length > 0 ? { unknown } : {}),
  }
}

function wordsOf({ words }: Answered['body']): Pick<Answer, 'words'> {
  return words === undefined ? {} : { words }
}

function isQuestion(code: string): code is QuestionCode {
  return Object.hasOwn(questions, code)
}

function outcome(code: string): OutcomeCode | undefined {
  return outcomeCodes.find(known => known === code)
}
