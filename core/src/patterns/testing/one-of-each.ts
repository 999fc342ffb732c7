/**
 * One made-up export of every program that is read, with one word in every place that holds somebody's words or names: bodies,
 * captions, quotes, reactions, names of attachments, titles, and the names of those whom nobody asked for. Only the names of the
 * two who write, Sam (the owner) and Alex Rivera, and those of the files are without it.
 */
import '../../test-setup.ts'
import { archive } from '../imessage/testing/archive.ts'
import { appleNanoseconds, ChatDatabase } from '../imessage/testing/chat-database.ts'
import { broken, said, sealed, thread, whispered } from '../meta/testing/exports.ts'
import { canary } from './canary.ts'
import { type Packed, zipOf } from './zips.ts'

export interface MadeUpFile {
  readonly name: string
  readonly content: Uint8Array
}

export interface MadeUpExport {
  readonly program: string
  readonly files: readonly MadeUpFile[]
  /** Whose chat is meant, where the export has more than one. */
  readonly named?: string
}

const sam = 'Sam'
const alex = 'Alex Rivera'
const stranger = `Kim ${canary}`
const picture = `${canary}.jpg`
const text = `the ${canary} came back\nand ${canary} again: "${canary}" 12/03/2024, 21:41 - ${canary}: x`
const days = 24
/** 2024-01-15 18:00 in UTC, and once more on each day after it. */
const start = 1_705_341_600_000
const momentOf = (n: number): number => start + n * 86_400_000
const who = (n: number): string => (n % 2 === 0 ? sam : alex)
const each = <T>(make: (n: number) => T): T[] => Array.from({ length: days }, (_, n) => make(n))

const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content)
const file = (name: string, content: string | object): MadeUpFile => ({
  name,
  content: bytesOf(typeof content === 'string' ? content : JSON.stringify(content, null, 1)),
})
const zip = (name: string, files: readonly Packed[]): MadeUpFile => ({ name, content: zipOf(files) })

/** `2024-01-15T18:00:00`, of the clock of UTC. */
const iso = (n: number): string => Temporal.Instant.fromEpochMilliseconds(momentOf(n)).toString().slice(0, 19)

const whatsappAndroid = (): string =>
  [
    ...each(n => {
      const [date = '', time = ''] = iso(n).split('T')
      const body = n % 5 === 4 ? `${picture} (file attached)\n${text}` : text
      return `${date.split('-').reverse().join('/')}, ${time.slice(0, 5)} - ${who(n)}: ${body}\n`
    }),
    `08/02/2024, 19:00 - ${sam} created group "${canary}"\n`,
  ].join('')

const whatsappPhone = (): string =>
  each(n => {
    const [date = '', time = ''] = iso(n).split('T')
    const body = n % 5 === 4 ? `\u200e<attached: ${picture}>` : text
    return `[${date.split('-').reverse().join('.')}, ${time}] ${who(n)}: ${body}\r\n`
  }).join('')

function telegramChat(name: string, id: number): object {
  const messages = each(n => ({
    id: n,
    type: 'message',
    date: iso(n),
    date_unixtime: String(momentOf(n) / 1000),
    from: n % 2 === 0 ? sam : name,
    from_id: `user${n % 2 === 0 ? 1 : id}`,
    forwarded_from: stranger,
    text: n % 3 === 0 ? [text, { type: 'bold', text }] : text,
    text_entities: [{ type: 'plain', text }],
    ...(n % 5 === 4 && { photo: `photos/${picture}`, file_name: picture, media_type: canary }),
    reactions: [{ type: 'emoji', emoji: canary, recent: [{ from: stranger, from_id: 'user9' }] }],
  }))
  const service = { id: 90, type: 'service', date: iso(30), actor: stranger, action: canary, title: canary }
  return { name, type: 'personal_chat', id, messages: [...messages, service] }
}

const telegram = (): object => ({
  about: canary,
  personal_information: { user_id: 1, first_name: sam, last_name: canary, bio: text },
  contacts: { list: [{ first_name: stranger, last_name: canary }] },
  chats: { about: canary, list: [telegramChat(alex, 2), telegramChat(stranger, 3)] },
})

