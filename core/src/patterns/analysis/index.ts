import type { ReadChat } from '../reader.ts'
import type { Shape } from '../shape.ts'

/** Who is who among `ReadChat.people`, as the person confirmed it: one side may have written under several names. */
export interface Sides {
  readonly me: readonly number[]
  readonly them: readonly number[]
}

/**
 * The shape of a chat.
 * @param zone IANA zone in which days and hours are counted where the file's times are in UTC
 * @throws PatternsFailure `group` when others write, too; `noMessages`
 */
export function shapeOf(_chat: ReadChat, _sides: Sides, _zone: string): Shape {
  throw new Error('not built yet')
}
