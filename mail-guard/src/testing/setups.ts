import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Setup } from '@breakwater/core/cut'
import { afterAll } from 'vitest'

/** One person to put away, as the app would hand them out. */
export function setupFor(person: Partial<Setup['people'][number]>, necessary: string[] = []): Setup {
  const nobody = { names: [], nicknames: [], handles: [], profiles: [], phones: [], mails: [], notThem: [] }
  return {
    ...{ breakwater: 'shield', v: 1, id: '0123456789abcdef0123456789abcdef', level: 'strong' },
    people: [{ ...nobody, ...person }],
    ...{ neverOn: [], neverHide: [], wait: 20, cards: [], activities: [], schedules: [], dates: [] },
    ...{ armedUntil: 0, nightWait: 0, night: { from: 1320, to: 360 }, friendCode: '', neutral: false },
    necessary,
    app: 'http://localhost:7330',
  }
}

export const alex = { names: ['Alex Rivera'], mails: ['alex.rivera@example.com'] }

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone when the tests of this file are. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-guard-'))
  folders.push(folder)
  return folder
}

/** A folder of its own for a setup file and for what a guard remembers. */
export function laidOut(setup: Setup): { readonly file: string; readonly state: string } {
  const folder = ownFolder()
  const file = join(folder, 'setup.json')
  writeFileSync(file, JSON.stringify(setup))
  return { file, state: join(folder, 'state') }
}
