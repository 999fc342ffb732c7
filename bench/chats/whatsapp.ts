/** A made-up chat in the forms that WhatsApp gives it: always the same one for the same form and number of messages. */
import { between, oneOf, type Random, seeded } from '../../core/src/random.ts'

export type Form = 'Android en-US' | 'iOS de'

const people = ['Sam', 'Alex Rivera'] as const

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
  'home',
  'rain',
  'dinner',
  'long',
  '🙂',
  'a: b',
] as const

const two = (number: number) => String(number).padStart(2, '0')

const mark = '\u200e'
/** How many messages are put into one piece. */
const batch = 500
const start = 1_500_000_000

/** The file in pieces, as text. */
export function* whatsappChat(messages: number, form: Form): Generator<string> {
  const random = seeded(messages)
  const step = Math.floor(220_000_000 / messages)
  yield opening[form]
  for (let first = 0; first < messages; first += batch) {
    let lines = ''
    for (let id = first; id < Math.min(first + batch, messages); id++) {
      const moment = start + id * step + between(random, 0, step - 1)
      lines += forms[form](moment, oneOf(random, people), random)
    }
    yield lines
  }
}

const opening: Readonly<Record<Form, string>> = {
  'Android en-US': `${americanTime(start)} - Messages and calls are end-to-end encrypted. Tap to learn more.\n`,
  'iOS de': `[${germanTime(start)}] Alex Rivera: ${mark}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\r\n`,
}

const forms: Readonly<Record<Form, (moment: number, name: string, random: Random) => string>> = {
  'Android en-US': (moment, name, random) => `${americanTime(moment)} - ${name}: ${androidBody(random)}\n`,
  'iOS de': (moment, name, random) => {
    const body = iosBody(random)
    return `${body.endsWith('>') ? mark : ''}[${germanTime(moment)}] ${name}: ${body}\r\n`
  },
}

function americanTime(moment: number): string {
  const at = new Date(moment * 1000)
  const hour = at.getUTCHours()
  const date = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${two(at.getUTCFullYear() % 100)}`
  return `${date}, ${hour % 12 || 12}:${two(at.getUTCMinutes())}\u202f${hour < 12 ? 'AM' : 'PM'}`
}

function germanTime(moment: number): string {
  const at = new Date(moment * 1000)
  const date = `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${two(at.getUTCFullYear() % 100)}`
  return `${date}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
}

function androidBody(random: Random): string {
  const chance = random()
  if (chance < 0.06) return '<Media omitted>'
  if (chance < 0.08) return 'PTT-20220327-WA0001.opus (file attached)'
  if (chance < 0.09) return 'This message was deleted'
  if (chance < 0.1) return 'Missed voice call'
  return text(random)
}

function iosBody(random: Random): string {
  const chance = random()
  if (chance < 0.06) return `${mark}<Anhang: 00000001-PHOTO-2022-03-27-21-41-55.jpg>`
  if (chance < 0.08) return `${mark}Audio weggelassen`
  if (chance < 0.09) return `${mark}Diese Nachricht wurde gelöscht.`
  if (chance < 0.1) return `${mark}Verpasster Sprachanruf`
  return text(random)
}

/** One to fourteen words; one in twenty goes over several lines, one in thirty ends in a link. */
function text(random: Random): string {
  const said = Array.from({ length: between(random, 1, 14) }, () => oneOf(random, words))
  const plain = said.join(random() < 0.05 ? '\n' : ' ')
  return random() < 0.03 ? `${plain} https://example.org/a?b=c` : plain
}
