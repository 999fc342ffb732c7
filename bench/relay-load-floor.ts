/** What the embedded database does alone, through the same driver and with the same statements: no HTTP, no check of anybody. */
import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { kilobyte } from './relay-load-spaces.ts'

/** Durable appends a second when so many share each transaction, over so many spaces of a filled database. */
export function floorOf(file: string, together: number, spaces: number, seconds: number): number {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  database.exec('PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -32768')
  const next = database.prepare(
    'UPDATE space SET head = head + 1, bytes = bytes + ? WHERE space_id = ? RETURNING head',
  )
  const put = database.prepare('INSERT INTO log (space_id, seq, batch_id, body) VALUES (?, ?, ?, ?)')
  const body = randomBytes(kilobyte)
  const space = Buffer.alloc(16)
  const begun = performance.now()
  let count = 0
  while (performance.now() - begun < seconds * 1_000) {
    database.exec('BEGIN IMMEDIATE')
    for (let one = 0; one < together; one++) {
      space.writeUInt32BE(count++ % spaces, 0)
      const row = next.get(kilobyte, space)
      put.run(space, Number(row?.head), randomBytes(16), body)
    }
    database.exec('COMMIT')
  }
  const took = performance.now() - begun
  database.close()
  return (count / took) * 1_000
}
