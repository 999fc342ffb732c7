import type { Cut } from './cut.ts'
import type { Gap } from './gap.ts'

/** Which numbers of a header are its date and which its time, by place. */
export interface Roles {
  readonly count: 5 | 6
  /** Place of the first of the date's three numbers. */
  readonly date: 0 | 2 | 3
  /** Place of the hour. */
  readonly time: 0 | 3
}

/** Time first (as in Vietnamese) is told by a colon between the first two numbers: no date has one. */
export function rolesOf(count: 5 | 6, gaps: readonly Gap[]): Roles {
  if (!gaps[1]?.signs.includes(':')) return { count, date: 0, time: 3 }
  return { count, date: count === 5 ? 2 : 3, time: 0 }
}

/** Places of the gaps in which a word for the half of the day may stand: before the hour and behind the time. */
export function halfPlaces({ count, time }: Roles): readonly [number, number] {
  return [time, time + count - 3]
}

/** Whether this gap touches a number of the date, so that an era may stand in it. */
export function touchesDate({ date }: Roles, place: number): boolean {
  return place >= date && place <= date + 3
}

/** Whether hour, minute and second can be what these numbers say; minutes and seconds always have two digits. */
export function timeHolds(cut: Cut, { time, count }: Roles): boolean {
  return cut.numbers
    .slice(time, time + count - 3)
    .every((number, place) =>
      place === 0 ? number.value <= 24 && number.width <= 2 : number.value < 60 && number.width === 2,
    )
}

/** How a date is written, apart from its order: the zero of its digits, how wide its year is, and the signs around its numbers. */
export function dateSigns(
  { gaps, cut, roles }: { gaps: readonly Gap[]; cut: Cut; roles: Roles },
  wideYear: boolean,
): string {
  const { date, count } = roles
  const around = gaps.slice(date, date + 4).map(({ signs }, place) => {
    // The bracket around the whole and what ends it are the program's, not the language's.
    if (date + place === 0) return signs.replace('[', '')
    return date + place === count ? '' : signs
  })
  return `${cut.digits.zero.toString(16)} ${wideYear ? 4 : 2} ${around.join('|')}`
}
