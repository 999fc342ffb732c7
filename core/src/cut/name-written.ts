import type { Pattern } from './pattern.ts'
import type { Sign } from './shielded.ts'

/** A capitalised word that is joined to what follows or goes before: "Alex Rivera-Stone" is somebody else. */
const joinedAfter = /^\ue000?[-\u2010\u2011]\ue000?\p{Lu}/u
const joinedBefore = /\p{Lu}[\p{L}\p{M}]{0,30}\ue000?[-\u2010\u2011]\ue000?$/u

/** Letters of scripts without capitals pass; others begin with a large letter and go on with small ones. */
const asName = /^(?:\p{Lu}[\p{Ll}\p{M}]*|[\p{Lo}\p{M}]+|\p{N}+)$/u

/** Looks at the text as it was written: capital letters that an ordinary word needs, double names. */
export function isWritten(text: string, sign: Sign & Pick<Pattern, 'common'>): boolean {
  if (sign.by !== 'name' && sign.by !== 'nickname') return true
  const { start, end } = sign
  if (
    joinedAfter.test(text.slice(end, end + 4)) ||
    joinedBefore.test(text.slice(Math.max(0, start - 34), start))
  ) {
    return false
  }
  if (sign.common === undefined) return true
  const words = text
    .slice(start, end)
    .normalize('NFC')
    .replaceAll('\ue000', '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
  return words.every(word => word === '' || asName.test(word))
}
