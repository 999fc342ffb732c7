/** What is left for the service worker: the lines as they will be shown, and when. Times and neutral words, and nothing else. */
import {
  friendPath,
  notesCache,
  notesPath,
  readNotes,
  readSaying,
  type Saying,
  type Wake,
  type WakeKind,
  type WakeNotes,
  wakeKinds,
} from '@breakwater/core/wake'
import { leave, readLeft } from '../device/push.ts'
import { loadMessages, words } from '../messages/catalogue.ts'
import { chosenKinds, wakeSetting } from './wakes-choice.ts'

/** Where a tap on a notification leads: neutral addresses, as all are. */
const opens: Readonly<Record<WakeKind, string>> = {
  held: '/kept',
  ahead: '/ahead',
  review: '/review',
  evening: '/check',
  wave: '/now',
}

/** The line that is shown for everything that has none of its own. Needs `loadMessages('wake')`. */
export function usualText(): string {
  return wakeSetting('wakeText').trim() || words('wake')('usual')
}

/** The line that is shown for one kind, as chosen now. Needs `loadMessages('wake')`. */
export function textOf(kind: WakeKind): string {
  return wakeSetting('wakeByKind') ? words('wake')(`byKind.${kind}`) : usualText()
}

/** Leaves these times with the lines as they are chosen now. */
export async function leaveNotes(wakes: readonly Wake[]): Promise<void> {
  await loadMessages('wake')
  const kinds = wakeKinds.filter(kind => chosenKinds().includes(kind))
  const lines = kinds.map((kind): [WakeKind, Saying] => [kind, { text: textOf(kind), path: opens[kind] }])
  const notes: WakeNotes = {
    v: 1,
    wakes,
    usual: { text: usualText(), path: '/' },
    byKind: Object.fromEntries(lines),
  }
  await leave(notesCache, notesPath, notes)
}

export async function notesLeft(): Promise<WakeNotes | undefined> {
  return readNotes(await readLeft(notesCache, notesPath))
}

export function forgetNotes(): Promise<void> {
  return leave(notesCache, notesPath, undefined)
}

/** True when the page of a friend in this browser wants pushes, too: they share one subscription. */
export async function friendListens(): Promise<boolean> {
  return readSaying(await readLeft(notesCache, friendPath)) !== undefined
}

/** Under which it is kept that a relay still has times that nobody wants any more. */
const endingPath = '/wake/ending'

export async function isEnding(): Promise<boolean> {
  return (await readLeft(notesCache, endingPath)) === true
}

export function noteEnding(ending: boolean): Promise<void> {
  return leave(notesCache, endingPath, ending || undefined)
}
