/** The chance that a fair coin shows either face at least `most` times out of `n`; 1 for no toss. */
export function signChance(most: number, n: number): number {
  let chance = 0
  let logWays = -n * Math.LN2
  for (let shown = n; shown >= most && shown >= 0; shown--) {
    chance += Math.exp(logWays)
    logWays += Math.log(shown / (n - shown + 1))
  }
  return n === 0 ? 1 : Math.min(1, 2 * chance)
}
