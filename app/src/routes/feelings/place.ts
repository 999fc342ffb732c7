import type { SittingStep } from '@breakwater/core/heal'

/** Where a sitting stands: which step, and at which second of the sitting it began. */
export interface Place {
  readonly index: number
  readonly began: number
}

export const atTheBeginning: Place = { index: 0, began: 0 }

/** Steps that ask for something wait for an answer: no question is taken away because its time is up. */
function waits({ code }: SittingStep): boolean {
  return code === 'strength' || code === 'strengthAgain'
}

/**
 * Where the sitting stands after so many seconds. Steps without a question follow one another by the clock, also while
 * the page was hidden; one that asks stays until `goOn`.
 */
export function placeAfter(steps: readonly SittingStep[], place: Place, elapsed: number): Place {
  const step = steps[place.index]
  if (step === undefined || waits(step) || elapsed - place.began < step.seconds) return place
  return placeAfter(steps, { index: place.index + 1, began: place.began + step.seconds }, elapsed)
}

/** On to the next step now. */
export function goOn(place: Place, elapsed: number): Place {
  return { index: place.index + 1, began: elapsed }
}

/** The seconds that are still to come, without those of the questions: they take as long as they take. */
export function secondsLeft(steps: readonly SittingStep[], place: Place, elapsed: number): number {
  return steps.reduce((left, step, index) => {
    if (index < place.index || waits(step)) return left
    return left + step.seconds - (index === place.index ? Math.min(step.seconds, elapsed - place.began) : 0)
  }, 0)
}

/** The line that is on after so many seconds of a step; the lines share its time. */
export function lineAfter(lines: readonly string[], step: SittingStep, since: number): string | undefined {
  const each = step.seconds / Math.max(1, lines.length)
  return lines[Math.min(lines.length - 1, Math.floor(Math.max(0, since) / each))]
}
