import type { Damage } from '../contract.ts'

/** Damage by place, so that what is read twice is told once. */
export type DamageMarks = Map<string, Damage>

/** Notes that a row of `records` records does not open. */
export function mark(
  marks: DamageMarks,
  where: Damage['where'],
  index: string | number,
  records: number,
): void {
  marks.set(`${where}/${index}`, { where, records })
}

/** One line for each kind of place, records added up. */
export function damageOf(marks: DamageMarks): Damage[] {
  const sums = new Map<Damage['where'], number>()
  for (const { where, records } of marks.values()) sums.set(where, (sums.get(where) ?? 0) + records)
  return [...sums].map(([where, records]) => ({ where, records }))
}
