import type { EventKind } from '../events.ts'
import { type Fields, isFields, some } from '../parsed-json.ts'
import { lengthOf } from '../text-length.ts'
import type { Names } from './names.ts'
import { isReactionLine } from './reaction-line.ts'
import { repaired } from './repair.ts'

/** What is kept of one message, and the name of its writer, which becomes a number at once. */
export interface Read {
  readonly at: number
  readonly name: string
  readonly kind: EventKind
  readonly length: number
}

/** Times at which each person reacted, in seconds, by name: newer exports say so beside the message reacted to. */
export type Reacted = ReadonlySet<string>

const reactedKey = (name: string, seconds: number): string => `${seconds}/${name}`

/** One message of Meta's export; `undefined` for what is none. */
export function openMessage(value: unknown, names: Names, reacted: Reacted): Read | undefined {
  if (!isFields(value)) return undefined
  const { sender_name, timestamp_ms, content } = value
  if (typeof sender_name !== 'string' || !isTime(timestamp_ms)) return undefined
  const name = names.of(sender_name)
  const text = typeof content === 'string' ? repaired(content) : undefined
  const kind = openKind(value, text)
  if (kind !== 'text' || text === undefined) return { at: timestamp_ms, name, kind, length: 0 }
  const told = reacted.size > 0 && reacted.has(reactedKey(name, Math.floor(timestamp_ms / 1000)))
  const reaction = told || isReactionLine(text)
  return { at: timestamp_ms, name, kind: reaction ? 'reaction' : kind, length: reaction ? 0 : lengthOf(text) }
}

function openKind(message: Fields, text: string | undefined): EventKind {
  const { type, is_unsent, call_duration, audio_files, sticker, photos, videos, gifs, files, share } = message
  if (is_unsent === true) return 'deleted'
  if (typeof call_duration === 'number' || type === 'Call') return 'call'
  if (type === 'Subscribe' || type === 'Unsubscribe') return 'system'
  if (some(audio_files)) return 'voice'
  if (isFields(sticker)) return 'sticker'
  if (some(photos) || some(videos) || some(gifs) || some(files)) return 'media'
  if (isFields(share) && !isOwnWords(text, share)) return 'media'
  // Sent, but no longer there: seen once, taken back by the program, or closed to the country.
  return text === undefined ? 'deleted' : 'text'
}

/** With something shared, the text is the program's own ("sent an attachment"), unless it holds the link that was typed. */
const isOwnWords = (text: string | undefined, { link }: Fields): boolean =>
  text !== undefined && (typeof link !== 'string' || text.includes(repaired(link)))

/** From 2004, when Facebook began, to the end of the century. */
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= 1_072_915_200_000 &&
  value < 4_102_444_800_000

/** When everybody reacted to the messages of a file. */
export function reactionsIn(messages: readonly unknown[], names: Names, reacted: Set<string>): void {
  for (const message of messages) {
    if (!isFields(message) || !Array.isArray(message.reactions)) continue
    for (const one of message.reactions as readonly unknown[]) {
      if (!isFields(one) || typeof one.actor !== 'string' || typeof one.timestamp !== 'number') continue
      reacted.add(reactedKey(names.of(one.actor), one.timestamp))
    }
  }
}
