/** From this strength on the plain question is asked: our own threshold, not a published one. */
export const plainQuestionFrom = 9

/** After the question was put aside, it rests this long for the same wave. */
export const plainQuestionRest = 4 * 60 * 60_000

/** Times are milliseconds since 1970. Held in memory by the screen: neither question nor answer is ever recorded. */
export interface PlainQuestionAsk {
  readonly now: number
  /** The person opened it on their own. */
  readonly byChoice?: boolean
  /** The wave that is open, and its newest rating. */
  readonly wave?: { readonly id: string; readonly strength?: number | undefined } | undefined
  /** The wave for which it was last put aside, and when. */
  readonly dismissed?: { readonly wave: string; readonly at: number } | undefined
}

/**
 * Whether to ask "Are you thinking about ending your life?". By choice always; else at 9 or 10, unless it was put
 * aside for this same wave within the last hours. Nothing is scored.
 */
export function asksPlainQuestion({ now, byChoice, wave, dismissed }: PlainQuestionAsk): boolean {
  if (byChoice === true) return true
  if (wave?.strength === undefined || wave.strength < plainQuestionFrom) return false
  if (dismissed === undefined || dismissed.wave !== wave.id) return true
  const since = now - dismissed.at
  // A clock that was set back must not silence the question.
  return since < 0 || since >= plainQuestionRest
}
