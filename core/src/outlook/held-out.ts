/** Something that happened on a day, and how much better than "the same as always" a table foretold it. */
export interface Outcome {
  readonly day: number
  /** Difference of the logarithms of how likely it was; `times`: what the table gives, 1 is as always. */
  readonly gain: (times: readonly number[]) => number
}

const folds = 5

/** In standard errors, one-sided: together with being foretold, chance alone passes in about one case of fifty. */
const beyondChance = 1.28

/**
 * [Note: held-out days] A table made from days always fits those days. So the days are dealt into five parts; each part
 * is foretold by a table made from the other four, and scored by the logarithm of how likely it was (Good 1952). The
 * table is told only if its gain over all days is beyond what chance would bring. `made`: the table from the outcomes
 * whose index it keeps.
 */
export function beats(
  outcomes: readonly Outcome[],
  made: (kept: (index: number) => boolean) => readonly number[],
): boolean {
  const gains = new Map<number, number>()
  for (let fold = 0; fold < folds; fold++) {
    const table = made(index => foldOf(outcomes[index]) !== fold)
    for (const outcome of outcomes)
      if (foldOf(outcome) === fold)
        gains.set(outcome.day, (gains.get(outcome.day) ?? 0) + outcome.gain(table))
  }
  const all = [...gains.values()]
  const sum = all.reduce((total, gain) => total + gain, 0)
  const mean = sum / all.length
  const variance = all.reduce((total, gain) => total + (gain - mean) ** 2, 0)
  return sum > beyondChance * Math.sqrt(variance) && sum > 0
}

/** Five and seven share no factor, so each part has every weekday. */
function foldOf(outcome: Outcome | undefined): number {
  return (((outcome?.day ?? 0) % folds) + folds) % folds
}
