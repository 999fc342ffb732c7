import { type OutcomeCode, type QuestionCode, questionSet, type Round } from '@breakwater/core/decide'
import { record } from '../../state/record.ts'

/** An answer as it stands on the screen. */
export interface Draft {
  readonly answers: readonly string[]
  /** Own words; empty for none. */
  readonly words: string
}

/** The answer of a round as a draft; nothing chosen where there is none. */
export function draftOf(round: Round | undefined, question: QuestionCode): Draft {
  const given = round?.answers.get(question)
  return { answers: given?.answers ?? [], words: given?.words ?? '' }
}

/**
 * Records an answer, and the round with its first one; nothing chosen means passed over. Nothing is recorded where the
 * same stands already. Throws as `record` does.
 */
export async function answer(round: Round | undefined, question: QuestionCode, draft: Draft): Promise<void> {
  const stands = round?.answers.has(question) === true && !round.stale.includes(question)
  if (stands && same(draftOf(round, question), draft)) return
  const { answers, words } = draft
  await record(
    'decision.answered',
    {
      set: questionSet,
      question,
      answers: [...answers],
      ...(words.trim() === '' ? {} : { words }),
    },
    { ref: await idOf(round) },
  )
}

/** Records what was chosen beside what was recommended. */
export async function choose(
  round: Round | undefined,
  recommended: OutcomeCode,
  chosen: OutcomeCode,
): Promise<void> {
  await record('decision.chosen', { set: questionSet, recommended, chosen }, { ref: await idOf(round) })
}

/** A new round; the one before stays in the journal. */
export function beginAnew(): Promise<string> {
  return record('decision.begun', { set: questionSet })
}

export function same(one: Draft, other: Draft): boolean {
  return one.words.trim() === other.words.trim() && one.answers.join() === other.answers.join()
}

async function idOf(round: Round | undefined): Promise<string> {
  return round?.id ?? (await beginAnew())
}
