import { notedWay, type PathState, scriptState, type Tendency } from '@breakwater/core/comeback'
import type { Waiting } from '@breakwater/core/hold'
import { phase, state, unread } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { pathNow } from '../path-now.ts'
import { waitsNow } from '../waits-now.ts'
import type { SituationText, Told } from './use-scripts.ts'

export type ScriptText = SituationText['scripts'][string]

/** One conversation as a page shows it. */
export interface ShownScript {
  readonly way: Tendency
  readonly script: ScriptText
}

/** The way that the address asks for, or the one that the person noted; undefined when there is neither. */
export function shownWay(asked: Tendency | undefined): Tendency | undefined {
  return asked ?? notedWay(person.value.kept)
}

export function scriptOf({ scripts }: Told, way: Tendency): ShownScript | undefined {
  const script = scripts[way]
  return script === undefined ? undefined : { way, script }
}

/** Marks and own words need the journal; the texts do not. */
export function canKeep(): boolean {
  return phase.value !== 'locked'
}

/**
 * Whether it leads to contact and nobody can know from here whether it may: the safety answers lie behind the lock. What is
 * about a child never waits.
 */
export function waitsForLock({ gate, code }: Told): boolean {
  return unread.value && gate !== undefined && code !== 'handingOverChildren'
}

/** Whether the conversations of a situation are shown now. */
export function stateNow({ gate, code }: Told): PathState {
  return scriptState(gate, code, state.value.care.safety, pathNow())
}

/** Why no line leaves the app now; what is about safety or a child, or leads to nobody, never waits. */
export function lineWaits({ gate, helpFirst, code }: Told): Waiting | undefined {
  if (gate === undefined || helpFirst === true || code === 'handingOverChildren') return undefined
  return waitsNow()
}
