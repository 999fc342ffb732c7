/**
 * What a value without quotation marks is: `null`; a number, `true` or `false` (`plain`); words that a program forgot to put
 * into marks (`odd`); or `broken`, where a mark within shows that a comma or a bracket is missing.
 */
export type Bare = 'null' | 'plain' | 'odd' | 'broken'

/** Judges the bytes from `start` to before `end`. */
export function bareKind(bytes: Uint8Array, start: number, end: number): Bare {
  const first = bytes[start] ?? 0
  if (first === 0x2d || isDigit(first))
    return isNumber(bytes, start, end) ? 'plain' : oddOrBroken(bytes, start, end)
  if (is(bytes, start, end, nullWord)) return 'null'
  if (is(bytes, start, end, trueWord) || is(bytes, start, end, falseWord)) return 'plain'
  return oddOrBroken(bytes, start, end)
}

const encoder = new TextEncoder()
const nullWord = encoder.encode('null')
const trueWord = encoder.encode('true')
const falseWord = encoder.encode('false')

const is = (bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean =>
  end - start === word.length && word.every((byte, at) => bytes[start + at] === byte)

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Digits with what may stand among them; whoever needs the number itself is stricter. */
function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    const sign = byte === 0x2d || byte === 0x2b || byte === 0x2e || (byte | 0x20) === 0x65
    if (!sign && !isDigit(byte)) return false
  }
  return true
}

const oddOrBroken = (bytes: Uint8Array, start: number, end: number): Bare =>
  bytes.subarray(start, end).includes(0x22) ? 'broken' : 'odd'
