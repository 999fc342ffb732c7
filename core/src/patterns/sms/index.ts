import { byTime } from '../by-time.ts'
import { EventColumns, firstOutside, kindCode } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { Once } from '../once.ts'
import type { Answers, Note, Outcome, ReadChat, Reader } from '../reader.ts'
import type { Source } from '../source.ts'
import { Addresses } from './addresses.ts'
import { fitting } from './choice.ts'
import { recogniseSms } from './recognise.ts'
import { Records } from './records.ts'
import { mine, Rows } from './rows.ts'
import { XmlScanner } from './scanner.ts'

/** SMS Backup & Restore, one file or several: messages, and calls in files of their own. */
export const sms: Reader = { format: 'sms', recognise: recogniseSms, read }

async function read(files: readonly Source[], { chat }: Answers): Promise<Outcome> {
  const rows = new Rows()
  const addresses = new Addresses()
  let truncated = 0
  for (const source of files) if (!(await readFile(source, rows, addresses))) truncated++
  const where = files[0] ? { file: files[0].name } : {}
  if (rows.columns.count === 0) throw new PatternsFailure('noMessages', where)
  const [first, ...others] = fitting(addresses, chat)
  if (others.length > 0) {
    return { question: { ask: 'chat', fitting: chat === undefined ? 0 : others.length + 1 } }
  }
  // Without anybody to choose from, all that there is are groups.
  if (!first) throw new PatternsFailure(chat === undefined ? 'group' : 'notFound', where)
  const notes = notesOf(truncated, addresses.leftOutOf(first))
  return { read: chatOf(first, rows, addresses, notes) }
}

/** Whether the file is whole. */
async function readFile(source: Source, rows: Rows, addresses: Addresses): Promise<boolean> {
  const records = new Records(rows, addresses)
  const scanner = new XmlScanner(records, source.name)
  rows.files.push(rows.columns.count)
  for await (const chunk of source.chunks()) scanner.feed(chunk)
  return records.whole && scanner.between
}

function notesOf(truncated: number, skipped: number): Note[] {
  const notes: Note[] = []
  if (truncated > 0) notes.push({ code: 'truncated', count: truncated })
  if (skipped > 0) notes.push({ code: 'skipped', count: skipped })
  return notes
}

/** The events of one conversation. What several backups hold is counted once. */
function chatOf(numbers: readonly number[], rows: Rows, addresses: Addresses, notes: Note[]): ReadChat {
  const wanted = new Set(numbers)
  const { columns, files } = rows
  const once = files.length > 1 ? new Once() : undefined
  const own = new EventColumns()
  let file = 0
  for (let row = 0; row < columns.count; row++) {
    while (row >= (files[file + 1] ?? Number.POSITIVE_INFINITY)) {
      once?.exportEnded()
      file++
    }
    if (!wanted.has(rows.addressOf(row))) continue
    const at = columns.at[row] ?? 0
    const side = columns.sender[row] ?? mine
    const kind = columns.kind[row] ?? firstOutside
    if (once?.isNew(at, side + (kind === kindCode.call ? 2 : 0)) === false) continue
    own.add(at, side, kind, columns.length[row] ?? 0)
  }
  return told(own, numbers, addresses, notes)
}

/** The owner's name is nowhere in these files: it is left empty, and so is the doubt who they are. */
function told(own: EventColumns, numbers: readonly number[], addresses: Addresses, notes: Note[]): ReadChat {
  const contacts = numbers.map(number => addresses.contacts[number])
  const them = contacts.find(contact => contact?.name !== undefined)?.name ?? contacts[0]?.address ?? ''
  const { events, order } = byTime(own)
  // Whoever never wrote is one of the two all the same.
  const sides = order.includes(mine) ? order : [...order, mine]
  const people = sides.map(side => (side === mine ? '' : them))
  return {
    format: 'sms',
    people,
    me: { index: sides.indexOf(mine), sure: true },
    events,
    clock: 'utc',
    grain: 1,
    notes,
  }
}
