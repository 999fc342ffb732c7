/**
 * Reminders while the app is closed: this device asks the relay to be woken at times, and leaves for its service worker what to say
 * then. Fetched only where reminders are on, or when their screen opens.
 */
import { type Wake, wakesAhead } from '@breakwater/core/wake'
import { RelayClient, RelayError, WakeSpace } from '@breakwater/vault/relay'
import { signal } from '@preact/signals'
import { now as clockNow } from '../device/clock.ts'
import { ask } from '../device/network.ts'
import { ownOrigin } from '../device/own-window.ts'
import {
  askForNotifications,
  clearNotifications,
  NoPushService,
  NoWorker,
  type PushAddress,
  type PushSupport,
  pushSupport,
  subscribe,
  unsubscribe,
} from '../device/push.ts'
import { InTurn } from './in-turn.ts'
import { phase, state, theVault, zone } from './session.ts'
import { friendBoxes, wakeChoice } from './wakes-choice.ts'
import { forgetNotes, friendListens, isEnding, leaveNotes, noteEnding, notesLeft } from './wakes-notes.ts'

export type { PushSupport } from '../device/push.ts'

/** Whether this device is woken; undefined until it was looked at. */
export const wakesOn = signal<boolean | undefined>(undefined)
/** What the person has just done here: their finger or their ear is where the button was that is gone now. */
export const justTurned = signal<'on' | 'off' | undefined>(undefined)
export const support = signal<PushSupport>('none')

/** What stands between the person and reminders, as far as somebody can act on it. */
export type WakeTrouble = 'denied' | 'noWorker' | 'noPushService' | 'unreachable' | 'busy' | 'notARelay'
/** The newest trouble with telling the relay; undefined when it knows what it should. */
export const wakeTrouble = signal<WakeTrouble | undefined>(undefined)

/** The times that are planned now, earliest first. */
export const planned = signal<readonly Required<Wake>[]>([])

/** A trial that is still to come, epoch ms. */
let trial: number | undefined
const TRIAL_MS = 60_000

interface Ways {
  readonly client: RelayClient
  readonly space: WakeSpace
  readonly seed: number
}
let ways: { readonly vault: unknown; readonly made: Promise<Ways> } | undefined

/** Made once for a vault; a failure (the lock closed) is not kept. */
function theWays(): Promise<Ways> {
  const vault = theVault()
  if (ways?.vault !== vault) {
    const made = makeWays(vault).catch((failure: unknown) => {
      ways = undefined
      throw failure
    })
    ways = { vault, made }
  }
  return ways.made
}

async function makeWays(vault: ReturnType<typeof theVault>): Promise<Ways> {
  const secret = await vault.ownSecret('wakes')
  const client = new RelayClient({ origin: ownOrigin(), fetch: ask, now: clockNow })
  return { client, space: new WakeSpace(client, secret), seed: new DataView(secret.buffer).getInt32(0) }
}

/** Looks at how things stand on this device. Call it when the screen opens. */
export async function lookAtWakes(): Promise<void> {
  support.value = pushSupport()
  wakesOn.value = phase.value === 'open' && (await notesLeft()) !== undefined
  await plan()
}

/** Asks for the permission and begins. Call it first thing after a tap. False when it did not work: `wakeTrouble` says why. */
export async function turnOn(): Promise<boolean> {
  support.value = await askForNotifications()
  if (support.value !== 'granted') {
    wakeTrouble.value = 'denied'
    return false
  }
  await noteEnding(false)
  if (!(await tellRelay(true))) return false
  justTurned.value = 'on'
  wakesOn.value = true
  return true
}

/**
 * Ends it, here at once and at the relay as soon as there is a network: until then its pushes are refused by the browser's own push
 * service. A friend's letters in this browser go on coming.
 */
