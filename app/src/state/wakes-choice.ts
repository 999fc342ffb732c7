/** What the person chose about reminders. It stands in the journal, so that another device asks to be woken in the same way. */
import { invitedFriends } from '@breakwater/core/friend'
import { mostADay, usualQuiet, type WakeChoice, type WakeKind, wakeKinds } from '@breakwater/core/wake'
import { record } from './record.ts'
import { state } from './session.ts'
import { setting } from './settings.ts'

/** Everything that can be chosen, under the keys of its settings, with what counts until then. */
const defaults = {
  /** Kinds, with commas between them. */
  wakeKinds: 'held,ahead,review',
  /** Minutes of the day. */
  wakeEvening: 20 * 60,
  wakeQuietFrom: usualQuiet.from as number,
  wakeQuietTo: usualQuiet.to as number,
  wakeAtNight: false,
  wakeMost: 2,
  /** The line that is shown; empty for the app's own. */
  wakeText: '',
  /** A line of its own for each kind. */
  wakeByKind: false,
}

export type WakeSetting = keyof typeof defaults

export function wakeSetting<K extends WakeSetting>(key: K): (typeof defaults)[K] {
  const value = state.value.journal.settings.get(key)
  return typeof value === typeof defaults[key] ? (value as (typeof defaults)[K]) : defaults[key]
}

export async function chooseWake<K extends WakeSetting>(key: K, value: (typeof defaults)[K]): Promise<void> {
  await record('setting.chosen', { key, value })
}

/** The kinds that were chosen. */
export function chosenKinds(): readonly WakeKind[] {
  const chosen = wakeSetting('wakeKinds').split(',')
  return wakeKinds.filter(kind => chosen.includes(kind))
}

/** Everybody whom the journal names: none of them may stand on a lock screen. */
export function journalNames(): readonly string[] {
  const allies = [...state.value.people.values()].flatMap(({ hold }) => [...hold.allies.values()])
  return [...state.value.journal.names.values(), ...allies.map(({ name }) => name)]
}

/** The person's boxes into which friends write. */
export function friendBoxes(): readonly { readonly box: string; readonly boxSeed: string }[] {
  return invitedFriends(state.value.people).flatMap(({ mine, ended }) =>
    ended === undefined ? [mine.secrets] : [],
  )
}

/** Adds a kind or takes it away. */
export async function toggleKind(kind: WakeKind): Promise<void> {
  const chosen = chosenKinds()
  const next = chosen.includes(kind) ? chosen.filter(one => one !== kind) : [...chosen, kind]
  await chooseWake('wakeKinds', next.join(','))
}

export function wakeChoice(): WakeChoice {
  return {
    kinds: chosenKinds(),
    evening: wakeSetting('wakeEvening'),
    quiet: { from: wakeSetting('wakeQuietFrom'), to: wakeSetting('wakeQuietTo') },
    night: { from: setting('nightFrom'), to: setting('nightUntil') },
    atNight: wakeSetting('wakeAtNight'),
    most: Math.min(Math.max(wakeSetting('wakeMost'), 1), mostADay),
  }
}
