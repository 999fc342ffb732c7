import type { Bundle } from './bundle.ts'
import type { Random } from './random.ts'

/** Longer inputs find no more, only later. */
const longest = 32 * 1024

/** What a change may lean on. */
export interface Stock {
  readonly random: Random
  /** Pieces of the format that bytes turned over at random would hardly hit. */
  readonly words: readonly Uint8Array[]
  /** Another input to take a piece from. */
  readonly other: Bundle
}

type Change = (bytes: Bundle, stock: Stock) => Bundle

const flipBit: Change = (bytes, { random }) => {
  const at = random.below(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  return bytes
}

const edges = [0, 1, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x2f, 0x5c, 0x7f, 0x80, 0xc2, 0xe2, 0xf0, 0xff]
const setByte: Change = (bytes, { random }) => {
  bytes[random.below(bytes.length)] = random.below(2) === 0 ? random.of(edges) : random.below(256)
  return bytes
}

/** Numbers of the formats stand in two or four bytes, in both orders. */
const setNumber: Change = (bytes, { random }) => {
  const width = random.of([2, 4])
  if (bytes.length < width) return bytes
  const view = new DataView(bytes.buffer)
  const at = random.below(bytes.length - width + 1)
  const value = random.of([
    0,
    1,
    0xffff,
    0x7fffffff,
    0xffffffff,
    bytes.length,
    random.below(64),
    random.below(4096),
  ])
  const little = random.below(2) === 0
  if (width === 2) view.setUint16(at, value, little)
  else view.setUint32(at, value, little)
  return bytes
}

const digits: Change = (bytes, { random }) => {
  const places = [...bytes.keys()].filter(at => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39)
  if (places.length > 0) bytes[random.of(places)] = 0x30 + random.below(10)
  return bytes
}

const remove: Change = (bytes, { random }) => {
  const [from, length] = part(bytes, random)
  return joined(bytes.subarray(0, from), bytes.subarray(from + length))
}

const repeat: Change = (bytes, { random }) => {
  const [from, length] = part(bytes, random)
  const piece = bytes.subarray(from, from + length)
  const at = random.below(3) === 0 ? random.below(bytes.length) : from
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at))
}

const insertWord: Change = (bytes, { random, words }) => {
  const at = random.below(bytes.length + 1)
  const word = random.of(words)
  const over = random.below(2) === 0 ? word.length : 0
  return joined(bytes.subarray(0, at), word, bytes.subarray(at + over))
}

const splice: Change = (bytes, { random, other }) => {
  const [from, length] = part(other, random)
  const at = random.below(bytes.length + 1)
  const until = random.below(2) === 0 ? at : random.below(bytes.length + 1)
  return joined(
    bytes.subarray(0, at),
    other.subarray(from, from + length),
    bytes.subarray(Math.max(at, until)),
  )
}

const cut: Change = (bytes, { random }) => bytes.slice(0, 1 + random.below(bytes.length))

const changes: readonly Change[] = [
  flipBit,
  flipBit,
  setByte,
  setByte,
  setNumber,
  digits,
  remove,
  repeat,
  insertWord,
  insertWord,
  insertWord,
  splice,
  cut,
]

/** A changed copy: one change mostly, at times up to sixteen. */
export function mutated(bundle: Bundle, stock: Stock): Bundle {
  let bytes = bundle.slice()
  const many = 1 << stock.random.below(stock.random.below(2) === 0 ? 1 : 5)
  for (let i = 0; i < many && bytes.length > 0; i++) bytes = stock.random.of(changes)(bytes, stock)
  return bytes.slice(0, longest)
}

/** Mostly short ones. */
function part(bytes: Bundle, random: Random): [from: number, length: number] {
  const from = random.below(bytes.length)
  const most = Math.min(bytes.length - from, 1 << random.below(12))
  return [from, 1 + random.below(Math.max(1, most))]
}

function joined(...parts: readonly Uint8Array[]): Bundle {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of parts) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}
