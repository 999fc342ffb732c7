/** How close a week was in writing: grows with what both wrote, and falls to 0 when either is silent. `a`, `b`: messages. */
export function closenessOf(a: number, b: number): number {
  return Math.sqrt(Math.log1p(a) * Math.log1p(b))
}

/** Which side wrote more in a week, -1 to 1; drawn to 0 where there is little. `a`, `b`: messages of mine and theirs. */
export function imbalanceOf(a: number, b: number): number {
  return (a - b) / (a + b + 5)
}
