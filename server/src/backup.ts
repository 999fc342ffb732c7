/**
 * `node server/src/backup.ts --to FOLDER [--keep N]` copies the relay's database while it runs, `--restore COPY` brings a copy back while
 * no server runs. Which database: as for the server, `DATABASE_URL`, or the file in `DATA_DIR`.
 */
import { parseArgs } from 'node:util'
import { BackupError, backUp, dropOldCopies, restore } from './relay/backup.ts'
import { dumpPostgres, restorePostgres } from './relay/backup-postgres.ts'
import { inFolder } from './settings.ts'

const usage = 'Say --to FOLDER [--keep N] to make a copy, or --restore COPY to bring one back.'

const postgres = process.env.DATABASE_URL
const { file } = inFolder(process.env.DATA_DIR)

async function copyTo(folder: string, keep: number): Promise<void> {
  if (!Number.isInteger(keep) || keep < 1) throw new BackupError('--keep takes a number from 1 on.')
  const now = new Date()
  const copy = postgres ? await dumpPostgres(postgres, folder, now) : await backUp(file, folder, now)
  const gone = dropOldCopies(folder, keep)
  console.log(`Copied to ${copy}. ${gone.length === 0 ? '' : `Deleted: ${gone.join(', ')}.`}`)
}

async function bringBack(copy: string): Promise<void> {
  if (postgres) return restorePostgres(copy, postgres)
  const aside = await restore(copy, file, new Date())
  console.log(`${file} is what ${copy} holds. ${aside ? `What stood there lies in ${aside}.` : ''}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, keep: { type: 'string', default: '14' }, restore: { type: 'string' } },
  })
  if (values.to !== undefined) return copyTo(values.to, Number(values.keep))
  if (values.restore !== undefined) return bringBack(values.restore)
  throw new BackupError(usage)
}

main().catch((failure: unknown) => {
  console.error(failure instanceof BackupError ? failure.message : failure)
  process.exitCode = 1
})
