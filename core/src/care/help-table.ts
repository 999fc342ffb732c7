import * as v from 'valibot'

/** Where a row was seen: decides its place while nobody has checked the service's own page. */
export const rowStatus = v.picklist(['own', 'secondary', 'stored', 'unseen'])

/** Things to know about a row; the sentences stand in `content/en/help.json`, under `notes`. */
export const rowNote = v.picklist([
  'anyReason',
  'callBack',
  'dutch',
  'english-french',
  'french',
  'iwateMiyagiFukushima',
  'mobileOnly',
  'notFromAbroad',
  'outsideTheCapital',
  'regional',
])

const date = v.pipe(v.string(), v.isoDate())
const said = v.pipe(v.string(), v.trim(), v.minLength(1))
const number = v.pipe(v.string(), v.regex(/^\+?[\d* -]+$/, 'not a phone number'))
const url = v.pipe(v.string(), v.startsWith('https://'), v.url())
const code = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'not a country code'))

/** Where something was read, when, and the day on which somebody checked it at the service itself (`false`: nobody yet). */
const provenance = {
  status: rowStatus,
  source: said,
  read: date,
  confirmed: v.union([v.literal(false), date]),
}

const row = v.pipe(
  v.strictObject({
    country: code,
    for: v.picklist(['crisis', 'violence']),
    name: said,
    number: v.optional(number),
    /** A word to text to a number, where one is asked for. */
    text: v.optional(v.strictObject({ number, word: v.optional(said) })),
    whatsapp: v.optional(number),
    chat: v.optional(url),
    site: v.optional(url),
    hours: v.union([
      v.picklist(['always', 'limited', 'unknown']),
      v.pipe(v.string(), v.regex(/^\d\d:\d\d-\d\d:\d\d$/, 'not hours')),
    ]),
    notes: v.optional(v.array(rowNote)),
    ...provenance,
  }),
  v.check(
    ({ number, text, whatsapp, chat }) => Boolean(number ?? text ?? whatsapp ?? chat),
    'a way to reach it',
  ),
)

const country = v.strictObject({
  code,
  name: said,
  emergency: number,
  /** Where the emergency number reaches ambulance and fire service, and the police have one of their own. */
  police: v.optional(v.strictObject({ number, ...provenance })),
  ...provenance,
})

/** The whole of `content/helplines.json`. */
export const helpTable = v.strictObject({
  fallback: v.strictObject({ name: said, url, ...provenance }),
  countries: v.array(country),
  rows: v.array(row),
})

export type HelpTable = v.InferOutput<typeof helpTable>
export type HelpRow = v.InferOutput<typeof row>
export type HelpCountry = v.InferOutput<typeof country>
export type RowNote = v.InferOutput<typeof rowNote>

/** A table that cannot be used; the message names the row (by country and service) and the field. */
export class HelpTableError extends Error {
  override readonly name = 'HelpTableError'
}

/** Checks the table when it is built or tested; the app trusts what passed. Throws HelpTableError. */
export function parseHelpTable(raw: unknown): HelpTable {
  const result = v.safeParse(helpTable, raw)
  if (!result.success) throw new HelpTableError(describe(result.issues[0]))
  const listed = new Set(result.output.countries.map(known => known.code))
  const stray = result.output.rows.find(one => !listed.has(one.country))
  if (stray !== undefined)
    throw new HelpTableError(`${stray.country} ${stray.name}: its country is not listed`)
  return result.output
}

function describe(issue: v.InferIssue<typeof helpTable>): string {
  const path = issue.path ?? []
  const where = path.map(step => String(step.key)).join('.')
  const row = path[1]?.value as { country?: string; code?: string; name?: string } | undefined
  const label = [row?.country ?? row?.code, row?.name].filter(Boolean).join(' ')
  return `${label === '' ? '' : `${label}: `}${where}: ${issue.message}`
}
