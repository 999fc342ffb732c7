import { type Day, daysBetween } from '../journal/day.ts'
import type { HelpCountry, HelpRow, HelpTable } from './help-table.ts'

/** What one country has. `country` is undefined where the table has nothing: then the directory is what is left. */
export interface Help {
  readonly country: HelpCountry | undefined
  /** Somebody to talk to. Confirmed rows first; rows that nobody confirmed say so and stand last. */
  readonly services: readonly HelpRow[]
  /** For violence by a partner, in the same order. */
  readonly violence: readonly HelpRow[]
  readonly fallback: HelpTable['fallback']
}

/** The help of a country (two capital letters, or none chosen yet). Never throws, never asks a network. */
export function helpFor(code: string | undefined, table: HelpTable): Help {
  const rows = table.rows.filter(row => row.country === code).toSorted((a, b) => trust(a) - trust(b))
  return {
    country: table.countries.find(country => country.code === code),
    services: rows.filter(row => row.for === 'crisis'),
    violence: rows.filter(row => row.for === 'violence'),
    fallback: table.fallback,
  }
}

/** Whether somebody checked the row at the service itself. The screen says so when nobody did. */
export function isConfirmed(row: Pick<HelpRow, 'confirmed'>): boolean {
  return row.confirmed !== false
}

/** Days since a row was last checked or, failing that, read; never negative, whatever the clock of the device says. */
export function ageInDays(row: Pick<HelpRow, 'confirmed' | 'read'>, today: Day): number {
  return Math.max(0, daysBetween(lastSeen(row), today))
}

/** The day of the last check or, failing that, of the reading. */
export function lastSeen(row: Pick<HelpRow, 'confirmed' | 'read'>): Day {
  return row.confirmed === false ? row.read : row.confirmed
}

/** A `tel:` link: digits, a leading plus, and the star that some short numbers begin with. */
export function telLink(number: string): string {
  return `tel:${dialled(number)}`
}

/** An `sms:` link, with the word to send where the service asks for one. The form that both iOS and Android open. */
export function smsLink(text: { readonly number: string; readonly word?: string | undefined }): string {
  const to = `sms:${dialled(text.number)}`
  return text.word === undefined ? to : `${to}?&body=${encodeURIComponent(text.word)}`
}

function dialled(number: string): string {
  const kept = number.replace(/[^\d*]/g, '')
  return number.trim().startsWith('+') ? `+${kept}` : kept
}

const order: Readonly<Record<HelpRow['status'], number>> = { own: 1, secondary: 2, stored: 3, unseen: 4 }

/** Smaller is surer. Sorting keeps the table's order among equals. */
function trust(row: HelpRow): number {
  return isConfirmed(row) ? 0 : order[row.status]
}
