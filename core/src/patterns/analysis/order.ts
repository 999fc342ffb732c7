/** The chosen places of a column, by their value; equal values keep their order. The input may be changed. */
export function inOrder(at: Float64Array, chosen: Uint32Array): Uint32Array {
  if (isSorted(at, chosen)) return chosen
  return chosen.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b)
}

function isSorted(at: Float64Array, chosen: Uint32Array): boolean {
  for (let n = 1; n < chosen.length; n++)
    if ((at[chosen[n] ?? 0] ?? 0) < (at[chosen[n - 1] ?? 0] ?? 0)) return false
  return true
}
