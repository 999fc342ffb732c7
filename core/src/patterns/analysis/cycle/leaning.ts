import type { Sums, Windows } from './windows.ts'

/**
 * Three signs of who reaches out more, each above 0 where it is me: how much more I wrote, how many more conversations I
 * began, how much longer they took to answer; as differences of logarithms. `usual`: what counts as one more message,
 * conversation or answer of either side in small sums, so that an empty window leans as usual.
 */
export function leaningsOf(sums: Sums, usual: Sums): readonly number[] {
  return [
    logShare(sums.mine, sums.theirs, usual.mine, usual.theirs),
    logShare(sums.startedMine, sums.startedTheirs, usual.startedMine, usual.startedTheirs),
    meanWait(sums.waitedTheirs, sums.turnsTheirs, usual.waitedTheirs, usual.turnsTheirs) -
      meanWait(sums.waitedMine, sums.turnsMine, usual.waitedMine, usual.turnsMine),
  ]
}

function logShare(mine: number, theirs: number, usualMine: number, usualTheirs: number): number {
  const all = usualMine + usualTheirs
  const part = all === 0 ? 0.5 : Math.min(0.99, Math.max(0.01, usualMine / all))
  return Math.log((mine + part) / (theirs + 1 - part))
}

function meanWait(waited: number, turns: number, usualWaited: number, usualTurns: number): number {
  const usual = usualTurns === 0 ? 0 : usualWaited / usualTurns
  return (waited + usual) / (turns + 1)
}

/** Mean and spread of each sign in windows of `length` days. */
export type Usual = readonly { readonly mean: number; readonly sd: number }[]

/** How the signs waver in all windows of so many days in a row. */
export function usualLeanings({ size, sums }: Windows, length: number): Usual {
  const all = sums(0, size)
  const each = Array.from({ length: size - length + 1 }, (_, from) =>
    leaningsOf(sums(from, from + length), all),
  )
  return [0, 1, 2].map(sign => {
    const values = each.map(leanings => leanings[sign] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return { mean, sd: Math.sqrt(variance) }
  })
}
