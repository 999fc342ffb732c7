import type { Entry } from './journal/entry.ts'
import { emptyState, type PersonState, type State } from './state.ts'

/** [Note: shallow packing] Maps lie only directly in a part, so packing looks no deeper: a reviver over ten years is slow. */
type Packed = Record<string, unknown>

/** A state as JSON text for a snapshot. */
export function packState(state: State): string {
  return JSON.stringify({
    frontier: state.frontier,
    journal: packPart(state.journal),
    care: packPart(state.care),
    people: [...state.people].map(([id, { plan, hold, heal, kept }]) => [
      id,
      [packPart(plan), packPart(hold), packPart(heal)],
      [...kept.values()],
    ]),
  })
}

/** The state of a snapshot that `packState` of the same fold version wrote. */
export function unpackState(text: string): State {
  const packed = JSON.parse(text) as {
    frontier?: State['frontier']
    journal: Packed
    care: Packed
    people: [string, [Packed, Packed, Packed], Entry[]][]
  }
  const empty = emptyState()
  return {
    frontier: packed.frontier,
    journal: { ...empty.journal, ...unpackPart(packed.journal) },
    care: { ...empty.care, ...unpackPart(packed.care) },
    people: new Map(
      packed.people.map(([id, [plan, hold, heal], kept]) => [
        id,
        {
          plan: unpackPart(plan),
          hold: unpackPart(hold),
          heal: unpackPart(heal),
          kept: new Map(kept.map(entry => [entry.id, entry])),
        } as unknown as PersonState,
      ]),
    ),
  }
}

function packPart(part: object): Packed {
  return mapValues(part, value => (value instanceof Map ? { $map: [...value] } : value))
}

function unpackPart(part: Packed): Packed {
  return mapValues(part, value => (isPackedMap(value) ? new Map(value.$map) : value))
}

function mapValues(part: object, change: (value: unknown) => unknown): Packed {
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, change(value)]))
}

function isPackedMap(value: unknown): value is { $map: [unknown, unknown][] } {
  return typeof value === 'object' && value !== null && '$map' in value
}
