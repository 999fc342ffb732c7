import { isInstant } from './calendar.ts'
import { type Entry, EntryError } from './entry.ts'

type Field = Exclude<keyof Entry, 'body' | 'unchecked'>

/** Written by hand: a schema would bring its library into the first script. In the order in which faults are named. */
const fields: readonly (readonly [Field, expected: string, fits: (value: unknown) => boolean])[] = [
  ['id', 'an id', like(/^[\w-]{22}$/)],
  ['hlc', 'a clock reading', like(/^[0-9a-f]{32}$/)],
  ['at', 'an instant', value => typeof value === 'string' && isInstant(value)],
  ['zone', 'a time zone', value => typeof value === 'string' && isZone(value)],
  ['device', 'a device', like(/^[0-9a-f]{16}$/)],
  ['person', 'a person', like(/^[\s\S]{1,64}$/)],
  ['kind', 'a kind', like(/^[\s\S]{1,64}$/)],
  ['v', 'a version', value => Number.isInteger(value) && (value as number) >= 1],
  ['ref', 'an id', value => value === undefined || like(/^[\w-]{22}$/)(value)],
]

/**
 * The envelope of an entry, checked; `body` as it came, and nothing that an envelope does not have. Throws EntryError
 * that names the field: the received value may be the person's words, so only what was expected is said.
 */
export function readEnvelope(raw: unknown): Entry {
  if (typeof raw !== 'object' || raw === null) throw new EntryError('entry', 'expected an object')
  const entry = raw as Entry
  for (const [field, expected, fits] of fields)
    if (!fits(entry[field])) throw new EntryError(field, `expected ${expected}`)
  const { id, hlc, at, zone, device, person, kind, v, body, ref } = entry
  if (body === undefined) throw new EntryError('body', 'expected a body')
  return { id, hlc, at, zone, device, person, kind, v, body, ...(ref === undefined ? {} : { ref }) }
}

function like(form: RegExp): (value: unknown) => boolean {
  return value => typeof value === 'string' && form.test(value)
}

const zones = new Map<string, boolean>()

/** A name of the time zone database or an offset; Temporal alone would also take a whole date with a zone in it. */
const zoneForm = /^(?:[A-Za-z._][\w.+-]*(?:\/[\w.+-]+)*|[+-]\d\d(?::?\d\d)?)$/

/** Looking a zone up is slow, and a journal has few of them. Asks Temporal: a formatter would load the tables for writing dates. */
function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  let valid = zoneForm.test(name)
  try {
    if (valid) Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
  } catch {
    valid = false
  }
  zones.set(name, valid)
  return valid
}
