import * as fc from 'fast-check'
import { nobody, type Shielded } from '../shielded.ts'

export const alex: Shielded = {
  ...nobody,
  names: ['Alex Rivera'],
  nicknames: ['Alex'],
  handles: ['alexr'],
  mails: ['alex@example.org'],
}

/** Whatever could end a string, a tag or a line of a header. */
const nasty = fc.constantFrom(
  ...['"', '\\', '\r\n', '\n', "'", '<', '>', '&', '{', '}', '(', ')', '*', '?', '\0', '\u{D800}', '\uFFFF'],
  ...[
    ']]>',
    '$'.concat('{hex:22}'),
    'Å',
    'é',
    'ß',
    'İ',
    '李',
    'ع',
    '🌊',
    ' ',
    ';',
    '#',
    '-',
    ':',
    '\u2028',
    'Subject: x',
  ],
)
const plain = fc.constantFrom('a', 'B', 'alex', 'Rivera', '7', '.', '_', '+')
export const nastyText = fc.array(fc.oneof(nasty, plain), { maxLength: 12 }).map(parts => parts.join(''))

/** Addresses as `readMail` reads them, with all that it lets through before the @. */
export const nastyMail = fc
  .tuple(nastyText, fc.constantFrom('example.org', 'EXAMPLE.com', 'bücher.example', 'a-b.example.co'))
  .map(([local, domain]) => `${local.replaceAll(/[\s@<>,;:]/g, '')}@${domain}`)

export const people = fc.array(
  fc
    .record({
      names: fc.array(nastyText, { maxLength: 6 }),
      mails: fc.array(fc.oneof(nastyMail, nastyText), { maxLength: 30 }),
      notThem: fc.oneof(fc.constant([]), fc.array(nastyMail, { maxLength: 2 })),
    })
    .map(some => ({ ...nobody, ...some })),
  { maxLength: 3 },
)
