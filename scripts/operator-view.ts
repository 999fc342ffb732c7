/**
 * `node scripts/operator-view.ts [--write]`: a small relay with a person, two devices, a friend and a reminder, and everything that lies in
 * its database. Prints it as docs/relay.md shows it, or writes it there.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { liveALittle } from './operator-view/life.ts'
import { meanings } from './operator-view/meanings.ts'
import { root } from './run.ts'

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export const page = join(root, 'docs/relay.md')
const [begin, end] = ['<!-- operator-view -->', '<!-- end of operator-view -->']
/** Rows of one table that are shown. */
const shown = 2

export interface View {
  readonly tables: readonly Table[]
  /** Every byte of the file. */
  readonly file: Buffer
}

/** Lets people use a relay for a moment, and reads every table of its database. */
export async function lookAsOperator(): Promise<View> {
  const folder = mkdtempSync(join(tmpdir(), 'operator-'))
  try {
    await liveALittle(folder)
    const file = join(folder, 'relay.sqlite')
    return { tables: tablesOf(file), file: readFileSync(file) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tablesOf(file: string): readonly Table[] {
  using database = new DatabaseSync(file, { readOnly: true })
  const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all()
  return names.map(({ name }) => ({
    name: String(name),
    columns: database
      .prepare(`PRAGMA table_info(${name})`)
      .all()
      .map(column => String(column.name)),
    rows: database.prepare(`SELECT * FROM ${name}`).all(),
  }))
}

/** The beginning of bytes, and how many there are; everything else as it stands. */
function spell(value: unknown): string {
  if (value === null) return 'none'
  if (!(value instanceof Uint8Array)) return shortened(String(value))
  const text = Buffer.from(value.subarray(0, 4)).toString('hex')
  return value.length > 4 ? `\`${text}…\` ${value.length.toLocaleString('en')} B` : `\`${text}\``
}

const shortened = (text: string): string =>
  text.length > 40 ? `\`${text.slice(0, 6)}…\` ${text.length} characters` : `\`${text}\``

/** One table on its side: a line a column, with what it is and what stands there. */
function section({ name, columns, rows }: Table): string {
  const some = rows.slice(0, shown)
  const head = ['', 'what it is', ...some.map((_, at) => `row ${at + 1}`)]
  const lines = columns.map(column => {
    const what = meanings[name]?.columns[column] ?? ''
    return [`\`${column}\``, what, ...some.map(row => spell(row[column]))]
  })
  const table = [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`)
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`
  return [`### ${name}`, `${meanings[name]?.what ?? ''} Here: ${count}.`, '', ...table, ''].join('\n')
}

export const asMarkdown = (tables: readonly Table[]): string => tables.map(section).join('\n')

/** What docs/relay.md shows now. */
export function writtenView(): string {
  const text = readFileSync(page, 'utf8')
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end))
}

function write(view: string): void {
  const text = readFileSync(page, 'utf8')
  const [before, after] = [text.slice(0, text.indexOf(begin) + begin.length), text.slice(text.indexOf(end))]
  writeFileSync(page, `${before}\n${view}\n${after}`)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
  const view = asMarkdown((await lookAsOperator()).tables)
  if (values.write) write(view)
  else console.log(view)
}
