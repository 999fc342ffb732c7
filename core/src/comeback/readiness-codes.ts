/**
 * What somebody may want from contact, and how it counts. What only contact of a certain outcome could give speaks
 * against it, strongly where it asks the other to fill something. A sorting of ours, not a finding.
 */
export const wants = {
  hearHow: 'for',
  settle: 'for',
  sayThanks: 'for',
  sorry: 'for',
  friendship: 'for',
  closure: 'light',
  tryAgain: 'light',
  wantedAgain: 'strong',
  notAlone: 'strong',
  missMe: 'strong',
  whatTheyDo: 'strong',
} as const satisfies Readonly<Record<string, 'for' | 'light' | 'strong'>>
export type Want = keyof typeof wants
export const wantCodes = Object.keys(wants) as readonly Want[]

/** What the look rests on; each is known, or named as missing. */
export const sources = [
  'waves',
  'longing',
  'reminders',
  'motive',
  'reviews',
  'questions',
  'scenes',
  'wants',
  'ifNo',
] as const
export type Source = (typeof sources)[number]
