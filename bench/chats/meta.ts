/** Made-up chats in the forms that Meta gives them: always the same ones for the same number of messages. */
import { between, oneOf, type Random, seeded } from '../../core/src/random.ts'

const people = ['Alex Rivera', 'Zoë Šťastná'] as const
const words = [
  'and',
  'the',
  'later',
  'train',
  'you',
  'coffee',
  'maybe',
  'späť',
  'déjà',
  'home',
  '😮',
  'a: b',
] as const
/** Meta begins a new file after so many. */
export const perFile = 10_000

const first = 1_500_000_000_000
const step = 220_000

/** One of the files `message_1.json` and on, newest first as Meta writes them; `file` counts from 0, the newest. */
export function openFile(file: number, messages: number): string {
  const random = seeded(file + 1)
  const newest = first + (messages - file * perFile) * step
  const count = Math.min(perFile, messages - file * perFile)
  const list = Array.from({ length: count }, (_, i) => open(random, newest - i * step))
  const chat = { participants: people.map(name => ({ name: bytes(name) })), messages: list }
  return escaped({ ...chat, title: bytes(people[0]), thread_path: 'inbox/alexrivera_1', magic_words: [] })
}

/** The separate export of what was end-to-end encrypted: one file, names and words as they are. It goes on where `from` messages end. */
export function* sealedFile(from: number, messages: number): Generator<string> {
  const random = seeded(messages)
  yield `{"participants":${JSON.stringify(people)},"threadName":"${people[0]}_12","messages":[\n`
  for (let i = 0; i < messages; i++)
    yield `${JSON.stringify(sealed(random, first + (from + i + 1) * step))}${i + 1 < messages ? ',' : ''}\n`
  yield ']}'
}

function open(random: Random, timestamp_ms: number): object {
  const chance = random()
  const plain = { sender_name: bytes(oneOf(random, people)), timestamp_ms, is_geoblocked_for_viewer: false }
  if (chance < 0.05) return { ...plain, photos: [{ uri: 'photos/1.jpg', creation_timestamp: 1 }] }
  if (chance < 0.07) return { ...plain, audio_files: [{ uri: 'audio/1.mp4', creation_timestamp: 1 }] }
  if (chance < 0.08) return { ...plain, content: 'Audio call', call_duration: between(random, 0, 4000) }
  const content = bytes(said(random))
  if (chance > 0.1) return { ...plain, content }
  return { ...plain, content, reactions: [{ reaction: bytes('😮'), actor: bytes(oneOf(random, people)) }] }
}

function sealed(random: Random, timestamp: number): object {
  const media = random() < 0.05 ? [{ uri: './media/1.jpg' }] : []
  const text = media.length > 0 ? '' : said(random)
  return {
    isUnsent: false,
    media,
    reactions: [],
    senderName: oneOf(random, people),
    text,
    timestamp,
    type: 'text',
  }
}

const said = (random: Random): string =>
  Array.from({ length: between(random, 1, 14) }, () => oneOf(random, words)).join(' ')

/** Each byte of UTF-8 as a character of its own, as Meta writes it. */
const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** Indented, and in ASCII alone. */
const escaped = (chat: object): string =>
  JSON.stringify(chat, null, 2).replace(
    /[\u0080-\uffff]/g,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
