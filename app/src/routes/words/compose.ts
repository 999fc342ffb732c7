import type { HonestText } from '../useContent.ts'

export type Tone = keyof HonestText['tones']
export type Blank = keyof HonestText['blanks']
/** What was filled in so far. */
export type Filled = Readonly<Partial<Record<Blank, string>>>

/** One line of a tone; with a blank it stands only where something was filled in. */
interface Line {
  readonly text: string
  readonly blank?: string
}

/** The blanks that a tone has, in the order of its lines. */
export function blanksOf(tone: Tone, text: HonestText): readonly Blank[] {
  const lines: readonly Line[] = text.tones[tone].lines
  return lines.flatMap(({ blank }) => (blank === undefined ? [] : [blank as Blank]))
}

/** The message of a tone with the blanks filled in, line by line. */
export function compose(tone: Tone, filled: Filled, text: HonestText): string {
  const lines: readonly Line[] = text.tones[tone].lines
  return lines.flatMap(line => written(line, filled)).join('\n')
}

function written({ text, blank }: Line, filled: Filled): readonly string[] {
  if (blank === undefined) return [text]
  const value = filled[blank as Blank]?.trim() ?? ''
  return value === '' ? [] : [text.replaceAll(`{{${blank}}}`, () => value)]
}
