import { gate } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { PathState } from './path-state.ts'
import { type Situation, situationCodes, type Tendency, tendencyCodes } from './script-codes.ts'

/** One conversation: what it is about, and for which inclination it is laid out. */
export interface ScriptPlace {
  readonly situation: Situation
  readonly way: Tendency
}

/** What the safety answers are asked before a conversation is shown. */
export type ScriptGate = 'recontact' | 'honestMessage' | 'readyAnswers'

/** Situations in which something practical hangs on an answer. */
const necessarySituations: ReadonlySet<Situation> = new Set([
  'handingOverChildren',
  'splittingLease',
  'moneyOwed',
  'atWork',
])

/** A piece of a line: words, or a blank by its name. */
export type Piece = { readonly words: string } | { readonly blank: string }

/** All situations, file after file. New ones only at the end of their file: their place is part of an address. */
export const situations: readonly Situation[] = Object.values(situationCodes).flat()

/** The name under which a conversation is kept. */
export function scriptName({ situation, way }: ScriptPlace): string {
  return `${situation}.${way}`
}

/** The conversations marked to be found again, the newest mark first; of each one its last word counts. */
export function markedScripts(kept: Kept): readonly ScriptPlace[] {
  const last = new Map<string, boolean>()
  for (const { body } of keptOf(kept, 'script.marked')) {
    last.delete(body.script)
    last.set(body.script, body.marked)
  }
  const marked = [...last].filter(([, isMarked]) => isMarked).map(([name]) => name)
  return marked.reverse().flatMap(name => placeOf(name) ?? [])
}

/** What was last filled into the blanks of a conversation, by the name of the blank; empty for nothing. */
export function filledScript(kept: Kept, place: ScriptPlace): Readonly<Record<string, string>> {
  const name = scriptName(place)
  return keptOf(kept, 'script.filled').findLast(({ body }) => body.script === name)?.body.blanks ?? {}
}

/**
 * Whether a conversation may be shown. What leads towards contact asks the one path (see [Note: one path]); the others
 * ask their own line of the table. What is about a child never waits, though an order still decides how.
 */
export function scriptState(
  asks: ScriptGate | undefined,
  situation: Situation,
  safety: SafetyState,
  path: PathState,
): PathState {
  if (asks === undefined) return { open: true, warn: undefined }
  if (asks === 'recontact') return path
  const { because, instead, warn } = gate(asks, safety, {
    aboutChild: situation === 'handingOverChildren',
    necessary: necessarySituations.has(situation),
  })
  return because === undefined
    ? { open: true, warn }
    : { open: false, by: 'care', because, instead: instead ?? [] }
}

/** A line taken apart at its blanks: `On {day}, then.` A brace that never closes is words. */
export function piecesOf(line: string): readonly Piece[] {
  return line
    .split(/(\{[a-z]+\})/)
    .filter(piece => piece !== '')
    .map(piece => (/^\{[a-z]+\}$/.test(piece) ? { blank: piece.slice(1, -1) } : { words: piece }))
}

/** A line as it is said; a blank that is still empty becomes `…`. */
export function spokenLine(line: string, filled: Readonly<Record<string, string>>): string {
  return piecesOf(line)
    .map(piece => ('words' in piece ? piece.words : (filledBlank(filled, piece.blank) ?? '…')))
    .join('')
}

/** What was filled into a blank; undefined while it is empty. */
export function filledBlank(filled: Readonly<Record<string, string>>, blank: string): string | undefined {
  const own = Object.hasOwn(filled, blank) ? filled[blank]?.trim() : undefined
  return own === '' ? undefined : own
}

function placeOf(name: string): ScriptPlace | undefined {
  const [code, inclination] = name.split('.')
  const situation = situations.find(one => one === code)
  const way = tendencyCodes.find(one => one === inclination)
  return situation === undefined || way === undefined ? undefined : { situation, way }
}
