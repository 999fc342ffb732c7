import { addressKey } from './address.ts'
import type { Database } from './database.ts'
import { eachRow } from './sqlite/each-row.ts'
import type { Row } from './sqlite/row.ts'

/** Whoever writes from an address: number of the row in `handle`, to what is known of it. */
export interface Handle {
  readonly id: string
  /** The same for all addresses of one person, as far as the file knows. */
  readonly person: string
}

/** All chats with one person, whatever they went through, or one group. */
export interface Conversation {
  readonly group: boolean
  /** By what a person may ask for it. */
  readonly names: readonly string[]
  /** Numbers of its rows in `chat`. */
  readonly chats: ReadonlySet<number>
}

/** The style of a group in `chat.style`; 45 is a chat of two. */
const groupStyle = 43
const pairStyle = 45

/** Every address of the file, by the number of its row. */
export async function handlesOf({ pages, tables }: Database): Promise<ReadonlyMap<number, Handle>> {
  const { handle } = tables
  const decoder = new TextDecoder(pages.header.text)
  const handles = new Map<number, Handle>()
  const read = (row: Row) => {
    const id = decoder.decode(row.text(0))
    const person = decoder.decode(row.text(1))
    handles.set(row.rowid, { id, person: person === '' ? addressKey(id) : `person ${person}` })
  }
  const { cut } = await eachRow(pages, handle.root, ['id', 'person_centric_id'].map(handle.place), read)
  if (cut) throw pages.broken(handle.root)
  return withOnePersonEach(handles)
}

/** Where one row of an address names its person and another does not, both are that person's. */
function withOnePersonEach(handles: ReadonlyMap<number, Handle>): ReadonlyMap<number, Handle> {
  const known = new Map<string, string>()
  for (const { id, person } of handles.values())
    if (person.startsWith('person ')) known.set(addressKey(id), person)
  return new Map(
    [...handles].map(([row, { id, person }]) => [row, { id, person: known.get(addressKey(id)) ?? person }]),
  )
}

/** The conversations of the `filled` chats, in the order of their first rows in `chat`. */
export async function conversationsOf(
  database: Database,
  handles: ReadonlyMap<number, Handle>,
  filled: ReadonlySet<number>,
): Promise<readonly Conversation[]> {
  const members = await membersOf(database)
  const people = new Map([...handles.values()].map(({ id, person }) => [addressKey(id), person]))
  const found = new Map<string, { group: boolean; names: Set<string>; chats: Set<number> }>()
  for (const chat of await chatRows(database)) {
    if (!filled.has(chat.row)) continue
    const own = (members.get(chat.row) ?? []).flatMap(row => handles.get(row) ?? [])
    const group = isGroup(chat, own.length)
    const person = own.length === 1 ? own[0]?.person : people.get(addressKey(chat.identifier))
    const key = group ? `group ${chat.row}` : `with ${person ?? addressKey(chat.identifier)}`
    const here = found.get(key) ?? { group, names: new Set(), chats: new Set() }
    for (const name of group ? [chat.display] : [chat.identifier, chat.display, ...own.map(({ id }) => id)])
      if (name !== '') here.names.add(name)
    found.set(key, { ...here, chats: here.chats.add(chat.row) })
  }
  return [...found.values()].map(({ group, names, chats }) => ({ group, names: [...names], chats }))
}

interface ChatRow {
  readonly row: number
  readonly identifier: string
  readonly display: string
  readonly style: number | undefined
}

function isGroup({ style, identifier }: ChatRow, members: number): boolean {
  if (style === groupStyle || style === pairStyle) return style === groupStyle
  return members > 1 || /^chat\d+$/.test(identifier)
}

async function chatRows({ pages, tables: { chat } }: Database): Promise<readonly ChatRow[]> {
  const decoder = new TextDecoder(pages.header.text)
  const rows: ChatRow[] = []
  const columns = ['chat_identifier', 'display_name', 'style'].map(chat.place)
  const { cut } = await eachRow(pages, chat.root, columns, row => {
    const [identifier, display] = [decoder.decode(row.text(0)), decoder.decode(row.text(1))]
    rows.push({ row: row.rowid, identifier, display, style: row.number(2) })
  })
  if (cut) throw pages.broken(chat.root)
  return rows
}

/** Who is in each chat, by rows in `handle`; none of it where the file has no such table. */
async function membersOf({ pages, tables }: Database): Promise<ReadonlyMap<number, readonly number[]>> {
  const members = new Map<number, number[]>()
  const table = tables.members
  if (table === undefined) return members
  const { cut } = await eachRow(pages, table.root, ['chat_id', 'handle_id'].map(table.place), row => {
    const chat = row.number(0) ?? 0
    members.set(chat, [...(members.get(chat) ?? []), row.number(1) ?? 0])
  })
  if (cut) throw pages.broken(table.root)
  return members
}
