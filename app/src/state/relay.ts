/**
 * A sealed copy on a relay, and other devices with the same journal. Fetched when the first screen stands; nothing of it runs while the
 * journal is locked, in memory or a demonstration.
 */
import { VaultError } from '@breakwater/vault'
import {
  RelayClient,
  type RelayDevice,
  type RelayStatus,
  type RelaySync,
  type Trouble,
} from '@breakwater/vault/relay'
import { effect, signal } from '@preact/signals'
import { now as clockNow } from '../device/clock.ts'
import { after, ask, isVisible, onOnline, onVisibility } from '../device/network.ts'
import { ownOrigin } from '../device/own-window.ts'
import { whenIdle } from '../device/pause.ts'
import { randomBetween } from '../device/random.ts'
import { relayMark, stillComing } from './relay-mark.ts'
import { InStep } from './relay-when.ts'
import { phase, theLog, theVault } from './session.ts'

export type { RelayDevice, RelayStatus, Trouble } from '@breakwater/vault/relay'

/** Undefined until the vault was asked. */
export const relayStatus = signal<RelayStatus | undefined>(undefined)
export const relayDevices = signal<readonly RelayDevice[]>([])
/** Whether twelve words open the copy. */
export const relayHasWords = signal(false)
export const relayTroubles = signal<readonly Trouble[]>([])
/** What went wrong here and not over there: a full disk, say. Gone with the next time that it works. */
export const relayFault = signal<unknown>(undefined)
/** How far the first way of the whole journal came, while this page saw it and it is not at its end. */
export const relayReached = signal<RelayMoving | undefined>(undefined)
/** True from "stop for now" until it goes on. */
export const relayHeld = signal(false)

export type RelayMoving = Extract<RelayStatus, { readonly type: 'sending' | 'receiving' }>

/** A journal that is sent in a few seconds: nobody turns to anything else meanwhile. */
const SHORT = 2_000

interface Open {
  readonly sync: RelaySync
  readonly step: InStep
}

let opened: Promise<Open> | undefined
let client: RelayClient | undefined
/** Ends the sending that the person began themselves. */
let sending = new AbortController()

const world = { isVisible, onVisibility, onOnline, after, randomBetween }

/** Follows the lock: begins when the journal is open and the page has nothing to do, ends when it closes. Called once. */
export function watchRelay(): void {
  effect(() => {
    if (phase.value === 'open') void whenIdle().then(() => quietly(open))
    else void close()
  })
}

/** By itself, without a person's wish: what goes wrong stands on the page of the devices. The vault may close in the middle of it. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    if (phase.value === 'open') await work()
  } catch (fault) {
    if (!(fault instanceof VaultError || fault instanceof DOMException)) throw fault
    relayFault.value = fault
  }
}

/** The one client of this page; friends use it, too. */
export function theClient(): RelayClient {
  client ??= new RelayClient({ origin: ownOrigin(), fetch: ask, now: clockNow })
  return client
}

/** What keeps this journal in step with its others. Throws VaultError `locked` unless it is open. */
export async function theSync(): Promise<RelaySync> {
  return (await open()).sync
}

function open(): Promise<Open> {
  opened ??= begin().catch((failure: unknown) => {
    opened = undefined
    throw failure
  })
  return opened
}

async function begin(): Promise<Open> {
  const sync = await theVault().relay({ client: theClient(), now: clockNow })
  sync.subscribe(status => {
    // While something is under way the lists stay as they are.
    if (status.type !== 'sending' && status.type !== 'receiving') void quietly(() => refreshFrom(sync))
    if (status.type === 'idle') relayFault.value = undefined
    relayReached.value = reached(status)
    stillComing.value = isComing(status)
    relayStatus.value = status
  })
  // A screen that shows how it stands finds the devices, too: nothing is offered on a list that is not known yet.
  await quietly(() => refreshFrom(sync))
  relayStatus.value = sync.status
  stillComing.value = isComing(sync.status)
  const step = new InStep({
    sync,
    onChange: changed => theLog().subscribe(changed),
    onFault: fault => {
      relayFault.value = fault
    },
    world,
  })
  return { sync, step }
}

