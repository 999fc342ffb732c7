import type { Figure } from '../shape.ts'
import { figure, tooFew } from './figure.ts'
import type { Sessions } from './sessions.ts'
import { wilson } from './wilson.ts'

const sessionsNeeded = 10

/**
 * Of the conversations that a side ended, the share after which that side also began the next. The last conversation is left
 * out: what came after it is not in the file.
 */
export function reachedAgainOf({ count, first, last }: Sessions, who: number): Figure {
  let ended = 0
  let again = 0
  for (let n = 0; n + 1 < count; n++) {
    if (last[n] !== who) continue
    ended++
    again += Number(first[n + 1] === who)
  }
  if (ended < sessionsNeeded) return tooFew(ended, sessionsNeeded)
  const { low, high } = wilson(again / ended, ended)
  return figure(again / ended, low, high, ended)
}
