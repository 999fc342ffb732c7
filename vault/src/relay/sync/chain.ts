/** Where a batch stands in what its device has sent, and what that says about the relay. Pure. */
import type { TroubleType } from '../contract.ts'
import type { Batch, Head, Heads } from './batch.ts'

/** What a device knows of everybody's sending. */
export interface Chain {
  /** The newest batch of each device, own included. */
  readonly heads: Heads
  /** Numbers below a head that never came. */
  readonly gaps: Readonly<Record<string, readonly number[]>>
}

export interface Found {
  readonly type: TroubleType
  readonly device: string
}

export interface Placed {
  readonly chain: Chain
  /** Whether what it holds is to be taken. */
  readonly take: boolean
  readonly troubles: readonly Found[]
}

/** More is not counted one by one: sending everything again mends it all the same. */
const GAPS_MOST = 1_000
const NOTHING: Head = [0, '']

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(Math.max(to - from - 1, 0), GAPS_MOST) }, (_, at) => from + 1 + at)

function withGaps(chain: Chain, device: string, head: Head, numbers: readonly number[]): Chain {
  const gaps = [...(chain.gaps[device] ?? []), ...numbers].slice(-GAPS_MOST)
  return { heads: { ...chain.heads, [device]: head }, gaps: { ...chain.gaps, [device]: gaps } }
}

/** What the sender had seen of others and we have not. */
function compareSeen(chain: Chain, { header }: Batch): { chain: Chain; troubles: Found[] } {
  let known = chain
  const troubles: Found[] = []
  for (const [device, [n, hash]] of Object.entries(header.seen)) {
    if (device === header.device) continue
    const [ours, ourHash] = known.heads[device] ?? NOTHING
    if (n > ours) {
      known = withGaps(known, device, [n, hash], between(ours, n + 1))
      troubles.push({ type: 'withheld', device })
    } else if (n === ours && hash !== ourHash) troubles.push({ type: 'forged', device })
  }
  return { chain: known, troubles }
}

/** @param again the log is read a second time, on purpose: what is known is no replay */
export function place(chain: Chain, batch: Batch, again: boolean): Placed {
  const { device, n, prev, restated } = batch.header
  const [last, lastHash] = chain.heads[device] ?? NOTHING
  if (n <= last) return placeOld(chain, batch, again)
  if (n === last + 1 && prev !== lastHash)
    return { chain, take: false, troubles: [{ type: 'forged', device }] }
  const gap = restated ? [] : between(last, n)
  const whole = restated ? { ...chain, gaps: { ...chain.gaps, [device]: [] } } : chain
  const own = withGaps(whole, device, [n, batch.hash], gap)
  const { chain: known, troubles } = compareSeen(own, batch)
  const missing: Found[] = gap.length > 0 ? [{ type: 'missing', device }] : []
  return { chain: known, take: true, troubles: [...missing, ...troubles] }
}

function placeOld(chain: Chain, { header, hash }: Batch, again: boolean): Placed {
  const { device, n } = header
  const gaps = chain.gaps[device] ?? []
  if (gaps.includes(n)) {
    const left = { ...chain, gaps: { ...chain.gaps, [device]: gaps.filter(one => one !== n) } }
    return { chain: left, take: true, troubles: [{ type: 'reordered', device }] }
  }
  const [last, lastHash] = chain.heads[device] ?? NOTHING
  if (n === last && hash !== lastHash) return { chain, take: false, troubles: [{ type: 'forged', device }] }
  return { chain, take: again, troubles: again ? [] : [{ type: 'replayed', device }] }
}

/** The later of two knowledges, device by device. */
export function laterHeads(a: Heads, b: Heads): Heads {
  const heads: Record<string, Head> = { ...a }
  for (const [device, head] of Object.entries(b))
    if (head[0] > (heads[device]?.[0] ?? 0)) heads[device] = head
  return heads
}

/** Devices of which `behind` has seen less than `known`. */
export const behindIn = (behind: Heads, known: Heads): string[] =>
  Object.entries(known)
    .filter(([device, [n]]) => n > (behind[device]?.[0] ?? 0))
    .map(([device]) => device)