/** A device that is a member already and was away a while receives, too; what it lacks is new, and comes in a moment. */
function isComing(status: RelayStatus): boolean {
  if (status.type === 'receiving') return stillComing.value || status.total - status.done > SHORT
  return (status.type === 'idle' || status.type === 'waiting') && status.unfinished === 'receiving'
}

function reached(status: RelayStatus): RelayMoving | undefined {
  if (status.type === 'sending' || status.type === 'receiving') return status
  const isOpen = (status.type === 'idle' || status.type === 'waiting') && status.unfinished !== undefined
  return isOpen ? relayReached.value : undefined
}

async function close(): Promise<void> {
  const before = opened
  opened = undefined
  relayStatus.value = undefined
  relayReached.value = undefined
  stillComing.value = false
  relayDevices.value = []
  relayHasWords.value = false
  relayTroubles.value = []
  relayMark.value = undefined
  relayHeld.value = false
  const ended = await before?.catch(() => undefined)
  ended?.step.stop()
}

/** Asks for the devices and troubles anew; call when a screen that shows them arrives. */
export async function refreshRelay(): Promise<void> {
  if (phase.value === 'open') await refreshFrom(await theSync())
}

async function refreshFrom(sync: RelaySync): Promise<void> {
  const [devices, troubles, hasWords] = await Promise.all([sync.devices(), sync.troubles(), sync.hasWords()])
  relayDevices.value = devices
  relayHasWords.value = hasWords
  relayTroubles.value = troubles
  const isRemoved = sync.status.type === 'removed'
  relayMark.value = isRemoved ? 'removed' : troubles.length > 0 ? 'troubles' : undefined
}

/**
 * Keeps a sealed copy from now on. `name` is what the other devices call this one. Throws RelayError.
 * Resolves with false when that took so long that the person will have turned to something else.
 */
export async function keepCopy(name: string): Promise<boolean> {
  relayHeld.value = false
  const sync = await theSync()
  let isShort = true
  const stop = sync.subscribe(status => {
    if (status.type === 'sending' && status.total > SHORT) isShort = false
  })
  await sync.switchOn(name, sending.signal).finally(stop)
  await refreshRelay()
  return isShort
}

/**
 * Keeps no copy any more, and with `deleteThere` removes it over there for all devices. Throws RelayError: nothing was changed.
 * Resolves with false when the other devices could not be told that this one leaves.
 */
export async function keepNoCopy(deleteThere: boolean): Promise<boolean> {
  const sync = await theSync()
  // Nobody waits for a long sending to end before it may be stopped.
  await holdOn()
  try {
    const { told } = await sync.switchOff({ deleteThere })
    relayHeld.value = false
    await refreshRelay()
    return told
  } catch (failure) {
    await goOn()
    throw failure
  }
}

export async function renameDevice(device: string, name: string): Promise<void> {
  await (await theSync()).rename(device, name)
  await refreshRelay()
  await goOn()
}

/** Throws RelayError: doing it again goes on where it stopped. */
export async function removeDevice(device: string): Promise<void> {
  await (await theSync()).remove(device)
  await refreshRelay()
}

/** Sends the whole journal again and clears the troubles. Throws RelayError. */
export async function sendEverything(): Promise<void> {
  await (await theSync()).sendAll(sending.signal)
  await refreshRelay()
}

/** Goes to the relay now, also after `holdOn`. */
export async function goOn(): Promise<void> {
  relayHeld.value = false
  ;(await open()).step.now()
}

/** Ends what is under way; what is here stays, and `goOn` or the next opening goes on from there. */
export async function holdOn(): Promise<void> {
  relayHeld.value = true
  sending.abort()
  sending = new AbortController()
  ;(await open()).step.hold()
}
