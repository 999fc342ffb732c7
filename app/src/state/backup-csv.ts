import { csvText, type Entry } from '@breakwater/core/journal'

const columns = ['at', 'zone', 'kind', 'details', 'person', 'id', 'ref'] as const

/**
 * A table for reading, one row an entry, RFC 4180 with a byte order mark (spreadsheets then see UTF-8). It cannot be
 * brought in again. `entries` are the ones that count, in order.
 */
export function writeCsv(entries: readonly Entry[]): string {
  const rows = entries.map(entry => [
    entry.at,
    entry.zone,
    entry.kind,
    details(entry.body),
    entry.person,
    entry.id,
    entry.ref ?? '',
  ])
  return csvText([columns, ...rows])
}

/** What opens something has no place in a table that lies about in the clear. */
const secrets = new Set(['key', 'keys'])

/** `strength: 7; channel: text`. A lone field stands without its name, so that a note reads as it was written. */
function details(body: unknown): string {
  if (typeof body !== 'object' || body === null) return body === undefined ? '' : String(body)
  const fields = Object.entries(body).filter(([name]) => !secrets.has(name))
  const [first] = fields
  if (fields.length === 1 && first !== undefined) return plain(first[1])
  return fields.map(([name, value]) => `${name}: ${plain(value)}`).join('; ')
}

function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
