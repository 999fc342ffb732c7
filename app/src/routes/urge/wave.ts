/**
 * What can happen to the wave that is on. It is opened by the first thing a person does here, never by arriving;
 * what they do next belongs to the same wave, also when two taps come faster than the disk.
 */
import type { UrgeEnding, Way } from '@breakwater/core/hold'
import { signal } from '@preact/signals'
import { attempt } from '../../state/attempt.ts'
import { ready } from '../../state/ready.ts'
import { record, remove } from '../../state/record.ts'
import { now } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { currentWave } from './view.ts'

/** How strong it is, 0-10: opens the wave, or rates it again. */
export function rate(strength: number): Promise<boolean> {
  return inTurn(async () => {
    const wave = openId()
    if (wave === undefined) await record('urge.opened', { strength })
    else await record('urge.rated', { strength }, { ref: wave })
  })
}

/** How strong the person thinks it will be in 20 minutes, 0-10. */
export function guess(forecast: number): Promise<boolean> {
  return inTurn(async () => void (await record('urge.forecast', { forecast }, { ref: await theWave() })))
}

/** "I won't, for now". */
export function putOff(): Promise<boolean> {
  return inTurn(async () => void (await record('urge.postponed', {}, { ref: await theWave() })))
}

/** A way through was taken. */
export function took(way: Way): Promise<boolean> {
  return inTurn(async () => void (await record('urge.helped', { way }, { ref: await theWave() })))
}

/** Help was asked for: the wave is on, even if nothing else is said about it. */
export function begin(): Promise<boolean> {
  return inTurn(async () => void (await theWave()))
}

/** The wave has ended. Nothing is recorded where none is on: somebody may have come here without one. */
export function end(ending: UrgeEnding): Promise<boolean> {
  return inTurn(async () => {
    const ref = openId()
    if (ref !== undefined) await record('urge.closed', { ending }, { ref })
  })
}

/** Holds a text for 24 hours; it belongs to the wave. */
export function hold(text: string): Promise<boolean> {
  return inTurn(async () => void (await record('message.held', { text }, { ref: await theWave() })))
}

/** What was noted when somebody acted: the contact, and the ending of the wave that was on, if one was. */
export interface Acted {
  readonly contact: string
  readonly closing: string | undefined
}

/**
 * They contacted the other, or went to look: noted at once, and a wave that is on has ended with it. Undefined when it
 * could not be kept (which has been said by then).
 */
export async function acted(ending: 'contacted' | 'looked'): Promise<Acted | undefined> {
  let noted: Acted | undefined
  await inTurn(async () => {
    const wave = openId()
    const options = wave === undefined ? {} : { ref: wave }
    const direction = ending === 'contacted' ? 'outgoing' : 'soughtLook'
    const contact = await record('contact.logged', { direction }, options)
    const closing = wave === undefined ? undefined : await record('urge.closed', { ending }, options)
    noted = { contact, closing }
  })
  return noted
}

/** It was a slip of the finger: takes both out of the journal, and a wave that had ended is on again. */
export function takeBack({ contact, closing }: Acted): Promise<boolean> {
  return inTurn(async () => {
    await remove(contact)
    if (closing !== undefined) await remove(closing)
  })
}

/** The wave that is on, opened if none is. */
async function theWave(): Promise<string> {
  return openId() ?? (await record('urge.opened', {}))
}

function openId(): string | undefined {
  return currentWave(person.value.hold, now.value)?.id
}

/** How many of these are on their way to the journal. */
export const underway = signal(0)

let last: Promise<unknown> = Promise.resolve()

/** One after the other, so that two quick taps do not open two waves. Waits for the journal. */
function inTurn(action: () => Promise<void>): Promise<boolean> {
  underway.value++
  const turn = last
    .then(ready)
    .then(() => attempt(action))
    .finally(() => underway.value--)
  last = turn.catch(() => undefined)
  return turn
}
