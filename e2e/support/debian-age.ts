/** Debian's own `age`, with which a person opens a sealed copy when this program is gone. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const ageInstalled = (): boolean => existsSync('/usr/bin/age')

/** `name` out of a sealed copy, opened by `age -d` and taken out by `tar`. */
export async function openByHand(copy: Uint8Array, passphrase: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'))
  try {
    writeFileSync(join(folder, 'copy.age'), copy)
    const code = await decrypt(folder, passphrase)
    if (code !== 0) throw new Error(`age ended with ${code}`)
    return execFileSync('tar', ['-xOf', 'copy.tar', name], { cwd: folder, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `age` asks for a passphrase on a terminal only: `script` gives it one. @returns what it ended with */
function decrypt(folder: string, passphrase: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const age = spawn('script', ['-qec', 'age -d -o copy.tar copy.age', '/dev/null'], { cwd: folder })
    age.on('error', reject)
    age.on('close', resolve)
    age.stdout.once('data', () => age.stdin.write(`${passphrase}\n`))
  })
}
