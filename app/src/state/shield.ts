/** What the app and the extension say to each other. Fetched when it is first needed: it reads telephone numbers. */
import {
  type Counted,
  entryOf,
  fromHex,
  isNoted,
  mayTurnOff,
  type Setup,
  setupCodes,
  setupOf,
  shieldKey,
  shieldRules,
  spellAny,
  type TurnOff,
  toHex,
  type Waits,
} from '@breakwater/core/cut'
import { keptOf } from '@breakwater/core/journal'
import { signal } from '@preact/signals'
import { sha256 } from '../device/digest.ts'
import { saveFile } from '../device/files.ts'
import { qrModules } from '../device/qr.ts'
import { randomBytes } from '../device/random.ts'
import { record } from './record.ts'
import { now, phase, state, tick, zone } from './session.ts'
import { setupAround } from './setup-around.ts'
import { askShield } from './shield-window.ts'
import { person } from './view.ts'

/** What the extension last said about itself. */
export interface Extension {
  /** The id of the setup it holds; empty when there is none or it is locked. */
  readonly setup: string
  readonly locked: boolean
  /** How many moments it counted that are not in the journal yet. */
  readonly waiting: number
  /** Who was marked "not them" in the browser. */
  readonly notThem: readonly string[]
}

/** undefined: nobody asked yet; none: nothing answered. */
export const extension = signal<Extension | 'none' | undefined>(undefined)

/** What the extension held up because it would be weaker; undefined: nothing. */
export const heldBack = signal<{ readonly what: 'setup' | 'wipe'; readonly waits: Waits } | undefined>(
  undefined,
)

/** How somebody wants what was held up: by the wait, which this begins, or by a friend's code. */
export interface Weaker {
  readonly weaker?: true
  readonly code?: string
}

/** Something that a person can act on. `field`: what the extension did not take, by its name and never by its words. */
export class ShieldError extends Error {
  readonly type: 'noAnswer' | 'refused' | 'notKept'
  readonly field: string
  constructor(type: ShieldError['type'], field = '') {
    super(`shield: ${type}`)
    this.type = type
    this.field = field
  }
}

type Say = Parameters<typeof askShield>[0]

/** Throws ShieldError `noAnswer`, or `refused` with the name of the field. */
async function ask(say: Say) {
  const answer = await askShield(say)
  if (answer === undefined) {
    extension.value = 'none'
    throw new ShieldError('noAnswer')
  }
  if (answer.say === 'refused') throw new ShieldError('refused', answer.why)
  if (answer.say === 'here') {
    const { setup, locked, waiting, notThem = [] } = answer
    extension.value = { setup, locked, waiting, notThem }
  }
  return answer
}

/** Looks whether an extension is here. Never throws. */
export async function lookForShield(): Promise<void> {
  await ask({ say: 'hello' }).catch(() => {
    extension.value = 'none'
  })
}

/** The setup as the journal says it now. `id`: 16 bytes in hex; `advised`: see `Around`. */
function setupNow(id: string, advised = false): Setup {
  tick()
  return setupOf(state.value, { id }, { ...setupAround(), advised })
}

/**
 * Hands over whom to put away and how, and the key under which it is kept. False when the part that would make it weaker
 * was held up (`heldBack`). Throws ShieldError.
 */
export async function handOver(wish: Weaker = {}): Promise<boolean> {
  const { id, key } = shieldKey(state.value) ?? (await makeKey())
  const setup = setupNow(id)
  const isAll = isTaken('setup', await ask({ say: 'setup', setup, key, ...wish }))
  handed = isAll ? JSON.stringify(setup) : ''
  return isAll
}

function isTaken(what: 'setup' | 'wipe', answer: Awaited<ReturnType<typeof ask>>): boolean {
  const waits = answer.say === 'here' ? answer.waits : undefined
  heldBack.value = waits && { what, waits }
  return waits === undefined
}

async function makeKey() {
  await record('shield.keyed', { key: toHex(randomBytes(32)) })
  const made = shieldKey(state.value)
  if (made === undefined) throw new ShieldError('notKept')
  return made
}

/** What was handed over last, in this tab. */
let handed = ''

/**
 * After every change and at every opening: unlocks an extension that holds our setup, and gives it the newest one. One
 * that was never set up from here, or was emptied, gets nothing. Never throws.
 */
