/** The header forms of 102 locales, as ICU's short forms write them: what the reader is measured by. */
import { indexOfDate } from '../../../journal/calendar.ts'

const locales =
  `af am ar ar-EG ar-MA ar-SA az be bg bn bs ca cs cy da de de-AT de-CH el en-AU en-CA en-GB en-IE en-IN
  en-NZ en-PH en-SG en-US en-ZA es es-AR es-CL es-CO es-MX es-PE es-US et eu fa fi fil fr fr-BE fr-CA fr-CH ga gl gu he hi hr hu
  hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE pa pl ps pt-BR pt-PT ro ru si sk sl sq sr sv sw ta
  te th tr uk ur uz vi zh-CN zh-HK zh-TW zu`.split(/\s+/)

export interface HeaderForm {
  readonly locale: string
  readonly hourCycle: 'h12' | 'h23'
  readonly program: 'Android' | 'iOS'
}

export const headerForms: readonly HeaderForm[] = locales.flatMap(locale =>
  (['h12', 'h23'] as const).flatMap(hourCycle =>
    (['Android', 'iOS'] as const).map(program => ({ locale, hourCycle, program })),
  ),
)

const minute = 60_000

/** So many moments, seventeen hours and some minutes apart: mornings and evenings, noon and midnight. */
export function moments(count: number, firstDay = indexOfDate(2023, 10, 20)): number[] {
  return Array.from(
    { length: count },
    (_, place) => firstDay * 24 * 60 * minute + place * (17 * 60 + 13) * minute,
  )
}

const writers = ['Sam', 'Alex Rivera']

/** An export of these moments, two people in turn. */
export function exportOf({ locale, hourCycle, program }: HeaderForm, at: readonly number[]): string {
  const timeStyle = program === 'iOS' ? 'medium' : 'short'
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle,
    hourCycle,
    timeZone: 'UTC',
  })
  const lines = at.map((moment, place) => {
    const header = program === 'iOS' ? `[${format.format(moment)}]` : `${format.format(moment)} -`
    return `${header} ${writers[place % 2]}: message ${place}\n`
  })
  return lines.join('')
}

/** Sixty messages: six weeks. */
export const fewWeeks = moments(60)

/** Chats that are so short, or lie so, that their dates may mean other days. */
export const trickyTimes = [
  { name: 'the end of 2015, when days look like years', firstDay: indexOfDate(2015, 12, 9), count: 30 },
  { name: 'a week in which every number may be a month', firstDay: indexOfDate(2023, 5, 3), count: 10 },
  { name: 'three messages', firstDay: indexOfDate(2026, 1, 1), count: 3 },
] as const
