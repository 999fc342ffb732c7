/**
 * `node scripts/whatsapp-locales.ts`: writes the tables by which the reader of WhatsApp knows dates and times of every language
 * that this Node's Intl knows. A test compares what is checked in with what the pinned Node gives.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cut, cut } from '../core/src/patterns/whatsapp/cut.ts'
import { type Gap, gapOf } from '../core/src/patterns/whatsapp/gap.ts'
import { dateSigns, halfPlaces, type Roles, rolesOf } from '../core/src/patterns/whatsapp/roles.ts'
import { root } from './run.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

const known = (tag: string) => new Intl.NumberFormat(tag).resolvedOptions().locale === tag

/** Every language, and every language with a region, that has data of its own. */
export function localesKnown(): string[] {
  const two = [...letters].flatMap(a => [...letters].map(b => a + b))
  const three = two.flatMap(ab => [...letters].map(c => ab + c))
  const languages = Intl.DateTimeFormat.supportedLocalesOf([...two, ...three]).filter(
    tag => tag.length < 4 && known(tag),
  )
  return languages.flatMap(language => [language, ...variantsOf(language)])
}

function variantsOf(language: string): string[] {
  const scripts = ['', ...scriptsTried].map(script => (script ? `${language}-${script}` : language))
  return scripts
    .filter(tag => tag === language || known(tag))
    .flatMap(tag => [...(tag === language ? [] : [tag]), ...regions.map(region => `${tag}-${region}`)])
    .filter(tag => known(tag))
}

const scriptsTried = [
  'Latn',
  'Cyrl',
  'Arab',
  'Hans',
  'Hant',
  'Deva',
  'Guru',
  'Beng',
  'Tfng',
  'Vaii',
  'Adlm',
  'Mtei',
]

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const regions = [
  '419',
  ...[...letters.toUpperCase()]
    .flatMap(a => [...letters.toUpperCase()].map(b => a + b))
    .filter(code => regionNames.of(code) !== undefined),
]

/** Everything that `locale-tables.ts` holds, in the form in which it is written there. */
export interface Tables {
  readonly zeros: readonly number[]
  readonly periods: readonly string[]
  readonly joiners: readonly string[]
  readonly eras: Readonly<Record<string, number>>
  readonly orders: Readonly<Record<string, string>>
  readonly persian: readonly number[]
}

export function tablesOf(locales: readonly string[]): Tables {
  const periods = new Set<string>()
  const joiners = new Set<string>()
  const orders = new Map<string, Set<string>>()
  for (const locale of locales)
    for (const hourCycle of ['h12', 'h23'] as const)
      for (const timeStyle of ['short', 'medium'] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...numeric, timeStyle, hourCycle })
        const forms = dayOf(format)
        for (const family of wordsOf(forms, joiners)) periods.add(family)
        const [one] = forms
        if (one) addTo(orders, dateSigns(one, isWide(one)), orderOf(format))
      }
  return {
    zeros: zerosOf(),
    periods: [...periods].sort(),
    joiners: [...joiners].sort(),
    eras: erasOf(locales),
    orders: Object.fromEntries([...orders].map(([key, set]) => [key, [...set].sort().join(' ')]).sort()),
    persian: persianYears(),
  }
}

const numeric = { dateStyle: 'short', timeZone: 'UTC' } as const

interface Form {
  readonly hour: number
  readonly cut: Cut
  readonly gaps: readonly Gap[]
  readonly roles: Roles
}

const someDay = Date.UTC(2023, 10, 25)

/** How this language writes each hour of a day as the header of an export; none where it does not do it by numbers. */
function dayOf(format: Intl.DateTimeFormat): readonly Form[] {
  const forms = Array.from({ length: 24 }, (_, hour) => formOf(format, hour))
  const whole = forms.filter(form => form !== undefined)
  return whole.length === 24 ? whole : []
}

function formOf(format: Intl.DateTimeFormat, hour: number): Form | undefined {
  const bytes = new TextEncoder().encode(`${format.format(someDay + hour * 3_600_000)} - `)
  const found = cut(bytes, 0, bytes.length)
  if (!found) return undefined
  const gaps = found.gaps.map(({ from, to }) => gapOf(bytes, from, to))
  return { hour, cut: found, gaps, roles: rolesOf(found.numbers.length === 5 ? 5 : 6, gaps) }
}

/** Words that change with the hour, as one line for the language; those that never do are added to the joiners. */
function wordsOf(forms: readonly Form[], joiners: Set<string>): string[] {
  const [one] = forms
  if (!one) return []
  const halves = halfPlaces(one.roles)
  return one.gaps.flatMap((_, place) => {
    const masks = new Map<string, number>()
    for (const { gaps, hour } of forms) {
      const word = (gaps[place]?.words ?? []).join('')
      masks.set(word, (masks.get(word) ?? 0) | (1 << hour))
    }
    if (masks.size > 1 && halves.includes(place)) return [...masks].map(asText).join(' ')
    for (const word of masks.keys()) if (word) joiners.add(word)
    return []
  })
}

