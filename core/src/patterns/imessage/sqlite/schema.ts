import { type Columns, columnsOf } from './columns.ts'
import { eachRow } from './each-row.ts'
import type { Pages } from './pages.ts'

/** A table: the page at which its tree begins, and its columns. */
export interface Table extends Columns {
  readonly root: number
}

/** `sqlite_schema` has five columns: type, name, tbl_name, rootpage, sql. */
const places = [0, 1, 3, 4]
const schemaRoot = 1

/**
 * The tables of a database, by name in lower case.
 * @throws PatternsFailure `damaged`
 */
export async function tablesOf(pages: Pages): Promise<ReadonlyMap<string, Table>> {
  const decoder = new TextDecoder(pages.header.text)
  const tables = new Map<string, Table>()
  const { cut } = await eachRow(pages, schemaRoot, places, row => {
    if (decoder.decode(row.text(0)) !== 'table') return
    const columns = columnsOf(decoder.decode(row.text(3)))
    const root = row.number(2) ?? 0
    // Tables of extensions have no pages of their own.
    if (columns && root > 0) tables.set(decoder.decode(row.text(1)).toLowerCase(), { root, ...columns })
  })
  if (cut) throw pages.broken(schemaRoot)
  return tables
}
