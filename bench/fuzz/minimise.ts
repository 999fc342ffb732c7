import type { Bundle } from './bundle.ts'
import { Coverage, covers, type Reached } from './coverage.ts'
import { broken } from './laws.ts'
import type { Target } from './targets.ts'

/** Reads in one piece and in pieces, as the fuzzing does. */
const pieces = [7]
const mostTries = 80
/** What is worked out once and then at hand runs the first time only, and V8 counts less of what it has made fast. */
const warming = 6

/**
 * The shortest of these inputs that together reach what all of them reach beyond the seeds, each made as short as it can be while
 * it still reaches as much.
 */
export async function minimised(
  target: Target,
  seeds: readonly Bundle[],
  corpus: readonly Bundle[],
): Promise<readonly Bundle[]> {
  const coverage = new Coverage()
  for (const seed of seeds) await reached(target, seed, coverage)
  const kept: Bundle[] = []
  for (const seed of seeds) coverage.keep(await reached(target, seed, coverage))
  for (const input of corpus.toSorted((a, b) => a.length - b.length)) {
    for (let turn = 0; turn < warming; turn++) await reached(target, input, coverage)
    const goal = coverage.newIn(await reached(target, input, coverage))
    if (goal.size === 0) continue
    kept.push(await shortened(target, input, goal, coverage))
    coverage.keep(goal)
  }
  return kept
}

async function reached(target: Target, input: Bundle, coverage: Coverage): Promise<Reached> {
  await broken(target, input, pieces)
  return coverage.reached()
}

/** Takes out ever smaller pieces, as long as the goal is reached. */
async function shortened(target: Target, input: Bundle, goal: Reached, coverage: Coverage): Promise<Bundle> {
  let best = input
  let tries = 0
  for (let size = best.length >> 1; size >= 1 && tries < mostTries; size >>= 1)
    for (let at = 0; at < best.length && tries < mostTries; tries++) {
      const shorter = new Uint8Array([...best.subarray(0, at), ...best.subarray(at + size)])
      if (covers(await reached(target, shorter, coverage), goal)) best = shorter
      else at += size
    }
  return best
}
