/**
 * The release check of the help lines: `node scripts/check-helplines.ts`. Ends with 1 and a sentence for each fault when
 * the table cannot be read, or a row was older than 180 days on the release's own date. Never looks at today's date.
 */
import 'temporal-polyfill/global'
import { readFile } from 'node:fs/promises'
import { checkRelease, parseHelpTable, type Release } from '@breakwater/core/care'

const content = new URL('../content/', import.meta.url)

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, content), 'utf8'))
}

async function faults(): Promise<string[]> {
  try {
    const release = (await read('release.json')) as Release
    return checkRelease(parseHelpTable(await read('helplines.json')), release)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const found = await faults()
for (const fault of found) console.error(`content/helplines.json: ${fault}`)
if (found.length === 0) console.log('Help lines: every row is recent enough for this release.')
process.exitCode = found.length === 0 ? 0 : 1
