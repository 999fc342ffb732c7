import { codePointAt, isLetter, isMark, isSpace, widthOf } from './code-points.ts'
import { digitsOf } from './digits.ts'
import type { Shape } from './learn.ts'

/** Whether a file's last line, which has no end, is the beginning of a header that was cut off. */
export function beginsLike({ signs }: Shape, bytes: Uint8Array, from: number, to: number): boolean {
  const whole = signs.join('N')
  const begun = outline(bytes, from, Math.min(to, from + 400))
  return begun.length > 0 && whole.startsWith(begun)
}

/** A line's signs as in `Gap.signs`, with `N` for every number. */
function outline(bytes: Uint8Array, from: number, to: number): string {
  let signs = ''
  for (let at = from; at < to; at += widthOf(bytes[at] ?? 0)) {
    const point = codePointAt(bytes, at, to)
    // A character that is cut off itself says nothing.
    if (point < 0) break
    if (isMark(point) || isSpace(point)) continue
    if (digitsOf(point)) signs += signs.endsWith('N') ? '' : 'N'
    else if (isLetter(point)) signs += signs.endsWith('W') ? '' : 'W'
    else if (point !== 0x2e || !signs.endsWith('W')) signs += String.fromCodePoint(point)
  }
  return signs
}
