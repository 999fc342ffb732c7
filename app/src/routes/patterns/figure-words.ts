import type { Figure } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { formatNumber, locale } from '../format.ts'

type Known = Extract<Figure, { enough: true }>

/** On which side of the middle a share lies; even while its interval holds the middle. */
export function sideOf(
  { low, high }: Pick<Known, 'low' | 'high'>,
  middle: number,
): 'Mine' | 'Theirs' | 'Even' {
  if (low > middle) return 'Mine'
  return high < middle ? 'Theirs' : 'Even'
}

/** A share as a number of 100; what rounds to none and is not none is under one. */
export function ofHundred(share: number): string {
  const whole = Math.round(100 * share)
  return whole === 0 && share > 0 ? words('patterns')('more.underOne') : formatNumber(whole)
}

/** As long as a conversation is given before it counts as ended, in minutes: what waited longer is not told apart. */
const longest = 360

/** `12 minutes`, `2.5 hours`; from six hours on only that. */
export function minuteWords(minutes: number): string {
  if (minutes >= longest) return words('patterns')('more.sixHours')
  const [value, unit] = minutes < 60 ? [Math.max(1, Math.round(minutes)), 'minute'] : [minutes / 60, 'hour']
  const form = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale(), form).format(value)
}
