import { words } from '../../messages/catalogue.ts'
import { formatNumber } from '../format.ts'

/** What can be picked for the hours of a day: fine where little is little, coarse where much is much. */
export const hourSteps = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12] as const

/** Hours as somebody says them: `half an hour`, `3 and a half hours`. Whatever is longer than an hour, to the half hour. */
export function hoursInWords(hours: number): string {
  const t = words('time')
  const quarters = Math.round(hours * 4)
  if (quarters <= 2) return t(`amounts.${short[quarters] ?? 'none'}`)
  const halves = Math.max(2, Math.round(hours * 2))
  if (halves <= 3) return t(halves === 2 ? 'amounts.one' : 'amounts.oneHalf')
  const whole = formatNumber(Math.floor(halves / 2))
  return t(halves % 2 === 0 ? 'amounts.whole' : 'amounts.wholeHalf', { hours: whole })
}

const short = ['none', 'quarter', 'half'] as const
