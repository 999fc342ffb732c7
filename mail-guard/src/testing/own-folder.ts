import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Setup } from '@breakwater/core/cut'
import { afterAll } from 'vitest'
import { layOut } from './setups.ts'

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
export const laidOut = (setup: Setup): ReturnType<typeof layOut> => layOut(ownFolder(), setup)
