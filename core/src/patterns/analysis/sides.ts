import { type Events, firstOutside, nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'

/** Who is who among `ReadChat.people`, as the person confirmed it: one side may have written under several names. */
export interface Sides {
  readonly me: readonly number[]
  readonly them: readonly number[]
}

/** The numbers of the sides in columns. */
export const mine = 0
export const theirs = 1

/** In `sideOfEach`: what does not count. */
export const neither = 2

/**
 * Whose contact each event is: `mine`, `theirs`, or `neither` for what is no contact or was written by a program.
 * @throws PatternsFailure `group` when somebody else writes, too
 */
export function sideOfEach({ count, sender, kind }: Events, sides: Sides): Uint8Array {
  const known = sideOfPeople(sides)
  const found = new Uint8Array(count).fill(neither)
  for (let i = 0; i < count; i++) {
    const who = sender[i] ?? nobody
    if (who === nobody || (kind[i] ?? firstOutside) >= firstOutside) continue
    const side = known.get(who)
    if (side === undefined) throw new PatternsFailure('group')
    found[i] = side
  }
  return found
}

function sideOfPeople({ me, them }: Sides): ReadonlyMap<number, number> {
  if (me.some(person => them.includes(person))) throw new RangeError('somebody stands on both sides')
  return new Map([
    ...me.map(person => [person, mine] as const),
    ...them.map(person => [person, theirs] as const),
  ])
}
