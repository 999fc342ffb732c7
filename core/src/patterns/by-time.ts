import { EventColumns, type Events, nobody } from './events.ts'

/** The same events by time, those of one moment as they came, and people in order of their first message. */
export function byTime(
  columns: Events,
  names: readonly string[],
): { readonly events: Events; readonly people: readonly string[] } {
  const { count, at, sender, kind, length } = columns
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  order.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b)
  const sorted = new EventColumns()
  const places = new Map<number, number>([[nobody, nobody]])
  const people: string[] = []
  for (const index of order) {
    const old = sender[index] ?? nobody
    if (!places.has(old)) places.set(old, people.push(names[old] ?? '') - 1)
    sorted.add(at[index] ?? 0, places.get(old) ?? nobody, kind[index] ?? 0, length[index] ?? 0)
  }
  return { events: sorted.done(), people }
}
