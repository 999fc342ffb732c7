import { createHash } from 'node:crypto'
import type { FetchMessageObject, FetchQueryObject } from 'imapflow'

/** What has to be fetched of a message for its mark. */
export const forMark = { envelope: true, size: true } as const satisfies FetchQueryObject

/** A hash that stays the same when the message is moved or copied, on any server. */
export function markOf({ envelope, size }: FetchMessageObject): string {
  const { messageId, date, subject, from, inReplyTo } = envelope ?? {}
  const parts = JSON.stringify([size, messageId, String(date), subject, from, inReplyTo])
  return createHash('sha256').update(parts).digest('hex').slice(0, 24)
}

/** How many there are of each mark. */
export function tally(marks: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}
