/** Keeps the relay in step with the journal while reminders are on. */
import { wakesAhead } from '@breakwater/core/wake'
import { VaultError } from '@breakwater/vault'
import { effect } from '@preact/signals'
import { now } from '../device/clock.ts'
import { after, onVisibility } from '../device/network.ts'
import { clearNotifications } from '../device/push.ts'
import { randomBytes } from '../device/random.ts'
import { phase, state, zone } from './session.ts'
import { endThere, lookAtWakes, tellRelay, wakesOn } from './wakes.ts'
import { friendBoxes, wakeChoice } from './wakes-choice.ts'

const SOONEST_MS = 60_000
const SPREAD_MS = 120_000

let following = false
/** What the relay was last told, in this page. */
let told = ''
let stopWaiting: (() => void) | undefined

/**
 * While the journal is open the relay is told at the opening, when the page goes out of sight, and one to three minutes after something
 * was recorded, so that the moment of a tap is not the moment of a request; and only of what has changed.
 */
export function followWakes(): void {
  if (following) return
  following = true
  effect(() => {
    if (phase.value === 'open') void unlessLocked(atOpening)
  })
  effect(() => {
    const wanted = wakesOn.value === true && state.value !== undefined
    if (wanted) stopWaiting ??= after(later(), () => void unlessLocked(tell))
  })
  onVisibility(visible => {
    if (!visible) void unlessLocked(tell)
  })
}

/** Who is here needs no reminder that still stands there. */
async function atOpening(): Promise<void> {
  await clearNotifications()
  await endThere()
  await lookAtWakes()
  await tell()
}

async function tell(): Promise<void> {
  stopWaiting?.()
  stopWaiting = undefined
  if (phase.value !== 'open' || wakesOn.value !== true) return
  const planned = signature()
  if (planned !== told && (await tellRelay())) told = planned
}

/** The lock may close while this is under way: the next opening tells the relay then. */
async function unlessLocked(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (failure) {
    if (!(failure instanceof VaultError)) throw failure
  }
}

/** What is planned, and how it is said. */
function signature(): string {
  const said = [...state.value.journal.settings].filter(([key]) => key.startsWith('wake'))
  const wakes = wakesAhead(state.value, wakeChoice(), { now: now(), zone: zone.value, seed: 0 })
  return JSON.stringify([said, wakes, friendBoxes().map(({ box }) => box)])
}

function later(): number {
  const [one = 0] = randomBytes(1)
  return SOONEST_MS + (one / 256) * SPREAD_MS
}
