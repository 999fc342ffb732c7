/**
 * The app without its screens: the same session, codec and vault, driven as fast as the disk takes it. A page of tests;
 * it is built and served by them alone.
 */
import { longJournal } from '@breakwater/core/demo'
import { packState } from '@breakwater/core/pack'
import { emptyState, extendState } from '@breakwater/core/state'
import { toRecord } from '../../app/src/state/codec.ts'
import { keepHere } from '../../app/src/state/doors.ts'
import { readAll, readPage, record, remove } from '../../app/src/state/record.ts'
import { now, phase, startSession, state, theLog, zone } from '../../app/src/state/session.ts'

/** What one act will do, told before it begins, and what it has done, told once the vault has acknowledged it. */
export interface Act {
  readonly removes?: string
  readonly added?: readonly string[]
}

declare global {
  interface Window {
    /** Both answer once the test has taken note, so that never more than one act is under way. */
    willDo(act: Act): Promise<void>
    didDo(act: Act): Promise<void>
    readonly harness: typeof harness
  }
}

const harness = {
  /** Opens the journal of this device, and begins one on first use. */
  async start(): Promise<void> {
    await startSession()
    if (phase.value === 'fresh') await keepHere()
    if (phase.value !== 'open') throw new Error(`the journal is ${phase.value}`)
  },

  /** Every id, oldest first, and whether the state is what the entries fold to. */
  async look(): Promise<{ ids: string[]; folds: boolean }> {
    const entries = await readAll()
    const folded = extendState(emptyState(), entries)
    return {
      ids: entries.map(({ id }) => id),
      folds: folded !== undefined && packState(folded) === packState(state.value),
    }
  },

  /** Brings in this many entries of the past at once. */
  async fill(count: number): Promise<void> {
    await theLog().union(longJournal(now.value, zone.value, 7, count).map(toRecord), now.value)
  },

  /** Notes, rates anew and removes, one after the other, until the browser ends. */
  async goOn(): Promise<void> {
    for (let turn = 1; ; turn++) {
      const urge = await add(() => record('urge.opened', { strength: turn % 11 }))
      await add(() => record('urge.rated', { strength: (turn * 3) % 11 }, { ref: urge }))
      const look = await add(() => record('contact.logged', { direction: 'chanceLook' }))
      if (turn % 3 === 0) await takeOut(look)
    }
  },
}

async function add(act: () => Promise<string>): Promise<string> {
  await window.willDo({})
  const id = await act()
  await window.didDo({ added: [id] })
  return id
}

async function takeOut(id: string): Promise<void> {
  await window.willDo({ removes: id })
  await remove(id)
  const [newest] = await readPage(1)
  await window.didDo({ removes: id, added: newest === undefined ? [] : [newest.id] })
}

Object.defineProperty(window, 'harness', { value: harness })
