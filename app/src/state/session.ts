/**
 * The joining of core and vault: one session a page. Screens read its signals and call its verbs (record.ts,
 * lock.ts, doors.ts); nothing else holds truth.
 */
import { emptyState, type State } from '@breakwater/core/state'
import { type Log, openMemoryLog, openVault, type Vault } from '@breakwater/vault'
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

/** Opens what this device has. Called once; follows the vault's phase from then on. */
export async function startSession(): Promise<void> {
  everyHalfMinute(tick)
  try {
    vault = await openVault({ platform: browserPlatform(), meaning, mode: 'durable' })
    follow(vault)
    vault.subscribe(() => follow(theVault()))
  } catch (error) {
    failure.value = error
    // The urge and help pages go on working, in memory.
    showLog(memoryLog(), 'failed')
  }
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
