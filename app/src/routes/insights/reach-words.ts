import type { HowLong } from '@breakwater/core/outlook'
import { words } from '../../messages/catalogue.ts'

/** From more weeks than this on, months are near enough. */
const weeksUntil = 10

/** When most days may be at 3 or below: as a range of weeks or months, never a day. */
export function reachInWords({ soonest, latest }: HowLong['reach']): string {
  const t = words('insights')
  if (soonest === undefined) return t('reach.far')
  if (latest === undefined)
    return soonest === 0 ? t('reach.nowOrOpen') : t('reach.open', { from: spanInWords(soonest) })
  if (latest === 0) return t('reach.already')
  if (soonest === 0) return t('reach.nowOr', { to: spanInWords(latest) })
  const [from, to] = [spanInWords(soonest), spanInWords(latest)]
  return from === to ? t('reach.about', { to }) : t('reach.between', { from, to })
}

function spanInWords(days: number): string {
  const t = words('insights')
  const weeks = Math.round(days / 7)
  return weeks <= weeksUntil
    ? t('reach.weeks', { count: weeks })
    : t('reach.months', { count: Math.round(days / 30.4) })
}
