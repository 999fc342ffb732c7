import type { ChannelRow } from '../../../../content/channel-schema.ts'
import type { Platform } from '../../state/platform.ts'

export type Aim = ChannelRow['aim']

/** The steps for the device in hand, and those for other devices. */
export interface SortedSteps {
  readonly here: readonly ChannelRow[]
  readonly elsewhere: readonly ChannelRow[]
}

/**
 * The rows of one channel and aim: what fits the device in hand first, then what is the same on any. A channel without
 * rows of its own (the person's own ones) has the general ones. Where nothing fits, nothing is hidden.
 */
export function stepsFor(
  rows: readonly ChannelRow[],
  channel: string,
  aim: Aim,
  device: Platform,
): SortedSteps {
  const known = rows.some(row => row.channel === channel) ? channel : 'other'
  const all = rows.filter(row => row.channel === known && row.aim === aim)
  const own = device === 'other' ? 'web' : device
  const fitting = [...all.filter(row => row.platform === own), ...all.filter(row => row.platform === 'any')]
  if (fitting.length === 0) return { here: all, elsewhere: [] }
  return { here: fitting, elsewhere: all.filter(row => !fitting.includes(row)) }
}
