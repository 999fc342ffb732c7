import type { WholeRules } from '@breakwater/core/cut'
import { words } from '../../messages/catalogue.ts'
import { formatTime, locale } from '../format.ts'
import { weekdayName } from '../plan/weekdays.ts'

/** A time of the week, in minutes since midnight; equal ends: a whole day. */
export type Time = WholeRules['schedules'][number]

export function isSame(a: Time, b: Time): boolean {
  return a.from === b.from && a.to === b.to && a.days.join() === b.days.join()
}

/** `Saturday and Sunday, the whole day`; `every day, 22:00 to 06:00`. */
export function timeWords({ days, from, to }: Time): string {
  const t = words('shield')
  const named = new Intl.ListFormat(locale()).format(days.map(weekdayName))
  const clock = (minute: number) => formatTime(minute * 60_000, 'UTC')
  const span =
    from === to && from === 0 ? t('when.wholeDay') : t('when.span', { from: clock(from), to: clock(to) })
  return t('when.said', { days: days.length === 0 ? t('when.everyDay') : named, span })
}
