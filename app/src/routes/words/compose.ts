import type { HonestText } from '../useContent.ts'

export type Tone = keyof HonestText['tones']
export type Blank = keyof HonestText['blanks']
/** What was filled in so far. */
export type Filled = Readonly<Partial<Record<Blank, string>>>

/** The blanks that a tone has, in the order of its lines. */
export function blanksOf(tone: Tone, text: HonestText): readonly Blank[] {
  return text.tones[tone].lines.flatMap(line => blankOf(line, text) ?? [])
}

/** The message of a tone with the blanks filled in; a line whose blank is empty is left out. */
export function compose(tone: Tone, filled: Filled, text: HonestText): string {
  return text.tones[tone].lines.flatMap(line => written(line, filled, text)).join('\n')
}

/** A line names its blank in the text itself, so that it stays where it is in every language. */
function blankOf(line: string, text: HonestText): Blank | undefined {
  const blanks = Object.keys(text.blanks) as Blank[]
  return blanks.find(blank => line.includes(`{{${blank}}}`))
}

function written(line: string, filled: Filled, text: HonestText): readonly string[] {
  const blank = blankOf(line, text)
  if (blank === undefined) return [line]
  const value = filled[blank]?.trim() ?? ''
  return value === '' ? [] : [line.replaceAll(`{{${blank}}}`, () => value)]
}