const metaMessages = (name: string) =>
  each(n => {
    const more = {
      content: broken(text),
      reactions: [{ reaction: broken(canary), actor: broken(stranger) }],
      ...(n % 5 === 4 && { photos: [{ uri: `photos/${picture}`, creation_timestamp: 1 }] }),
      ...(n % 7 === 6 && { share: { link: `https://example.org/${canary}`, share_text: text } }),
    }
    return { ...said(n % 2 === 0 ? sam : name, 0, more), timestamp_ms: momentOf(n) }
  })

const meta = (folder: string): MadeUpFile[] => [
  file(`${folder}/alex_1/message_1.json`, thread([alex, sam], metaMessages(alex))),
  file(`${folder}/kim_2/message_1.json`, thread([stranger, sam], metaMessages(stranger))),
]

/** The separate export goes on where the usual one ends. */
const sealedMessages = (name: string) =>
  each(n =>
    whispered(n % 2 === 0 ? sam : name, 0, {
      timestamp: momentOf(days + n),
      text,
      media: n % 5 === 4 ? [{ uri: `./media/${picture}` }] : [],
      reactions: [{ reaction: canary, actor: stranger }],
    }),
  )

function imessage(): MadeUpFile {
  const made = new ChatDatabase()
  for (const [id, name] of [
    ['+447700900123', alex],
    ['+447700900999', stranger],
  ] as const) {
    const handle = made.handle(id)
    const chat = made.pair(id, handle)
    made.db.prepare('UPDATE chat SET display_name = ? WHERE ROWID = ?').run(`${name} ${canary}`, chat)
    each(n =>
      made.message(chat, {
        text: n % 3 === 0 ? null : text,
        attributedBody: n % 3 === 0 ? archive(text) : null,
        subject: canary,
        payload_data: bytesOf(canary),
        handle_id: handle,
        is_from_me: n % 2 === 0 ? 1 : 0,
        cache_has_attachments: n % 5 === 4 ? 1 : 0,
        date: appleNanoseconds(momentOf(n)),
      }),
    )
  }
  const content = made.bytes()
  made[Symbol.dispose]()
  return { name: 'chat.db', content }
}

