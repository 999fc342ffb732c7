import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nobody, plainSetup, type Setup } from '@breakwater/core/cut'

/** One person to put away, as the app would hand them out. */
export function setupFor(person: Partial<Setup['people'][number]>, necessary: string[] = []): Setup {
  return {
    ...plainSetup,
    people: [{ ...nobody, ...person } as Setup['people'][number]],
    mailGuard: true,
    necessary,
    app: 'http://localhost:7330',
  }
}

export const alex = { names: ['Alex Rivera'], mails: ['alex.rivera@example.com'] }

/** Lays a setup file into a folder, beside the place of what a guard remembers. */
export function layOut(folder: string, setup: Setup): { readonly file: string; readonly state: string } {
  const file = join(folder, 'setup.json')
  writeFileSync(file, JSON.stringify(setup))
  return { file, state: join(folder, 'state') }
}
