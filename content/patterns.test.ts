import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Every sentence of these folders, with its file and its key. */
interface Said {
  readonly place: string
  readonly text: string
}

const folders = ['./en/', '../app/src/messages/en/', '../shield/_locales/en/', '../mail-guard/messages/'].map(
  path => new URL(path, import.meta.url),
)
const files = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => new URL(name, folder)),
)
const all = files.flatMap(file => sentences(JSON.parse(readFileSync(file, 'utf8')), file.pathname))
const own = all.filter(({ place }) => /\/patterns\.json/.test(place))

/** Labels, diagnoses and verdicts about either of the two: nowhere in the program. */
const nowhere: readonly [string, RegExp][] = [
  ['pursuer', /\bpursuers?\b/i],
  ['avoidant, anxious, attachment style', /\bavoidant\b|\banxiously attached\b|\battachment (style|type)/i],
  ['toxic', /\btoxic/i],
  ['ignored you', /\bignor(ed|es|ing) (you|them|me)\b/i],
  ['lost interest', /\blost interest\b/i],
  ['you were needy', /\byou (were|are|was) (so |too )?needy\b/i],
  ['love bombing', /\blove[- ]?bomb/i],
  ['gaslighting', /\bgaslight/i],
  ['ghosted', /\bghost(ed|ing)\b/i],
]

/** What figures must never say of themselves. */
const notOfFigures: readonly [string, RegExp][] = [
  ['because', /\bbecause\b/i],
  ['your relationship', /\brelationships?\b/i],
  ['a percent sign, which hides what it is made of', /%|\bper ?cent\b/i],
  ['a score, a grade, health', /\b(score|grade|healthy|unhealthy|index)\b/i],
  ['a prediction', /\b(will (come|write|return|miss)|chance of return|likely to (return|write))\b/i],
  ['the last or first message', /\b(first|last) message\b/i],
  ['other couples', /\b(other|most|average) couples\b/i],
  [
    'a word for the two kinds of people',
    /\b(needy|clingy|distant|cold|dismissive|chas(er|ing)|push(es|ed)? you away)\b/i,
  ],
  ['push and pull as a name for somebody', /\bpush[- ]pull\b/i],
  ['an exclamation mark', /!/],
]

describe('no catalogue and no text of the content', () => {
  it('is left out of this reading', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(all.length).toBeGreaterThan(3000)
    expect(own.length).toBeGreaterThan(150)
  })
  it.each(nowhere)('holds "%s"', (_, pattern) => {
    expect(all.filter(({ text }) => pattern.test(text))).toEqual([])
  })
})

describe('what is said of the shape of a chat', () => {
  it.each(notOfFigures)('never holds %s', (_, pattern) => {
    expect(own.filter(({ text }) => pattern.test(text))).toEqual([])
  })
  it('gives no share without how many it is made of', () => {
    const shares = own.filter(({ text }) => /\bof (every )?100\b/.test(text))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares.filter(({ text }) => !text.includes('{{n}}'))).toEqual([])
  })
  it('says before that no message is seen, and that nobody tested whether it helps', () => {
    const said = own.map(({ text }) => text).join(' ')
    expect(said).toContain('You will not see any messages. You will see when you both wrote.')
    expect(said).toContain('Nobody has tested whether')
    expect(said).toContain('this chat cannot be exported')
  })
})

function sentences(value: unknown, place: string): readonly Said[] {
  if (typeof value === 'string') return [{ place, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${place} ${key}`))
}
