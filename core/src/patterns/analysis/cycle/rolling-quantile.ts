/**
 * For each place the value below which `share` of those at most `half` places away lie (nearest rank; fewer at the ends).
 * The window is kept in order: a step costs one search and two moves.
 */
export function rollingQuantile(values: Float64Array, half: number, share: number): Float64Array {
  const window = new Float64Array(2 * half + 2)
  const found = new Float64Array(values.length)
  let size = 0
  for (let next = 0; next < values.length + half; next++) {
    if (next < values.length) size = insert(window, size, values[next] ?? 0)
    const gone = next - 2 * half - 1
    if (gone >= 0) size = remove(window, size, values[gone] ?? 0)
    if (next >= half) found[next - half] = window[Math.max(0, Math.ceil(share * size) - 1)] ?? 0
  }
  return found
}

function insert(window: Float64Array, size: number, value: number): number {
  const place = placeOf(window, size, value)
  window.copyWithin(place + 1, place, size)
  window[place] = value
  return size + 1
}

function remove(window: Float64Array, size: number, value: number): number {
  const place = placeOf(window, size, value)
  window.copyWithin(place, place + 1, size)
  return size - 1
}

/** The first place of a value not smaller. */
function placeOf(window: Float64Array, size: number, value: number): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((window[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
