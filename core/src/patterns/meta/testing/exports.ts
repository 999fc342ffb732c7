/** Made-up exports of Meta, as it writes them. */
import { canary } from '../../testing/canary.ts'
import { rowsFrom } from '../../testing/reading.ts'
import { sourceOf } from '../../testing/sources.ts'

export const start = 1_700_000_000_000

/** As Meta writes it: every byte of the UTF-8 a character of its own. */
export const broken = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))

export interface Message {
  readonly [field: string]: unknown
}

/** A message of the usual export, `minute` minutes after the start. */
export const said = (sender: string, minute: number, rest: Message = { content: canary }): Message => ({
  sender_name: broken(sender),
  timestamp_ms: start + minute * 60_000,
  ...rest,
  is_geoblocked_for_viewer: false,
})

/** A file of it: newest first. */
export const thread = (names: readonly string[], messages: readonly Message[], title = names[0] ?? '') =>
  JSON.stringify(
    {
      participants: names.map(name => ({ name: broken(name) })),
      messages: messages.toReversed(),
      title: broken(title),
      thread_path: 'inbox/somebody_1',
      magic_words: [],
    },
    undefined,
    2,
  )

/** A message and a file of the separate end-to-end export: oldest first, its letters whole. */
export const whispered = (sender: string, minute: number, rest: Message = {}): Message => ({
  isUnsent: false,
  media: [],
  reactions: [],
  senderName: sender,
  text: canary,
  timestamp: start + minute * 60_000,
  type: 'text',
  ...rest,
})
export const sealed = (names: readonly string[], messages: readonly Message[], name = names[0]) =>
  JSON.stringify({ participants: names, threadName: `${name}_12`, messages })

export const two = ['Zoë Haddad', 'Sam']
export const inbox = 'your_instagram_activity/messages/inbox'

export const rows = rowsFrom(start)

export const file = (text: string, name = `${inbox}/zoe_1/message_1.json`, pieces?: readonly number[]) =>
  sourceOf(name, text, pieces)
