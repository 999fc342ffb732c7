/**
 * Opens a sealed copy, made here the way the app makes it, with the machine's own `age` and `tar`. Run by hand:
 * `node scripts/try-age.ts`. Needs Debian's packages `age` and `util-linux` (for `script`: `age` asks for a passphrase
 * on a terminal only, so it gets one). Not part of `npm test`, which reads copies with the program's own reader.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealExport } from '../vault/src/age/index.ts'

const passphrase = 'lamp otter seven brick canoe moss'
const entries = '{"kind":"card.written","body":{"text":"Über den Wellen"}}\n'

/** Runs `age -d` on a terminal of its own and types the passphrase when it asks. */
function openWithAge(folder: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const age = spawn('script', ['-qec', 'age -d -o copy.tar copy.age', '/dev/null'], { cwd: folder })
    age.on('error', reject)
    age.on('close', resolve)
    age.stdout.once('data', () => age.stdin.write(`${passphrase}\n`))
  })
}

const folder = mkdtempSync(join(tmpdir(), 'try-age-'))
try {
  const text = new TextEncoder()
  writeFileSync(
    join(folder, 'copy.age'),
    await sealExport([{ name: 'entries.jsonl', bytes: text.encode(entries) }], passphrase),
  )
  const code = await openWithAge(folder)
  if (code !== 0) throw new Error(`age ended with ${code}`)
  execFileSync('tar', ['-xf', 'copy.tar'], { cwd: folder })
  if (readFileSync(join(folder, 'entries.jsonl'), 'utf8') !== entries) throw new Error('other bytes came out')
  console.log('age and tar opened the copy; every byte is the same.')
} finally {
  rmSync(folder, { recursive: true })
}