function signal(): string {
  const contact = (id: string, given: string) => ({
    recipient: { id, contact: { profileGivenName: given, systemNickname: canary, note: text } },
  })
  const item = (chatId: string, authorId: string, n: number) => ({
    chatItem: {
      chatId,
      authorId,
      dateSent: String(momentOf(n)),
      ...(authorId === '1' ? { outgoing: {} } : { incoming: {} }),
      standardMessage: {
        text: { body: text },
        quote: { authorId: '3', text: { body: text } },
        reactions: [{ emoji: canary, authorId: '3' }],
        ...(n % 5 === 4 && { attachments: [{ flag: 'NONE', pointer: { fileName: picture } }] }),
      },
    },
  })
  const lines = [
    { version: '1', backupTimeMs: String(start) },
    { account: { givenName: sam, familyName: canary } },
    { recipient: { id: '1', self: {} } },
    contact('2', alex),
    contact('3', stranger),
    { chat: { id: '10', recipientId: '2' } },
    { chat: { id: '11', recipientId: '3' } },
    ...each(n => item('10', n % 2 === 0 ? '1' : '2', n)),
    ...each(n => item('11', n % 2 === 0 ? '1' : '3', n)),
  ]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

function sms(): string {
  const body = text.replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
  const message = (address: string, name: string, n: number) =>
    n % 5 === 4
      ? `<mms date="${momentOf(n)}" msg_box="1" m_type="132" address="${address}" sub="${canary}" contact_name="${name}"><parts><part ct="image/jpeg" name="${picture}" cl="${picture}" data="AAAA" /><part ct="text/plain" text="${body}" /></parts><addrs><addr address="${address}" type="137" /></addrs></mms>`
      : `<sms protocol="0" address="${address}" date="${momentOf(n)}" type="${n % 2 === 0 ? 2 : 1}" subject="${canary}" body="${body}" contact_name="${name}" />`
  const all = each(n => [message('+447700900123', alex, n), message('+447700900999', stranger, n)]).flat()
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!-- ${canary} -->\n<smses count="${all.length}">\n${all.join('\n')}\n</smses>`
}

const googleDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' })

function googleChat(): MadeUpFile[] {
  const person = (name: string) => ({ name, email: `${name.split(' ')[0]}@example.org`, user_type: 'Human' })
  const messages = (name: string) => ({
    messages: each(n => ({
      creator: person(n % 2 === 0 ? sam : name),
      created_date: googleDate.format(momentOf(n)),
      text,
      quoted_message_metadata: { creator: person(stranger), text },
      reactions: [{ emoji: { unicode: canary }, reactor_emails: [`${canary}@example.org`] }],
      ...(n % 5 === 4 && { attached_files: [{ original_name: picture, export_name: picture }] }),
      topic_id: canary,
    })),
  })
  const folder = (id: string, name: string) => [
    file(`Takeout/Google Chat/Groups/${id}/group_info.json`, {
      name: canary,
      members: [person(sam), person(name)],
    }),
    file(`Takeout/Google Chat/Groups/${id}/messages.json`, messages(name)),
  ]
  return [
    file('Takeout/Google Chat/Users/User 1/user_info.json', {
      user: person(sam),
      membership_info: [{ group_name: canary }],
    }),
    ...folder('DM 1', alex),
    ...folder('DM 2', stranger),
  ]
}

function discord(form: 'json' | 'csv'): MadeUpFile[] {
  const time = (n: number) => iso(n).replace('T', ' ')
  const link = (n: number) => (n % 5 === 4 ? `https://example.org/${picture}` : '')
  const list = each(n => ({ ID: n, Timestamp: time(n), Contents: text, Attachments: link(n) }))
  const table = [
    'ID,Timestamp,Contents,Attachments',
    ...each(n => `${n},${time(n)}.000000+00:00,"${text.replaceAll('"', '""')}",${link(n)}`),
    '',
  ].join('\r\n')
  const channel = (id: string, recipient: string) => [
    file(`package/Messages/c${id}/channel.json`, {
      id,
      type: 'DM',
      recipients: ['1', recipient],
      topic: text,
    }),
    file(`package/Messages/c${id}/messages.${form}`, form === 'json' ? list : table),
  ]
  const [first, second] = ['111111111111111111', '222222222222222222'] as const
  return [
    file('package/Messages/index.json', {
      [first]: 'Direct Message with alex.rivera#0',
      [second]: `Direct Message with ${canary}#0`,
    }),
    ...channel(first, '2'),
    ...channel(second, '3'),
  ]
}

/** The export with its longest file changed, which is one with messages. */
export function withLongest(
  { files }: MadeUpExport,
  change: (content: Uint8Array) => Uint8Array,
): readonly MadeUpFile[] {
  const longest = files.reduce((a, b) => (b.content.length > a.content.length ? b : a))
  return files.map(file => (file === longest ? { ...file, content: change(file.content) } : file))
}

/** All of them, made anew at each call. */
export function oneOfEach(): readonly MadeUpExport[] {
  const jpeg = { name: picture, content: bytesOf(`\xff\xd8${canary}`) }
  const facebook = 'your_facebook_activity/messages/inbox'
  return [
    { program: 'WhatsApp, Android', files: [file('WhatsApp Chat with Alex Rivera.txt', whatsappAndroid())] },
    {
      program: 'WhatsApp, iPhone, zip',
      files: [
        zip('WhatsApp Chat - Alex Rivera.zip', [{ name: '_chat.txt', content: whatsappPhone() }, jpeg]),
      ],
    },
    { program: 'Telegram', files: [file('result.json', telegram())], named: alex },
    { program: 'Instagram', files: meta('your_instagram_activity/messages/inbox'), named: alex },
    {
      program: 'Messenger, both exports',
      files: [
        ...meta(facebook),
        file('messages/Alex Rivera_12.json', sealed([alex, sam], sealedMessages(alex))),
        file('messages/Kim_13.json', sealed([stranger, sam], sealedMessages(stranger))),
      ],
      named: alex,
    },
    { program: 'iMessage', files: [imessage()], named: '+447700900123' },
    { program: 'Signal', files: [file('main.jsonl', signal())], named: alex },
    { program: 'SMS', files: [file('sms-20240310.xml', sms())], named: alex },
    { program: 'Google Chat', files: googleChat(), named: alex },
    { program: 'Discord', files: discord('json'), named: 'alex.rivera' },
    { program: 'Discord, before 2024', files: discord('csv'), named: 'alex.rivera' },
  ]
}
