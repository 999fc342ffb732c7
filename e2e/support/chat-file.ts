/** Made-up chats of two made-up people, in the form in which programs export them. */

/** Stands in every message, so that a test can look for it everywhere else. */
export const canary = 'q7Zk2vWx9LmT'

export interface Line {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly from: 'me' | 'them'
  readonly text: string
}

export interface PickedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const names = { me: 'Alex Rivera', them: 'Sam' } as const

const day = 86_400_000
const hour = 3_600_000
const start = Date.UTC(2025, 0, 6, 6)

/**
 * A chat of so many days that is close for sixteen days and then quiet for six, again and again; before it goes quiet, `me`
 * writes more. The same for the same arguments.
 */
export function closeAndQuiet(days = 420): readonly Line[] {
  return Array.from({ length: days }, (_, n) => linesOf(n)).flat()
}

function linesOf(n: number): readonly Line[] {
  const turn = n % 22
  if (turn >= 16) return turn === 19 ? [line(n, 12, 'me', 0)] : []
  const reaching = turn >= 12
  const count = 10 + ((n * 7) % 9)
  return Array.from({ length: count }, (_, at) => {
    const me = reaching ? at % 4 !== 3 : (at + n) % 2 === 0
    return line(n, 1.5 + (at * 13) / count, me ? 'me' : 'them', at)
  })
}

function line(n: number, hours: number, from: Line['from'], at: number): Line {
  const text = `${canary} ${'soup and rain '.repeat(1 + ((n + at) % 4))}`.trim()
  return { at: start + n * day + Math.round(hours * hour) + at * 1000, from, text }
}

/** WhatsApp's text as an Android phone set to British English writes it. */
export function whatsapp(lines: readonly Line[], name = `WhatsApp Chat with ${names.them}.txt`): PickedFile {
  const text = lines.map(one => `${stamp(one.at)} - ${names[one.from]}: ${one.text}\n`).join('')
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** `05/03/2025, 21:41`. */
function stamp(at: number): string {
  const [date, time] = new Date(at).toISOString().split('T')
  const [year, month, dayOfMonth] = (date ?? '').split('-')
  return `${dayOfMonth}/${month}/${year}, ${time?.slice(0, 5)}`
}

/** One chat as Telegram Desktop writes it. */
export function telegram(lines: readonly Line[]): PickedFile {
  return jsonFile(chatOf(lines))
}

/** Everything that Telegram Desktop knows: two chats. */
export function wholeTelegram(lines: readonly Line[], other: string): PickedFile {
  const second = { ...chatOf(lines.slice(0, 50)), name: other, id: 7 }
  return jsonFile({ about: 'made up', chats: { about: '', list: [chatOf(lines), second] } })
}

function chatOf(lines: readonly Line[]): object {
  const messages = lines.map(({ at, from, text }, n) => ({
    id: n + 1,
    type: 'message',
    date: new Date(at).toISOString().slice(0, 19),
    date_unixtime: String(Math.round(at / 1000)),
    from: names[from],
    from_id: from === 'me' ? 'user1' : 'user2',
    text,
  }))
  return { name: names.them, type: 'personal_chat', id: 2, messages }
}

function jsonFile(content: object): PickedFile {
  return { name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }
}
