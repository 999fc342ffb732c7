import { factsIn } from './facts.ts'
import type { Mark } from './read.ts'

/**
 * The text with the part of the sentence that is marked taken out, or `undefined` where a time, a date, an amount or a
 * place would go with it, or where nothing would be left: then the person writes it anew, and the facts are named.
 */
export function withoutMark(text: string, mark: Mark): string | undefined {
  if (mark.code === 'length') return undefined
  const { from, to } = partAround(text, mark)
  if (factsIn(text.slice(from, to)).length > 0) return undefined
  const left = joined(text.slice(0, from), text.slice(to))
  return left.trim() === '' ? undefined : left
}

/** The text with the marked capitals in small letters; the first letter of a sentence stays as it is. */
export function inSmallLetters(text: string, mark: Mark): string {
  const start = mark.from === mark.within.from ? mark.from + 1 : mark.from
  const small = text.slice(start, mark.to).toLowerCase()
  return text.slice(0, start) + small.replaceAll(/\bi\b/g, 'I') + text.slice(mark.to)
}

/** The facts of the sentence that is marked: they stay, however it is said. */
export function factsKept(text: string, { within }: Mark): readonly string[] {
  return factsIn(text.slice(within.from, within.to))
}

/** Between the commas around the mark, where the rest of the sentence holds a fact; else the whole sentence. */
function partAround(
  text: string,
  { from, to, within }: Mark,
): { readonly from: number; readonly to: number } {
  const rest = text.slice(within.from, from) + text.slice(to, within.to)
  if (factsIn(rest).length === 0) return within
  const before = Math.max(text.lastIndexOf(',', from - 1), text.lastIndexOf(';', from - 1))
  const after = text.slice(to, within.to).search(/[,;]/)
  return {
    from: before < within.from ? within.from : before,
    to: after < 0 ? within.to - endMark(text, within) : to + after + 1,
  }
}

/** The full stop stays where the end of a sentence goes. */
function endMark(text: string, { from, to }: Mark['within']): number {
  return /[.!?]$/.test(text.slice(from, to)) ? 1 : 0
}

function joined(before: string, after: string): string {
  const left = before.trimEnd()
  const right = after.trimStart()
  if (left === '') return right.charAt(0).toUpperCase() + right.slice(1)
  if (/^[.!?]/.test(right) || right === '') return left + right
  return `${left}${/\n\s*$/.test(before) ? '\n' : ' '}${right}`
}
