import { sinceFirst } from '@breakwater/core/cut'
import { appOrigin } from '../../manifest.ts'
import type { State } from '../own.ts'
import { apps, originOf } from './apps.ts'
import { counts } from './counts.ts'
import { onDisk } from './kept.ts'
import { isNecessary } from './necessary.ts'
import { waits } from './passage.ts'
import { isNeverTouched } from './places.ts'
import { type Status, status, turningOff } from './status.ts'
import { hidIn } from './tabs.ts'

const noFeelings = { better: 0, same: 0, worse: 0 }

/** What can be said before anything is unlocked. */
async function plain(): Promise<
  Pick<State, 'wait' | 'goFor' | 'neutral' | 'app' | 'apps' | 'hasPassphrase'>
> {
  const all = await apps()
  const { wait = 20, goFor = sinceFirst.goFor, neutral = false, app = '' } = (await onDisk.get('plain')) ?? {}
  return {
    wait,
    goFor,
    neutral,
    // A setup that came from somewhere else leads nowhere else: only to a page that counts as the app.
    app: all.find(one => one === originOf(app)) ?? appOrigin,
    apps: all,
    hasPassphrase: (await onDisk.get('wrapped')) !== undefined,
  }
}

async function sums(): Promise<Pick<State, 'felt' | 'askFelt' | 'bypasses' | 'waiting'>> {
  return {
    felt: (await onDisk.get('felt')) ?? noFeelings,
    askFelt: (await onDisk.get('askFelt')) ?? false,
    bypasses: (await onDisk.get('bypasses')) ?? 0,
    waiting: (await counts()).length,
  }
}

function about({ setup }: Status, address: string | undefined): Pick<State, 'neverHere' | 'necessary'> {
  if (address === undefined) return { neverHere: false, necessary: false }
  return {
    neverHere: isNeverTouched(address, setup?.neverOn ?? []),
    necessary: setup !== undefined && isNecessary(setup, address),
  }
}

/** All that a page of the extension shows, about a tab and an address where it stands beside one. */
export async function stateFor(now: number, tab?: number, address?: string): Promise<State> {
  const found = await status(now)
  const { stage, armed, until, off, goUntil, setup, held } = found
  return {
    ...(await plain()),
    ...(await sums()),
    ...about(found, address),
    stage,
    armed,
    until,
    off,
    goUntil,
    setup,
    people: setup?.people ?? [],
    notThem: held?.notThem ?? [],
    turningOff: await turningOff(found),
    waits: await waits(setup, now),
    here: tab === undefined ? 0 : await hidIn(tab),
  }
}