const asText = ([word, mask]: [string, number]) => `${word}=${mask.toString(16).padStart(6, '0')}`

const isWide = ({ cut, roles }: Form) =>
  cut.numbers.slice(roles.date, roles.date + 3).some(({ width }) => width > 2)

function orderOf(format: Intl.DateTimeFormat): string {
  const letters: Record<string, string> = { day: 'd', month: 'm', year: 'y', relatedYear: 'y' }
  return format
    .formatToParts(someDay)
    .map(({ type }) => letters[type] ?? '')
    .join('')
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set.add(value))
}

/** Zeros of the scripts whose digits stand in a row. */
function zerosOf(): number[] {
  const zeros = Intl.supportedValuesOf('numberingSystem').flatMap(system => {
    const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210)
    const points = [...written].map(sign => sign.codePointAt(0) ?? 0)
    const zero = points.at(-1) ?? 0
    const inRow = points.length === 10 && points.every((point, place) => point === zero + 9 - place)
    return inRow && zero >= 0x80 ? [zero] : []
  })
  return [...new Set(zeros)].sort((a, b) => a - b)
}

/** Calendars whose eras are known, a day in the era, and what makes a short year of it ours; 0 where nothing does. */
const calendars = [
  { calendar: 'gregory', day: someDay, added: 0 },
  { calendar: 'buddhist', day: someDay, added: 0 },
  { calendar: 'persian', day: someDay, added: 0 },
  { calendar: 'roc', day: someDay, added: 1911 },
  { calendar: 'japanese', day: someDay, added: 2018 },
  { calendar: 'japanese', day: Date.UTC(2015, 10, 25), added: 1988 },
] as const

/** Only these use calendars whose short years need an era: a letter of another language must not be taken for one. */
const eastern = new Set(['en', 'ja', 'ko', 'yue', 'zh', 'zh-Hant'])

/** Every word of an era with what is added to its years; words that two eras share are left out. */
function erasOf(locales: readonly string[]): Record<string, number> {
  const found = new Map<string, Set<string>>()
  for (const locale of [...locales.filter(tag => !tag.includes('-')), 'zh-Hant'])
    for (const { calendar, day, added } of calendars)
      for (const era of added === 0 || eastern.has(locale) ? (['short', 'narrow'] as const) : []) {
        const word = eraWord(new Intl.DateTimeFormat(locale, { calendar, era, timeZone: 'UTC' }), day)
        if (word) addTo(found, word, String(added))
      }
  const sure = [...found].flatMap(([word, [added, ...others]]) =>
    others.length === 0 ? [[word, Number(added)] as const] : [],
  )
  return Object.fromEntries(sure.sort())
}

function eraWord(format: Intl.DateTimeFormat, day: number): string {
  const text = format.formatToParts(day).find(({ type }) => type === 'era')?.value ?? ''
  const bytes = new TextEncoder().encode(text)
  const { signs, words } = gapOf(bytes, 0, bytes.length)
  return signs === 'W' ? words.join('') : ''
}

/** The first days of the Persian years from 1388 (2009) to 1431. */
function persianYears(): number[] {
  const format = new Intl.DateTimeFormat('en-u-ca-persian', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const spring = (year: number) => Date.UTC(year, 2, 18) / 86_400_000
  return Array.from({ length: 44 }, (_, place) => {
    let day = spring(2009 + place)
    while (format.format(day * 86_400_000) !== '1/1') day++
    return day
  })
}

/** The file's text, before the formatter has seen it. */
export function written(tables: Tables): string {
  const lines = (name: keyof Tables) => `export const ${name} = ${JSON.stringify(tables[name])} as const`
  const texts = {
    zeros: 'Zeros of the scripts other than ASCII whose digits stand in a row, as code points.',
    periods:
      'One line a language: its words for parts of the day, without spaces and dots; bit h is set when it writes the word at hour h.',
    joiners: 'Words in dates and times that say nothing of when.',
    eras: 'Words of eras, and what is added to a year of fewer than four digits.',
    orders: 'Zero of the digits and signs of a date, to the orders in which languages write such a date.',
    persian: 'Days since 1970 of the first day of each Persian year from 1388 on.',
  } as const
  const parts = (Object.keys(texts) as (keyof Tables)[]).map(
    name => `/** ${texts[name]} */\n${lines(name)}\n`,
  )
  return `// Written by scripts/whatsapp-locales.ts: change it there.\n\n${parts.join('\n')}`
}

export const tablesFile = join(root, 'core/src/patterns/whatsapp/locale-tables.ts')

if (process.argv[1]?.endsWith('whatsapp-locales.ts'))
  writeFileSync(tablesFile, written(tablesOf(localesKnown())))