export async function turnOff(): Promise<void> {
  justTurned.value = 'off'
  wakesOn.value = false
  wakeTrouble.value = undefined
  trial = undefined
  await noteEnding(true)
  await forgetNotes()
  if (!(await friendListens())) await unsubscribe()
  await clearNotifications()
  await endThere()
}

/** Chooses something, and has the service worker say it from now on; the relay is told in a while, if times have changed. */
export async function changeWake(choose: () => Promise<void>): Promise<void> {
  await choose()
  const wakes = await plan()
  if (wakesOn.value === true) await leaveNotes(wakes)
}

/** What devices show beside a notification. */
export function pageAddress(): string {
  return new URL(ownOrigin()).host
}

/** A push in a minute, to see how it looks. False when it could not be asked for. */
export function sendOne(): Promise<boolean> {
  trial = clockNow() + TRIAL_MS
  return tellRelay()
}

/** What is planned from the journal as it stands now. */
async function plan(): Promise<readonly Wake[]> {
  if (phase.value !== 'open') return []
  const { seed } = await theWays()
  const now = clockNow()
  planned.value = wakesAhead(state.value, wakeChoice(), { now, zone: zone.value, seed })
  if (trial !== undefined && trial <= now) trial = undefined
  return trial === undefined ? planned.value : [...planned.value, { at: trial }]
}

/** An end that overtook a beginning would leave the relay, and this device, with what nobody wants. */
const telling = new InTurn()

/**
 * Leaves the notes, then tells the relay. With `begin` also where reminders are still off. A subscription that the browser has
 * changed is told with it. False when it did not work.
 */
export function tellRelay(begin = false): Promise<boolean> {
  return telling.do('wakes', () => tell(begin))
}

async function tell(begin: boolean): Promise<boolean> {
  try {
    const wakes = await plan()
    const known = await notesLeft()
    if (known === undefined && !begin) return false
    // First here: a push that comes at once finds its line.
    if (known !== undefined) await leaveNotes(wakes)
    const { client, space } = await theWays()
    const address = await subscribe(await client.pushKey())
    if (begin) await space.found()
    await space.put(
      wakes.map(({ at }) => at),
      address,
    )
    // A slow network leaves time for a change of mind, here or in another tab.
    if (phase.value !== 'open' || (await isEnding())) return false
    await leaveNotes(wakes)
    await wakeForFriends(address)
    wakeTrouble.value = undefined
    return true
  } catch (failure) {
    wakeTrouble.value = troubleOf(failure)
    return false
  }
}

/** What friends answer wakes, too. Who asks none fetches nothing for it. */
async function wakeForFriends(address: PushAddress | undefined): Promise<void> {
  if (friendBoxes().length > 0) await (await import('./wakes-friends.ts')).tellBoxes(address)
}

/** Tells the relay that it is over, if it still has to know. True when it knows. */
export function endThere(): Promise<boolean> {
  return telling.do('wakes', end)
}

async function end(): Promise<boolean> {
  if (!(await isEnding())) return true
  try {
    await forgetNotes()
    await (await theWays()).space.end()
    await wakeForFriends(undefined)
    await noteEnding(false)
    return true
  } catch (failure) {
    troubleOf(failure)
    return false
  }
}

/** Before everything is erased: nothing comes any more. False when the relay could not be told and may still have the times. */
export async function endBeforeErasing(): Promise<boolean> {
  const relayKnows = (await notesLeft()) !== undefined || (await isEnding())
  await Promise.all([clearNotifications(), unsubscribe()])
  if (!relayKnows) return true
  await noteEnding(true)
  return phase.value === 'open' && (await endThere())
}

function troubleOf(failure: unknown): WakeTrouble {
  if (failure instanceof NoWorker) return 'noWorker'
  if (failure instanceof NoPushService) return 'noPushService'
  if (!(failure instanceof RelayError)) throw failure
  if (['tooMany', 'notNow', 'full'].includes(failure.type)) return 'busy'
  return failure.type === 'unreachable' ? 'unreachable' : 'notARelay'
}
