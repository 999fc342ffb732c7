import { byOrder, type Entry } from '../journal/entry.ts'
import { keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { State } from '../state.ts'
import { toHex } from './hex.ts'

/** How the shield was set, as far as somebody set it. */
export type ShieldRules = BodyOf<'shield.set'>

/** What holds for everything that nobody set. */
export const usualRules = {
  level: 'strong',
  wait: 20,
  goFor: 10,
  schedules: [],
  dates: [],
  nightWait: 30,
  neverOn: [],
  neverHide: [],
  necessary: [],
  neutral: false,
  friendCode: '',
  asked: 0,
} as const satisfies ShieldRules

/** The same with nothing left out. */
export type WholeRules = { [Field in keyof ShieldRules]-?: Exclude<ShieldRules[Field], undefined> }

/** What a person sets anew; the rest stays. */
export type RulesChange = Partial<WholeRules>

/** What is set: of each field what was recorded last, whomever it was about, else the usual. */
export function shieldRules(state: State): WholeRules {
  const set = everyKept(state, 'shield.set').map(({ body }) => body)
  const rules: WholeRules = {
    ...usualRules,
    schedules: [],
    dates: [],
    neverOn: [],
    neverHide: [],
    necessary: [],
  }
  return Object.assign(rules, ...set)
}

/** Names one setup and opens what the extension keeps of it. */
export interface ShieldKey {
  /** 16 bytes in hex: the id of the entry. */
  readonly id: string
  readonly key: string
}

/** The newest key that was made for the extension; undefined when none was. */
export function shieldKey(state: State): ShieldKey | undefined {
  const newest = everyKept(state, 'shield.keyed').at(-1)
  return newest && { id: hexOf(newest.id), key: newest.body.key }
}

/** How often each sort of pause was counted, in the journal so far. */
export function shieldCounts(state: State): Readonly<Record<BodyOf<'shield.counted'>['what'], number>> {
  const counts = { left: 0, went: 0, messageKept: 0, messageSent: 0, bypass: 0 }
  for (const { body } of everyKept(state, 'shield.counted')) counts[body.what] += 1
  return counts
}

type ShieldKind = 'shield.set' | 'shield.keyed' | 'shield.counted'

/** One extension stands before all people, so what was recorded about any of them counts, in the order of the journal. */
function everyKept<K extends ShieldKind>(state: State, kind: K): (Entry & { readonly body: BodyOf<K> })[] {
  const all = [...state.people.values()].flatMap(({ kept }) => [...keptOf(kept, kind)])
  return (all as (Entry & { readonly body: BodyOf<K> })[]).sort(byOrder)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The 16 bytes of an entry's id (22 characters of base64url) in hex. */
function hexOf(id: string): string {
  const bits = [...id].map(letter => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join('')
  return toHex(Uint8Array.from({ length: 16 }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2)))
}