export async function keepInStep(): Promise<void> {
  const key = shieldKey(state.value)
  if (phase.value !== 'open' || key === undefined || JSON.stringify(setupNow(key.id)) === handed) return
  await lookForShield()
  const found = extension.value
  if (found === undefined || found === 'none' || (!found.locked && found.setup !== key.id)) return
  await handOver().catch(() => undefined)
}

/** Puts what the extension counted into the journal, and then tells it to forget that. Gives how many. Throws ShieldError. */
export async function noteCounts(): Promise<number> {
  const answer = await ask({ say: 'counts' })
  const counts = answer.say === 'counts' ? answer.counts : []
  let noted = 0
  for (const one of counts) if (await note(one)) noted += 1
  await ask({ say: 'counted', ids: counts.map(({ id }) => id) })
  return noted
}

/** False when it was noted before. A clock that was ahead does not put anything into the future. */
async function note(counted: Counted): Promise<boolean> {
  if (isNoted(person.value, counted)) return false
  const { kind, body } = entryOf(counted)
  await record(kind, body, { at: Math.min(counted.at, now.value) })
  return true
}

/** The longest address that is taken from elsewhere. */
const longest = 300

/** Who was marked "not them" in the browser, and the journal does not know yet. Nobody where it holds another journal's setup. */
export function markedElsewhere(): readonly string[] {
  const found = extension.value
  const id = shieldKey(state.value)?.id
  if (found === undefined || found === 'none' || id === undefined || found.setup !== id) return []
  const known = keptOf(person.value.kept, 'identifier.notThem').map(({ body }) => spellAny(body.value))
  return found.notThem.filter(one => one.length <= longest && !known.includes(spellAny(one)))
}

/** Takes everything out of the extension. False when that was held up (`heldBack`). Throws ShieldError. */
export async function wipeShield({ code }: Weaker = {}): Promise<boolean> {
  const isEmpty = isTaken('wipe', await ask({ say: 'wipe', ...(code === undefined ? {} : { code }) }))
  handed = ''
  return isEmpty
}

/**
 * The setup as a file, unsealed, for a browser in which the app is not open. Its name says nothing. `advised`: filing mail is
 * open, by the answers about safety or because the person decided knowingly.
 */
export function saveSetup(advised: boolean): void {
  const setup = setupNow(toHex(randomBytes(16)), advised)
  saveFile('settings.json', JSON.stringify(setup, undefined, 2), 'application/json')
}

/**
 * The setup as QR codes, unsealed, to be shown in turns to the camera of another device: the dark modules of each, row by row. Undefined
 * when there is too much in it for codes.
 */
export async function setupPictures(): Promise<readonly (readonly (readonly boolean[])[])[] | undefined> {
  const codes = await setupCodes(setupNow(toHex(randomBytes(16))))
  return codes && Promise.all(codes.map(qrModules))
}

/** What is kept of a friend's code: a salt and the SHA-256 over it and the code, `salt:hash` in hex. */
export async function sealedCode(code: string, salt: Uint8Array = randomBytes(16)): Promise<string> {
  const typed = new TextEncoder().encode(code.trim().normalize('NFKC'))
  return `${toHex(salt)}:${await sha256(Uint8Array.from([...salt, ...typed]))}`
}

/** What going without the friend's code takes now: the hour of waiting that was asked for, or the code. */
export function codeDoor(): TurnOff {
  const { asked } = shieldRules(state.value)
  return mayTurnOff(setupNow(''), now.value, zone.value, asked || undefined)
}

/** Takes the friend's code out, by the code itself or once the hour is over; false for a wrong code, or before. */
export async function dropCode(code?: string): Promise<boolean> {
  const { friendCode } = shieldRules(state.value)
  const [salt = ''] = friendCode.split(':')
  const may = code === undefined ? codeDoor().may : (await sealedCode(code, fromHex(salt))) === friendCode
  if (!may) return false
  await record('shield.set', { friendCode: '', asked: 0 })
  // Without an extension there is nothing more to do; one that did not hear of it says later what it holds up.
  const isHere = shieldKey(state.value) !== undefined && extension.value !== 'none'
  if (isHere) await handOver({ weaker: true, ...(code === undefined ? {} : { code }) }).catch(() => undefined)
  return true
}
