import type { State } from '@breakwater/core/state'
import type { Log } from '@breakwater/vault'
import { signal } from '@preact/signals'
import { pause } from '../device/pause.ts'
import { goTo } from '../device/reload.ts'
import { toRecord } from './codec.ts'
import { memoryLog, now, phase, showLog, theLog, theVault, zone } from './session.ts'

/** True from the choice of a door until its questions are answered or skipped: the first run is still on screen. */
export const welcoming = signal(false)

export function firstRunDone(): void {
  welcoming.value = false
}

/**
 * A door was chosen: from here on this device keeps the journal. What was recorded before (an urge, say) joins it.
 */
export async function keepHere(): Promise<void> {
  welcoming.value = true
  const before = theLog()
  const vault = theVault()
  if (vault.phase === 'fresh') await vault.create()
  await join(before, vault.diary)
  showLog(vault.diary, 'open')
}

/** "This is not my computer": everything stays in memory and is gone with the tab. */
export function keepNothing(): void {
  welcoming.value = true
  phase.value = 'memory'
}

/** The demonstration journal, in memory; the person's own one, if there is any, stays as it is. */
export async function openDemo(): Promise<void> {
  const { demoJournal } = await import('@breakwater/core/demo')
  const log = memoryLog()
  await log.union(demoJournal(now.value, zone.value, 7).map(toRecord), now.value)
  await pause()
  showLog(log, 'demo')
}

async function join(from: Log<State>, to: Log<State>): Promise<void> {
  const records = await from.all()
  if (records.length > 0) await to.union(records, now.value)
}

/** Back from the demonstration to what this device has. */
export function leaveDemo(): void {
  goTo('/')
}
