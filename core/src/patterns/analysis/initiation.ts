import type { BySide, Figure } from '../shape.ts'
import { figure, tooFew } from './figure.ts'
import { pausesTried, type Sessions, sessionsOf } from './sessions.ts'
import { mine } from './sides.ts'
import type { Talk } from './talk.ts'
import { wilson } from './wilson.ts'

const sessionsNeeded = 20

/** Conversations that each side began. */
export function startedCountOf(sessions: Sessions): BySide<number> {
  const own = sessions.first.reduce((sum, side) => sum + Number(side === mine), 0)
  return { mine: own, theirs: sessions.count - own }
}

/** My share of the conversations begun, and whether its side is the same however long a pause ends one. */
export function startedOf(talk: Talk, sessions: Sessions): Figure & { readonly stable?: boolean } {
  const { count } = sessions
  if (count < sessionsNeeded) return tooFew(count, sessionsNeeded)
  const share = startedCountOf(sessions).mine / count
  const { low, high } = wilson(share, count)
  return { ...figure(share, low, high, count), stable: isStable(talk) }
}

function isStable(talk: Talk): boolean {
  const leads = pausesTried.map(hours => {
    const { mine, theirs } = startedCountOf(sessionsOf(talk, hours))
    return Math.sign(mine - theirs)
  })
  return leads.every(lead => lead === leads[0])
}
