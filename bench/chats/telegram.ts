/** A made-up chat in the form that Telegram Desktop gives it: always the same one for the same number of messages. */
import { between, oneOf, type Random, seeded } from '../../core/src/random.ts'

interface Person {
  readonly name: string
  readonly id: string
}
const people: readonly [Person, ...Person[]] = [
  { name: 'Sam', id: 'user1001' },
  { name: 'Alex Rivera', id: 'user1002' },
]

const words = [
  'and',
  'the',
  'later',
  'tomorrow',
  'train',
  'I',
  'you',
  'coffee',
  'okay',
  'maybe',
  'weekend',
  'späť',
  'déjà',
  'home',
  'rain',
  'call',
  'a',
  'is',
  'was',
  'not',
  'sure',
  'see',
  'morning',
  'dinner',
  'work',
  'long',
  'пока',
  '😮',
  '🙂',
  'a: b',
] as const // prettier keeps these lines short

/** How many messages are put into one piece. */
const batch = 500

/** The file in pieces, as text. */
export function* telegramChat(messages: number): Generator<string> {
  const random = seeded(messages)
  const start = 1_500_000_000
  const step = Math.floor(220_000_000 / messages)
  yield '{\n "name": "Alex Rivera",\n "type": "personal_chat",\n "id": 1002,\n "messages": [\n'
  for (let first = 0; first < messages; first += batch) {
    const lines: string[] = []
    for (let id = first; id < Math.min(first + batch, messages); id++) {
      lines.push(`  ${message(random, id + 1, start + id * step + between(random, 0, step - 1))}`)
    }
    yield `${lines.join(',\n')}${first + batch < messages ? ',' : ''}\n`
  }
  yield ' ]\n}'
}

function message(random: Random, id: number, at: number): string {
  const who = oneOf(random, people)
  const chance = random()
  const service = chance < 0.01
  const stamp = {
    id,
    type: service ? 'service' : 'message',
    date: new Date(at * 1000).toISOString().slice(0, 19),
    date_unixtime: String(at),
  }
  const body = service ? call(random, who) : { from: who.name, from_id: who.id, ...content(random, chance) }
  return JSON.stringify({ ...stamp, ...body }, null, 1).replaceAll('\n', '\n  ')
}

const call = (random: Random, { name, id }: Person) => ({
  actor: name,
  actor_id: id,
  action: 'phone_call',
  duration_seconds: between(random, 5, 4000),
  discard_reason: 'hangup',
  text: '',
  text_entities: [],
})

function content(random: Random, chance: number): object {
  if (chance < 0.05) return { photo: 'photos/photo_1.jpg', width: 960, height: 1280, ...text(random, 0) }
  if (chance < 0.07) return { file: 'stickers/sticker.webp', media_type: 'sticker', ...text(random, 0) }
  if (chance < 0.1)
    return { file: 'voice_messages/audio.ogg', media_type: 'voice_message', ...text(random, 0) }
  return text(random, between(random, 1, 14))
}

/** Telegram writes every text twice; with a link in it, once as a list. */
function text(random: Random, count: number): object {
  const plain = Array.from({ length: count }, () => oneOf(random, words)).join(random() < 0.05 ? '\n' : ' ')
  if (plain === '') return { text: '', text_entities: [] }
  const said = { type: 'plain', text: plain }
  if (random() < 0.03) {
    const link = { type: 'link', text: 'https://example.org/a?b=c' }
    return { text: [`${plain} `, link, ''], text_entities: [said, link] }
  }
  return { text: plain, text_entities: [said] }
}
