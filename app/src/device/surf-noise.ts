/** Where the end of the loop is mixed into its beginning, as a share of its length. */
const overlap = 0.1

/**
 * `length` samples between -1 and 1 of soft, low noise (a leaky sum of white noise, which falls by 6 dB an octave),
 * made so that the last sample leads into the first: it can be repeated without a click.
 * `random` gives numbers from 0 up to 1.
 */
export function surfNoise(length: number, random: () => number): Float32Array<ArrayBuffer> {
  const shared = Math.floor(length * overlap)
  const raw = leakySum(length + shared, random)
  const loop = raw.slice(0, length)
  for (let i = 0; i < shared; i++) {
    const share = i / shared
    // Equal power, so that the seam is not heard as a dip.
    loop[i] = at(raw, i) * Math.sqrt(share) + at(raw, length + i) * Math.sqrt(1 - share)
  }
  return scaled(loop)
}

function leakySum(length: number, random: () => number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(length)
  let last = 0
  for (let i = 0; i < length; i++) {
    last = (last + 0.02 * (random() * 2 - 1)) / 1.02
    out[i] = last
  }
  return out
}

function scaled(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return peak === 0 ? samples : samples.map(sample => sample / peak)
}

function at(samples: Float32Array, index: number): number {
  return samples[index] ?? 0
}
