/** Two devices that meet, as one of them sees it. The code lives in this signal alone: in no address, title, store or log. */
import {
  introductionOf,
  KnownDevice,
  NewDevice,
  type PairingOptions,
  readIntroduction,
  readShare,
  shareBytes,
} from '@breakwater/vault/relay'
import { signal } from '@preact/signals'
import { now as clockNow } from '../device/clock.ts'
import { pause } from '../device/pause.ts'
import { qrModules } from '../device/qr.ts'
import { randomBytes } from '../device/random.ts'
import { goOn, refreshRelay, theClient, theSync } from './relay.ts'
import { type PairingErrorType, pairingFaultOf, type RelayErrorType, relayFaultOf } from './relay-faults.ts'

export type Meeting =
  | { readonly at: 'nothing' }
  /** The new device takes a place, or the known one looks for it. */
  | { readonly at: 'seeking' }
  /** The new device shows its code. */
  | {
      readonly at: 'shown'
      readonly groups: readonly string[]
      readonly qr: readonly (readonly boolean[])[]
    }
  /** Three words on both. `name`: what the new device calls itself, on the known one. */
  | { readonly at: 'comparing'; readonly words: readonly string[]; readonly name?: string }
  /** The person said here that they are the same: the new device waits for the other one, the known one shares. */
  | { readonly at: 'agreed' }
  | { readonly at: 'met' }
  | {
      readonly at: 'failed'
      readonly why: PairingErrorType | 'differ' | 'unknown'
      /** What the relay answered, where that was it. */
      readonly relay?: RelayErrorType
    }

export const meeting = signal<Meeting>({ at: 'nothing' })
/** True while nobody answers and it is tried again. */
export const meetingWaits = signal(false)

let leaving = new AbortController()
let say: (same: boolean) => void = () => undefined

/** The new device: shows a code until another device answers, and joins it. Resolves when it ended, well or not. */
export function showCode(name: string): Promise<void> {
  return meet(async options => {
    const joining = await (await theSync()).prepareJoin(name)
    const device = await NewDevice.arrive(options, introductionOf(joining.newcomer))
    meeting.value = { at: 'shown', groups: device.groups, qr: await qrModules(device.qr) }
    const words = await device.words()
    // Waits from now on, so that it is heard when the other device stops.
    const share = device.take()
    const said = personSays(share)
    meeting.value = { at: 'comparing', words }
    if (!(await said)) return differ()
    await joining.join(readShare(await share))
    await device.done()
    meeting.value = { at: 'met' }
    await goOn()
  })
}

/** The known device: meets the one that shows this code, and shares after the person's word. Resolves when it ended, well or not. */
export function answerCode(heard: string): Promise<void> {
  return meet(async options => {
    const device = await KnownDevice.meet(options, heard)
    const newcomer = readIntroduction(device.about)
    const said = personSays()
    meeting.value = { at: 'comparing', words: device.words, name: newcomer.name }
    if (!(await said)) return differ()
    const sync = await theSync()
    const share = await sync.share(newcomer)
    try {
      await device.share(shareBytes(share))
    } catch (failure) {
      // It has got nothing, or nobody knows: what it was let into is closed to it again.
      await sync.remove(newcomer.device).catch(() => undefined)
      throw failure
    }
    meeting.value = { at: 'met' }
    await refreshRelay()
    await goOn()
  })
}

/** The person compared the words. Different ones end it for both devices, and nothing was shared. */
export function wordsAre(same: boolean): void {
  if (same) meeting.value = { at: 'agreed' }
  say(same)
}

/** Ends it, whatever it is at. */
export function leaveMeeting(): void {
  leaving.abort()
  meeting.value = { at: 'nothing' }
}

async function meet(steps: (options: PairingOptions) => Promise<void>): Promise<void> {
  leaving.abort()
  const mine = new AbortController()
  leaving = mine
  meeting.value = { at: 'seeking' }
  meetingWaits.value = false
  try {
    await steps(optionsOf(mine.signal))
  } catch (error) {
    // Left by the person: nothing went wrong.
    if (mine.signal.aborted) return
    const why = pairingFaultOf(error) ?? 'unknown'
    const relay = relayFaultOf(error)
    meeting.value = { at: 'failed', why, ...(relay === undefined ? {} : { relay }) }
    mine.abort()
    if (why === 'unknown' && relay === undefined) throw error
  }
}

function optionsOf(signal: AbortSignal): PairingOptions {
  return {
    client: theClient(),
    now: clockNow,
    random: randomBytes,
    pause,
    signal,
    onWaiting: why => {
      if (leaving.signal === signal) meetingWaits.value = why !== undefined
    },
  }
}

/** Resolves with what the person says of the words; rejects when the other device stops before. */
function personSays(other?: Promise<unknown>): Promise<boolean> {
  const said = new Promise<boolean>(resolve => {
    say = resolve
  })
  // Fast as the other person may be: only this one's word counts here.
  return other === undefined ? said : Promise.race([said, other.then(() => said)])
}

function differ(): void {
  leaving.abort()
  meeting.value = { at: 'failed', why: 'differ' }
}
