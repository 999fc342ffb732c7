import { EventColumns, type Events, nobody } from './events.ts'

/**
 * The same events by time, those of one moment as they came, with people numbered by their first message; `order` holds their
 * numbers before.
 */
export function byTime({ count, at, sender, kind, length }: Events): {
  readonly events: Events
  readonly order: readonly number[]
} {
  const rows = Uint32Array.from({ length: count }, (_, index) => index)
  rows.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b)
  const sorted = new EventColumns()
  const places = new Map<number, number>([[nobody, nobody]])
  const order: number[] = []
  for (const row of rows) {
    const old = sender[row] ?? nobody
    if (!places.has(old)) places.set(old, order.push(old) - 1)
    sorted.add(at[row] ?? 0, places.get(old) ?? nobody, kind[row] ?? 0, length[row] ?? 0)
  }
  return { events: sorted.done(), order }
}
