import { readChat } from '../../core/src/patterns/read.ts'
import type { Answers, Format, Outcome } from '../../core/src/patterns/reader.ts'
import { readers } from '../../core/src/patterns/readers.ts'
import { head, type Source } from '../../core/src/patterns/source.ts'

/** What is fuzzed: a reader, or the unpacking of zips with all readers behind it. */
export type TargetName = Format | 'zip'

export interface Target {
  readonly name: TargetName
  /** What a file is called that has no name of its own. */
  readonly file: string
  readonly words: readonly Uint8Array[]
  /** Nothing where the reader does not take the files for its own. */
  run(files: readonly Source[], answers: Answers): Promise<Outcome | undefined>
}

const json = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'true',
  '1e400',
  '-0',
  '\\u0000',
  '\\ud83d',
  '\\x01',
  '\\"',
]

/** Pieces of each format, and the file's usual name. */
const formats: Readonly<Record<TargetName, { readonly file: string; readonly words: readonly string[] }>> = {
  whatsapp: {
    file: 'WhatsApp Chat with Alex Rivera.txt',
    words: [
      ...['\u200e', '\u200f', '\u202f', '\ufeff', '\u00a0', '\r\n', '\n', ' - ', '] ', '[', ': ', ', ', '، '],
      ...['PM', 'p. m.', '下午', 'μ.μ.', 'BE', 'R4/', '٢٠٢٢', '<Media omitted>', '<attached: a.jpg>', 'klo '],
      ...['3/27/22, 9:41 PM - Sam: ', '[27.03.22, 21:41:35] Sam: ', '31/12/1999', '29/02/2023'],
    ],
  },
  telegram: {
    file: 'result.json',
    words: [
      ...json,
      ...[
        '"messages": [',
        '"type": "service"',
        '"type": "message"',
        '"date_unixtime": "1',
        '"from_id": "user',
      ],
      ...['"text": [{"type": "bold", "text": "', '"document_id": video_files/x.webm', '"chats": {"list": ['],
      ...['"media_type": "voice_message"', '"action": "phone_call"', '"date": "2024-03-10T02:30:00"'],
    ],
  },
  instagram: {
    file: 'your_instagram_activity/messages/inbox/alexrivera_1/message_1.json',
    words: [
      ...json,
      ...['"sender_name": "', '"timestamp_ms": ', '"content": "', '"photos": [{}]', '"is_unsent": true'],
      ...['"call_duration": 3', '\\u00f0\\u009f\\u0098\\u008a', '"participants": [', '"reactions": [{'],
    ],
  },
  messenger: {
    file: 'messages/Alex_12.json',
    words: [
      ...json,
      ...['"senderName": "', '"timestamp": ', '"text": "', '"isUnsent": true', '"media": [{"uri": "x"}]'],
      ...['"participants": ["', '"threadName": "', '"sender_name": "', '"timestamp_ms": ', '"type": "call"'],
    ],
  },
  imessage: {
    file: 'chat.db',
    words: [
      ...[
        'SQLite format 3\0',
        'CREATE TABLE message (',
        'CREATE TABLE ',
        'message',
        'handle',
        'chat',
        ', ',
        'date',
      ],
      ...[
        'INTEGER PRIMARY KEY',
        'is_from_me',
        '\x0d\0\0\0',
        '\x05\0\0\0',
        '\xff\xff\xff\xff\xff\xff\xff\xff\xff',
      ],
    ],
  },
  signal: {
    file: 'main.jsonl',
    words: [
      ...json,
      ...[
        '\n',
        '{"recipient":{"id":"1","self":{}}}\n',
        '{"chat":{"id":"10","recipientId":"2"}}\n',
        '"chatItem":{',
      ],
      ...[
        '"dateSent":"',
        '"incoming":{}',
        '"outgoing":{}',
        '"standardMessage":{"text":{"body":"',
        '"authorId":"',
      ],
    ],
  },
  sms: {
    file: 'sms-20240310.xml',
    words: [
      ...[
        '<sms ',
        '<mms ',
        '<call ',
        '/>',
        '</smses>',
        '<!--',
        '-->',
        '<![CDATA[',
        '?>',
        '="',
        "='",
        '&#128512;',
      ],
      ...[
        '&#xD83D;',
        '&amp;',
        '&quot;',
        ' date="',
        ' type="2"',
        ' body="',
        ' address="',
        '"null"',
        '<part ct="',
      ],
    ],
  },
  googleChat: {
    file: 'Takeout/Google Chat/Groups/DM x/messages.json',
    words: [
      ...json,
      ...['"created_date": "', 'Tuesday, March 5, 2024 at 3:04:05\u202fPM UTC', '"creator": {', '"name": "'],
      ...['"email": "', '"attached_files": [{', '"message_state": "DELETED"', 'UTC+2', 'mardi 5 mars 2024'],
    ],
  },
  discord: {
    file: 'Messages/c1/messages.json',
    words: [
      ...json,
      ...[
        '"ID": ',
        '"Timestamp": "2024-03-10 02:30:00',
        '"Contents": "',
        '"Attachments": "',
        ',',
        '""',
        '\r\n',
      ],
      ...[
        'ID,Timestamp,Contents,Attachments',
        '+00:00',
        '@@@ Messages/c2/messages.csv\n',
        '"recipients": ["1"]',
      ],
    ],
  },
  zip: {
    file: 'export.zip',
    words: [
      ...[
        'PK\x03\x04',
        'PK\x01\x02',
        'PK\x05\x06',
        'PK\x06\x06',
        'PK\x06\x07',
        'PK\x07\x08',
        '../',
        '/',
        '\0',
        '\\',
      ],
      ...['\x01\0\x10\0', '_chat.txt', 'result.json', '\x08\0', '\xff\xff\xff\xff'],
    ],
  },
}

/** In the texts above, a character below U+0100 that is no ASCII is a byte only in the two formats that are not text. */
const bytesOf = (text: string, binary: boolean): Uint8Array =>
  binary ? Uint8Array.from(text, letter => letter.charCodeAt(0)) : new TextEncoder().encode(text)

export const targetNames = Object.keys(formats) as readonly TargetName[]

export function targetOf(name: TargetName): Target {
  const { file, words } = formats[name]
  const binary = name === 'zip' || name === 'imessage'
  const run =
    name === 'zip'
      ? throughAll
      : (files: readonly Source[], answers: Answers) => throughOne(name, files, answers)
  return { name, file, words: words.map(word => bytesOf(word, binary)), run }
}

const never = new AbortController().signal
const throughAll = (files: readonly Source[], answers: Answers) => readChat(files, answers, { signal: never })

async function throughOne(
  name: Format,
  files: readonly Source[],
  answers: Answers,
): Promise<Outcome | undefined> {
  const reader = readers.find(({ format }) => format === name)
  const candidates = await Promise.all(
    files.map(async source => ({ source, head: await head(source, 64 * 1024) })),
  )
  const own = reader?.recognise(candidates.filter(({ source }) => source.size > 0)) ?? []
  return own.length === 0 ? undefined : reader?.read(own, answers)
}
