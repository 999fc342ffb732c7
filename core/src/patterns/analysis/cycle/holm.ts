/** Chances of several tests, each made larger so that all of them together are seldom wrong. Source: Holm 1979. */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, n) => n).sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0))
  const adjusted = chances.map(() => 1)
  let highest = 0
  order.forEach((which, rank) => {
    highest = Math.max(highest, Math.min(1, (chances.length - rank) * (chances[which] ?? 1)))
    adjusted[which] = highest
  })
  return adjusted
}
