import type { BodyOf } from '@breakwater/core/state'
import { record } from '../../state/record.ts'
import type { Keeper } from './keeper.ts'
import type { Chosen } from './Prompts.tsx'
import type { Search } from './Searching.tsx'

export type About = BodyOf<'writing.done'>['about']

/** A session of writing that comes to its end. */
export interface Session extends Chosen {
  readonly keeper: Keeper
  readonly text: string
  readonly searching: Search
  /** Whole minutes. */
  readonly minutes: number
}

/** What becomes of the letter. */
export type Fate =
  | { readonly is: 'keep' }
  | { readonly is: 'seal'; readonly until: string }
  | { readonly is: 'burn' }

/**
 * Keeps the letter, seals it until a day, or burns it, and notes the session. A letter that is burned leaves the session
 * (so that the gentle stop counts it) and no word of what it said. Throws as `record` does.
 */
export async function endSession(session: Session, about: About, fate: Fate): Promise<void> {
  const { keeper, text, to, prompt, searching, minutes } = session
  if (fate.is === 'burn') await keeper.burn()
  else
    await keeper.finish(text, {
      to,
      prompt,
      minutes,
      ...(fate.is === 'seal' ? { sealedUntil: fate.until } : {}),
    })
  await record('writing.done', { prompt, searching, minutes, ...(about === undefined ? {} : { about }) })
}
