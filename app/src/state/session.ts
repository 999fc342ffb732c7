/**
 * The joining of core and vault: one session a page. Screens read its signals and call its verbs (record.ts,
 * lock.ts, doors.ts); nothing else holds truth.
 */
import { emptyState, type State } from '@breakwater/core/state'
import {
  type DatabaseEvents,
  type Log,
  openMemoryLog,
  openVault,
  type Vault,
  VaultError,
} from '@breakwater/vault'
import { computed, signal } from '@preact/signals'
import { now as clockNow, zone as clockZone, everyHalfMinute } from '../device/clock.ts'
import { newDevice } from '../device/random.ts'
import { goTo } from '../device/reload.ts'
import { browserPlatform } from '../device/vault-platform.ts'
import { meaning } from './codec.ts'

/**
 * starting: not known yet. fresh: nobody has chosen a door; what is recorded stays in memory until then.
 * locked: a journal is here and its key is not. open: the journal of this device. memory: "not my computer".
 * demo: the demonstration. failed: see `failure`.
 */
export type Phase = 'starting' | 'fresh' | 'locked' | 'open' | 'memory' | 'demo' | 'failed'

export const phase = signal<Phase>('starting')
export const state = signal<State>(emptyState())
/** What was said earlier is here and cannot be read: that it is not in `state` says nothing about it. */
export const unread = computed(() => phase.value === 'locked' || phase.value === 'failed')
/** Epoch milliseconds, moved on every half minute: what screens compute with. */
export const now = signal(clockNow())
export const zone = signal(clockZone())
/** Why nothing can be opened; a named error of the vault, or a bug. */
export const failure = signal<unknown>(undefined)

/** Why this page keeps nothing any more although its screens stand: a newer version has the database now, or the browser closed it. */
export const cutOff = signal<'newer' | 'closed' | undefined>(undefined)

let vault: Vault<State> | undefined
let log: Log<State> | undefined
let unsubscribe: () => void = () => undefined

/** The vault of this device. Throws when it could not be opened; the screen for that is up by then. */
export function theVault(): Vault<State> {
  if (vault === undefined) throw new Error('the vault is not open')
  return vault
}

/** The log that screens read and write now. */
export function theLog(): Log<State> {
  if (log === undefined) throw new Error('no log is open')
  return log
}

/** Makes `next` the log that screens see, in `nextPhase`. */
export function showLog(next: Log<State>, nextPhase: Phase): void {
  unsubscribe()
  log = next
  state.value = next.state
  unsubscribe = next.subscribe(value => {
    state.value = value
  })
  phase.value = nextPhase
}

/**
 * Opens what this device has, and follows the vault's phase from then on. Called once. Resolves as soon as there is something to show: an
 * older tab may hold the database, and until it is closed that is said.
 */
export function startSession(): Promise<void> {
  everyHalfMinute(tick)
  return new Promise(resolve => {
    const onBlocked = () => {
      fail(new VaultError('heldElsewhere'))
      resolve()
    }
    void open({ onBlocked, onClosed: noteCutOff }).then(resolve)
  })
}

async function open(events: DatabaseEvents): Promise<void> {
  try {
    vault = await openVault({ platform: browserPlatform(), meaning, mode: 'durable', events })
    await bringAlong(vault)
    follow(vault)
    vault.subscribe(() => follow(theVault()))
  } catch (error) {
    fail(error)
  }
}

/** The urge and help pages go on working, in memory. */
function fail(error: unknown): void {
  failure.value = error
  showLog(memoryLog(), 'failed')
}

/** What was recorded while an older tab held the database is kept after all, so that a wave in progress goes on. */
async function bringAlong(opened: Vault<State>): Promise<void> {
  if (phase.value !== 'failed') return
  const waited = theLog()
  const records = await waited.all()
  if (records.length > 0 && opened.phase === 'open') await opened.diary.union(records, now.value)
  if (records.length > 0 && opened.phase === 'locked') await opened.leave(records, now.value)
  if (opened.phase === 'locked' || opened.phase === 'fresh') showLog(waited, opened.phase)
}

function noteCutOff(why: 'upgraded' | 'deleted' | 'terminated'): void {
  cutOff.value = why === 'upgraded' ? 'newer' : 'closed'
}

/** Brings `now` up to date; also called when something is recorded, so that it shows at once. */
export function tick(): void {
  now.value = clockNow()
  zone.value = clockZone()
}

/** A log in memory: for the time before a door is chosen, while locked, on somebody else's computer, and the demo. */
export function memoryLog(): Log<State> {
  return openMemoryLog({ meaning, device: newDevice() })
}

/** Goes along with what the vault does, here or in another tab; on somebody else's computer and in the demo it does not matter. */
function follow(current: Vault<State>): void {
  if (phase.value === 'memory' || phase.value === 'demo') return
  if (current.phase === 'erased') goTo('/erased')
  else if (current.phase === 'open') showLog(current.diary, 'open')
  else if (phase.value !== current.phase) showLog(memoryLog(), current.phase)
}
