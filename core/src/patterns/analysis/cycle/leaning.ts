import { column, logAt, waitSteps } from './day-table.ts'
import type { Windows } from './windows.ts'

/** How many signs there are. */
const signs = 3

/**
 * Three signs of who reaches out more, each above 0 where it is me: how much more I wrote, how many more conversations I
 * began, how much longer they took to answer; as differences of logarithms. `sums`, `usual`: rows as in `DayTable`; what is
 * usual counts as one more message, conversation and answer of each side, so that an empty window leans as usual.
 */
export function leaningsOf(sums: Float64Array, usual: Float64Array): readonly number[] {
  return [
    logShare(sums, usual, column.mine, column.theirs),
    logShare(sums, usual, column.startedMine, column.startedTheirs),
    logWait(sums, usual, column.waitedTheirs) - logWait(sums, usual, column.waitedMine),
  ]
}

function logShare(sums: Float64Array, usual: Float64Array, mine: number, theirs: number): number {
  const [own, other] = [usual[mine] ?? 0, usual[theirs] ?? 0]
  const part = own + other === 0 ? 0.5 : Math.min(0.99, Math.max(0.01, own / (own + other)))
  return Math.log(((sums[mine] ?? 0) + part) / ((sums[theirs] ?? 0) + 1 - part))
}

/** The logarithm of the Kaplan-Meier median: those without an answer stand behind all others. In a straight line within a step. */
function logWait(sums: Float64Array, usual: Float64Array, from: number): number {
  const usualTurns = Math.max(1, totalOf(usual, from))
  const half = (totalOf(sums, from) + totalOf(usual, from) / usualTurns) / 2
  let before = 0
  for (let step = 0; step < waitSteps - 1; step++) {
    const count = (sums[from + step] ?? 0) + (usual[from + step] ?? 0) / usualTurns
    if (count > 0 && before + count >= half) return logAt(step + (half - before) / count)
    before += count
  }
  return logAt(waitSteps - 1)
}

function totalOf(row: Float64Array, from: number): number {
  let all = 0
  for (let step = 0; step < waitSteps; step++) all += row[from + step] ?? 0
  return all
}

/** Mean and spread of each sign in windows of some length. */
export type Usual = readonly { readonly mean: number; readonly sd: number }[]

/** How the signs waver in all windows of so many days in a row. */
export function usualLeanings({ size, sums }: Windows, length: number): Usual {
  const all = sums(0, size)
  const each = Array.from({ length: size - length + 1 }, (_, from) =>
    leaningsOf(sums(from, from + length), all),
  )
  return Array.from({ length: signs }, (_, sign) => {
    const values = each.map(leanings => leanings[sign] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return { mean, sd: Math.sqrt(variance) }
  })
}
