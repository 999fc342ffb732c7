import { exportName, type Numbered } from '@breakwater/core/evidence'
import { words } from '../../messages/catalogue.ts'
import type messages from '../../messages/en/record.json'
import { formatDate, formatDay, formatTime } from '../format.ts'

/** A line of an entry: what it is, and what stands there. */
export type Row = readonly [name: keyof (typeof messages)['entry']['rows'], value: string]

/** When it happened, in words. */
export function whenOf({ known, day, time }: Pick<Numbered, 'known' | 'day' | 'time'>): string {
  const t = words('record')
  if (known === 'unknown' || (known === 'exact' && day === undefined)) return t('entry.known.unknown')
  if (day === undefined) return t('entry.known.about')
  const said = { day: formatDay(day), time: time ?? '' }
  if (known === 'exact') return t('entry.known.exact', said)
  return t(time === undefined ? 'entry.known.aboutDay' : 'entry.known.aboutBoth', said)
}

/** When it was written down, by the clock of the device, in the zone of then. */
export const writtenOf = ({ writtenAt, zone }: Numbered): string =>
  `${formatDate(writtenAt, zone)}, ${formatTime(writtenAt, zone)}`

/** What an entry corrects: its number, or that it was removed. */
export function putsOf({ puts }: Numbered): string | undefined {
  return puts === 'removed' ? words('record')('entry.putsRemoved') : puts?.toString()
}

/** Every line of an entry that says something, files left out. */
export function rowsOf(entry: Numbered): readonly Row[] {
  const t = words('record')
  const { what, place, channel, witness, reference, putRightBy, zone } = entry
  const all: readonly (readonly [Row[0], string | undefined])[] = [
    ['when', whenOf(entry)],
    ['zone', zone],
    ['place', place],
    ['channel', channel && t(`channel.${channel}`)],
    ['what', what],
    ['witness', witness],
    ['reference', reference],
    ['puts', putsOf(entry)],
    ['putRightBy', putRightBy.length === 0 ? undefined : putRightBy.join(', ')],
    ['written', writtenOf(entry)],
  ]
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/** A file of an entry, with the name under which it lies in a sealed copy. */
export interface FileRow {
  readonly name: string
  readonly size: string
  readonly sha256: string | undefined
  readonly saved: string | undefined
  readonly id: string | undefined
}

export function filesOf(entry: Numbered): readonly FileRow[] {
  return entry.files.map(({ name, size, sha256, id }, at) => ({
    name,
    size: String(size),
    sha256,
    id,
    saved: id === undefined ? undefined : exportName(entry, at + 1, name),
  }))
}
