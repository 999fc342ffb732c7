import type { BodyOf, KnownKind } from '@breakwater/core/state'
import { amend } from '../../state/amend.ts'
import { record } from '../../state/record.ts'

/** Writes a new own thing, or another body for one that is there. */
export function write<K extends KnownKind>(
  kind: K,
  item: { readonly id: string } | undefined,
  body: BodyOf<K>,
): Promise<unknown> {
  return item === undefined ? record(kind, body) : amend(item.id, { body })
}
