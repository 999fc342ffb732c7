import type { Shape } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { formatNumber } from '../format.ts'
import { tenths } from '../insights/day-words.ts'
import type { PatternsText } from '../useContent.ts'
import { ofHundred, sideOf } from './figure-words.ts'
import { monthOf } from './week-words.ts'

/** The one paragraph: counts first, then ranges, then what they cannot say. */
export function toldOf(shape: Shape, limits: PatternsText['limits']): string {
  const sentences = shape.ownOnly
    ? [counted(shape), ...quiet(shape)]
    : [counted(shape), ...quiet(shape), claim(shape)]
  return [...sentences, limits.counts, limits.looksAlike, limits.notWhy].filter(Boolean).join(' ')
}

function counted({ from, to, counted, ownOnly }: Shape): string {
  const said = {
    from: monthOf(from),
    to: monthOf(to),
    mine: formatNumber(counted.mine),
    theirs: formatNumber(counted.theirs),
  }
  return words('patterns')(ownOnly ? 'told.countedOwn' : 'told.counted', said)
}

function quiet({ quiet, ownOnly }: Shape): readonly string[] {
  const t = words('patterns')
  const { count, open, medianDays, shortestDays, longestDays, wroteMore } = quiet
  const ends = open === 0 ? [] : [t('told.open', { count: open })]
  if (count === 0 || medianDays === undefined) return [t('told.quietNone'), ...ends]
  const [shortest, longest] = [shortestDays ?? medianDays, longestDays ?? medianDays]
  const days = { count, median: tenths(medianDays), shortest: tenths(shortest), longest: tenths(longest) }
  const said = shortest === longest ? t('told.quietAlike', days) : t('told.quiet', days)
  return [said, ...(ownOnly ? [] : [more(count, wroteMore)]), ...ends]
}

/** Before how many of them who wrote more; nothing where it was even before all. */
function more(of: number, { mine, theirs }: Shape['quiet']['wroteMore']): string {
  const t = words('patterns')
  if (mine + theirs === 0) return ''
  return mine >= theirs
    ? t('told.wroteMine', { n: formatNumber(mine), of: formatNumber(of), other: formatNumber(theirs) })
    : t('told.wroteTheirs', { n: formatNumber(theirs), of: formatNumber(of), other: formatNumber(mine) })
}

function claim({ cycle }: Shape): string {
  const t = words('patterns')
  const { interval } = cycle
  switch (cycle.claim) {
    case 'rhythm':
      return interval === undefined
        ? t('told.claim.rhythmOnly')
        : t('told.claim.rhythm', {
            median: tenths(interval.median),
            low: tenths(interval.low),
            high: tenths(interval.high),
          })
    case 'pushPull':
      return t(cycle.side === 'theirs' ? 'told.claim.pushPullTheirs' : 'told.claim.pushPullMine')
    default:
      return t(`told.claim.${cycle.claim}`)
  }
}

/** Who began the conversations, with the interval; no side is named while it could be chance. */
export function startedWords({ started, startedCount }: Pick<Shape, 'started' | 'startedCount'>): string {
  const t = words('patterns')
  const n = formatNumber(started.n)
  if (!started.enough) return t('told.startedFew', { n, needed: formatNumber(started.needed) })
  const side = sideOf(started, 0.5)
  if (side !== 'Even' && started.stable === false) return t('told.startedUnstable', { n })
  return t(`told.started${side}`, {
    n,
    mine: formatNumber(startedCount.mine),
    theirs: formatNumber(startedCount.theirs),
    low: ofHundred(started.low),
    high: ofHundred(started.high),
  })
}
