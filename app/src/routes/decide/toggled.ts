/** Answers that cannot be true beside another one of the same question. */
const alone: readonly string[] = ['none', 'closed', 'nothing']

/** The chosen answers of a question after a tap on `answer`: on, off, or instead of what it rules out. */
export function toggled(chosen: readonly string[], answer: string): readonly string[] {
  if (chosen.includes(answer)) return chosen.filter(code => code !== answer)
  if (alone.includes(answer)) return [answer]
  return [...chosen.filter(code => !alone.includes(code)), answer]
}
