/**
 * What can happen to the wave that is on. It is opened by the first thing a person does here, never by arriving;
 * what they do next belongs to the same wave, also when two taps come faster than the disk.
 */
import type { UrgeEnding, Way } from '@breakwater/core/hold'
import { attempt } from '../../state/attempt.ts'
import { ready } from '../../state/ready.ts'
import { record } from '../../state/record.ts'
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

export function end(ending: UrgeEnding): Promise<boolean> {
  return inTurn(async () => void (await record('urge.closed', { ending }, { ref: await theWave() })))
}

/** Holds a text for 24 hours; it belongs to the wave. */
export function hold(text: string): Promise<boolean> {
  return inTurn(async () => void (await record('message.held', { text }, { ref: await theWave() })))
}

/**
 * They contacted the other, or went to look: noted at once, and a wave that is on has ended with it. The id of the
 * contact; undefined when it could not be kept (which has been said by then).
 */
export async function acted(ending: 'contacted' | 'looked'): Promise<string | undefined> {
  let id: string | undefined
  await inTurn(async () => {
    const wave = openId()
    const options = wave === undefined ? {} : { ref: wave }
    const direction = ending === 'contacted' ? 'outgoing' : 'soughtLook'
    id = await record('contact.logged', { direction }, options)
    if (wave !== undefined) await record('urge.closed', { ending }, options)
  })
  return id
}

/** The wave that is on, opened if none is. */
async function theWave(): Promise<string> {
  return openId() ?? (await record('urge.opened', {}))
}

function openId(): string | undefined {
  return currentWave(person.value.hold, now.value)?.id
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other, so that two quick taps do not open two waves. Without a journal it does nothing. */
function inTurn(action: () => Promise<void>): Promise<boolean> {
  const turn = last.then(async () => (await ready()) && attempt(action))
  last = turn.catch(() => undefined)
  return turn
}
