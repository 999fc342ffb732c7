/**
 * `node scripts/google-chat-locales.ts`: writes the words by which the reader of Google Chat knows dates in prose, out of this
 * Node's Intl. A test compares what is checked in with what the pinned Node gives.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Prose } from '../core/src/patterns/google-chat/prose.ts'
import { spelled } from '../core/src/patterns/google-chat/spelled.ts'
import { root } from './run.ts'

/** Every language that is in the table. */
export const proseTags: readonly string[] =
  'af am ar ar-EG ar-MA ar-SA az be bg bn bs ca cs cy da de de-AT de-CH el en-AU en-CA en-GB en-IE en-IN en-NZ en-PH en-SG en-US en-ZA es es-AR es-CL es-CO es-MX es-PE es-US et eu fa fi fil fr fr-BE fr-CA fr-CH ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE pa pl ps pt-BR pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu'.split(
    ' ',
  )

const hourInMs = 3_600_000
const sunday = Date.UTC(2024, 2, 3)

type Parts = readonly Intl.DateTimeFormatPart[]
const style = { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' } as const

/** How a language may write a moment: as it does by itself, and with either clock. */
function formatsOf(tag: string): readonly Intl.DateTimeFormat[] {
  const calendars = tag === 'th' ? ['gregory', 'buddhist'] : ['gregory']
  return calendars.flatMap(calendar => [
    new Intl.DateTimeFormat(tag, { ...style, calendar }),
    new Intl.DateTimeFormat(tag, { ...style, calendar, timeStyle: 'full' }),
    new Intl.DateTimeFormat(tag, { ...style, calendar, hour12: true }),
    new Intl.DateTimeFormat(tag, { ...style, calendar, hour12: false }),
  ])
}

const of = (parts: Parts, type: Intl.DateTimeFormatPartTypes): string[] =>
  parts.filter(part => part.type === type).map(part => spelled(part.value))

const isNumber = (word: string) => /^\d+$/.test(word)

const unique = (words: readonly string[]): string[] => [...new Set(words)].filter(word => word !== '')

/** The table of one language. */
function proseOf(tag: string): Prose {
  const formats = formatsOf(tag)
  const at = (time: number) => formats.map(format => format.formatToParts(time))
  const months = Array.from({ length: 12 }, (_, month) => {
    const day = Date.UTC(2024, month, 15)
    const alone = new Intl.DateTimeFormat(tag, { month: 'long', calendar: 'gregory', timeZone: 'UTC' })
    const inside = at(day).flatMap(parts => of(parts, 'month'))
    return unique(inside.some(isNumber) ? inside : [...inside, spelled(alone.format(day))])
  })
  const weekdays = Array.from({ length: 7 }, (_, day) =>
    unique(at(sunday + day * 24 * hourInMs).flatMap(parts => of(parts, 'weekday'))),
  )
  const sample = at(sunday)
  return {
    orders: unique(sample.map(orderOf)),
    months: months.map(words => words.filter(word => !isNumber(word))),
    weekdays,
    periods: periodsOf(tag, formats),
    noise: unique(sample.flatMap(noiseOf)),
    zones: unique(['utc', 'gmt', ...sample.flatMap(parts => of(parts, 'timeZoneName'))]),
  }
}

const letters: Readonly<Record<string, string>> = {
  year: 'y',
  month: 'M',
  day: 'd',
  hour: 'h',
  minute: 'm',
  second: 's',
}

/** Which number stands where: `dyhms`; a month that is a word has no place in it. */
const orderOf = (parts: Parts): string =>
  parts.map(({ type, value }) => (isNumber(spelled(value)) ? (letters[type] ?? '') : '')).join('')

const noiseOf = (parts: Parts): string[] =>
  parts
    .filter(({ type }) => type === 'literal' || type === 'era')
    .flatMap(({ value }) => spelled(value).split(/[^\p{L}\p{M}]+/u))

/** Words for parts of the day, each with the hours at which it is written as bits. */
function periodsOf(tag: string, formats: readonly Intl.DateTimeFormat[]): string[] {
  const flexible = (['short', 'long'] as const).map(
    dayPeriod => new Intl.DateTimeFormat(tag, { hour: 'numeric', hour12: true, dayPeriod, timeZone: 'UTC' }),
  )
  const hours = new Map<string, number>()
  for (let hour = 0; hour < 24; hour++) {
    for (const format of [...formats, ...flexible]) {
      for (const word of of(format.formatToParts(sunday + hour * hourInMs), 'dayPeriod')) {
        hours.set(word, (hours.get(word) ?? 0) | (1 << hour))
      }
    }
  }
  return [...hours].map(([word, bits]) => `${word}=${bits.toString(16)}`)
}

/** The whole table. Languages that write alike share a row. */
export function prosesOf(): Prose[] {
  const rows = new Set(proseTags.map(tag => JSON.stringify(proseOf(tag))))
  return [...rows].map(row => JSON.parse(row) as Prose)
}

const written = (): string => `// Written by scripts/google-chat-locales.ts: change it there.
import type { Prose } from './prose.ts'

/** How languages write a moment in full, one a row. */
export const proses: readonly Prose[] = [
  ${prosesOf()
    .map(row => JSON.stringify(row))
    .join(',\n  ')},
]
`

if (process.argv[1]?.endsWith('google-chat-locales.ts')) {
  writeFileSync(join(root, 'core/src/patterns/google-chat/locale-table.ts'), written())
}
