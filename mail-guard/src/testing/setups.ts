import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nobody, type Setup, sinceFirst } from '@breakwater/core/cut'

/** One person to put away, as the app would hand them out. */
export function setupFor(person: Partial<Setup['people'][number]>, necessary: string[] = []): Setup {
  return {
    ...{ breakwater: 'shield', v: 1, id: '0123456789abcdef0123456789abcdef', level: 'strong' },
    people: [{ ...nobody, ...person } as Setup['people'][number]],
    ...{ neverOn: [], neverHide: [], wait: 20, cards: [], activities: [], schedules: [], dates: [] },
    ...{ armedUntil: 0, nightWait: 0, night: { from: 1320, to: 360 }, friendCode: '', neutral: false },
    ...{ ...sinceFirst, mailGuard: true },
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
