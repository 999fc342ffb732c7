import { type Day, daysBetween } from '../journal/day.ts'
import { lastSeen } from './help-lines.ts'
import type { HelpTable } from './help-table.ts'

/** A row must have been read or confirmed at most this many days before the release. */
export const oldestAllowed = 180

export interface Release {
  readonly version: string
  /** The day of the release, not of the build: a clone made years later gives the same answer. */
  readonly date: Day
}

/** One sentence for each row that is too old, or dated after the release. Empty: the table may be released. */
export function checkRelease(table: HelpTable, release: Release): string[] {
  const rows = [
    ...table.countries.map(one => ({ ...one, name: `${one.code} emergency ${one.emergency}` })),
    ...table.countries.flatMap(({ code, police }) =>
      police === undefined ? [] : [{ ...police, name: `${code} police ${police.number}` }],
    ),
    ...table.rows.map(one => ({ ...one, name: `${one.country} ${one.name}` })),
    table.fallback,
  ]
  return rows.flatMap(row => complain(row.name, daysBetween(lastSeen(row), release.date), release))
}

function complain(name: string, age: number, release: Release): string[] {
  const of = `on the date of release ${release.version} (${release.date})`
  if (age > oldestAllowed) {
    return [`${name}: last checked ${age} days before, ${of}; at most ${oldestAllowed} are allowed.`]
  }
  return age < 0 ? [`${name}: its date lies ${-age} days in the future, ${of}.`] : []
}
