import { byIncident, type Numbered } from '@breakwater/core/evidence'
import { csvText } from '@breakwater/core/journal'
import { currentLanguage, words } from '../../messages/catalogue.ts'
import { formatDate, formatTime } from '../format.ts'
import { type FileRow, filesOf, putsOf, type Row, rowsOf, writtenOf } from './rows.ts'

const style = `body{font:16px/1.5 sans-serif;margin:2em auto;max-width:46em;padding:0 1em}
section{border-top:1px solid #999;padding:.5em 0;break-inside:avoid}
dl{display:grid;grid-template-columns:minmax(8em,max-content) minmax(0,1fr);gap:.25em 1.5em;margin:0}
dt{color:#444}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}code{overflow-wrap:anywhere}`

/** Words for a page: what a person wrote, or somebody sent them, never becomes a part of the page itself. */
function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, sign => signs[sign] ?? sign)
}

const element = (name: string, text: string, rest = ''): string =>
  `<${name}${rest}>${escaped(text)}</${name}>`

const line = ([label, value]: readonly [string, string]): string =>
  `${element('dt', label)}${element('dd', value, ' dir="auto"')}`

/** Words about one file: its names, its size, its hash. */
function fileLines({ name, size, sha256, saved }: FileRow): (readonly [string, string])[] {
  const t = words('record')
  const lines: readonly (readonly [Row[0], string | undefined])[] = [
    ['file', name],
    ['size', size],
    ['sha256', sha256 ?? t('entry.noHash')],
    ['saved', saved ?? t('entry.notKept')],
  ]
  return lines.flatMap(([row, value]) =>
    value === undefined ? [] : [[t(`entry.rows.${row}`), value] as const],
  )
}

function section(entry: Numbered): string {
  const t = words('record')
  const lines = rowsOf(entry).map(([name, value]) => [t(`entry.rows.${name}`), value] as const)
  const all = [...lines, ...filesOf(entry).flatMap(fileLines)].map(line).join('\n')
  const heading = element('h2', t('entry.number', { number: entry.number }))
  return `<section>${heading}<dl>\n${all}\n</dl></section>`
}

/** What is said about the file itself: when it was made, and how the hashes are checked. */
function about(
  count: number,
  now: number,
  zone: string,
): { readonly made: string[]; readonly check: string[] } {
  const t = words('record')
  const when = { date: formatDate(now, zone), time: formatTime(now, zone), zone }
  const made = [
    `${t('paper.made', when)} ${t('paper.count', { count })}`,
    `${t('paper.unchanged')} ${t('paper.clock')}`,
  ]
  return { made, check: [t('paper.hashLinux'), t('paper.hashMac'), t('paper.hashWindows')] }
}

/** A page of its own, to read and print: no script, nothing fetched. */
export function paperPage(entries: readonly Numbered[], now: number, zone: string): string {
  const t = words('record')
  const { tag, direction } = currentLanguage()
  const { made, check } = about(entries.length, now, zone)
  return [
    `<!doctype html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(t('paper.title'))}</title>`,
    `<style>${style}</style></head><body>`,
    element('h1', t('paper.title')),
    ...made.map(sentence => element('p', sentence)),
    ...byIncident(entries).map(section),
    element('h2', t('paper.hashTitle')),
    element('p', t('paper.hash')),
    `<ul>${check.map(command => `<li>${element('code', command)}</li>`).join('')}</ul>`,
    '</body></html>',
  ].join('\n')
}

/** The same as plain text above a sealed archive's files. */
export function paperReadme(count: number, now: number, zone: string): string {
  const t = words('record')
  const { made, check } = about(count, now, zone)
  return [...made, t('out.readme'), t('paper.hash'), ...check, ''].join('\n\n')
}

const columns: readonly Row[0][] = [
  'number',
  'written',
  'when',
  'day',
  'time',
  'zone',
  'place',
  'channel',
  'what',
  'witness',
  'reference',
  'puts',
  'putRightBy',
  'file',
  'size',
  'sha256',
  'saved',
]

function tableRows(entry: Numbered): string[][] {
  const t = words('record')
  const { number, known, day, time, zone, place, channel, what, witness, reference, putRightBy } = entry
  const said = [
    String(number),
    writtenOf(entry),
    t(`entry.knownShort.${known}`),
    day,
    time,
    zone,
    place,
    channel && t(`channel.${channel}`),
    what,
    witness,
    reference,
    putsOf(entry),
    putRightBy.join(', '),
  ].map(value => value ?? '')
  const files = filesOf(entry).map(file => [file.name, file.size, file.sha256 ?? '', file.saved ?? ''])
  return (files.length === 0 ? [['', '', '', '']] : files).map(file => [...said, ...file])
}

/** A table for a spreadsheet, one row a file, an entry without files one row. */
export function paperTable(entries: readonly Numbered[]): string {
  const t = words('record')
  return csvText([columns.map(name => t(`entry.rows.${name}`)), ...byIncident(entries).flatMap(tableRows)])
}
