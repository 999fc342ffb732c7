/** What this device notes about its space: one row, sealed under the vault key and a generation of its own. */
import { type Bytes, fromBase64Url, joinBytes, utf8 } from '../../bytes.ts'
import { VaultError } from '../../errors.ts'
import { relayNotesPlace } from '../../keys/additional-data.ts'
import { aesKey, seal, unseal } from '../../keys/cipher.ts'
import { relayNotesLabel } from '../../keys/labels.ts'
import type { RawPair } from '../../keys/public-seal.ts'
import type { Belonging } from '../../keys/slot.ts'
import type { Database, Writing } from '../../log/database.ts'
import type { Mark } from '../../log/outbox.ts'
import { pad, unpad } from '../../log/padding.ts'
import type { Newcomer, Trouble, Unfinished } from '../contract.ts'
import type { Change, Turn } from './batch.ts'
import type { Chain } from './chain.ts'
import type { NewKeys } from './devices.ts'
import type { Part } from './parts.ts'
import { Ring } from './ring.ts'

/** A device of the space; one that was removed stays known, so that what it made before still counts. */
export interface Member extends Newcomer {
  /** The device that admitted it, and that one's signature under its keys, base64url; the founder has none. */
  readonly by?: string
  readonly vouch?: string
  /** The epoch that began with its removal. */
  readonly removed?: number
}

/** A batch that was made and may or may not have reached the relay: sent again as it is until it is seen in the log. */
export interface Pending {
  readonly id: string
  readonly n: number
  readonly hash: string
  /** Base64url: the content, packed. */
  readonly content: string
  readonly marks: readonly (readonly [string, Mark])[]
  /** How many of `changes` it tells. */
  readonly changes: number
  readonly restated: boolean
}

export interface RecoveryRow {
  readonly member: Newcomer
  readonly locator: string
  /** Base64url: sealed under the words. */
  readonly body: string
  readonly there: boolean
}

export interface Notes extends Chain {
  readonly v: 1
  /** `founding`: the first manifest is not there yet. `joining`: the journal is not here yet. `removed`: over. */
  readonly stage: 'founding' | 'joining' | 'member' | 'removed'
  readonly space: string
  readonly epoch: number
  /** Base64url, by epoch. */
  readonly secrets: Readonly<Record<number, string>>
  readonly device: string
  /** Base64url: the seed of its Ed25519 key. */
  readonly seed: string
  readonly pair: { readonly curve: RawPair['curve']; readonly publicKey: string; readonly privateKey: string }
  readonly members: readonly Member[]
  /** The position up to which the log was read. */
  readonly cursor: number
  /** Bytes read of the log since the newest manifest. */
  readonly bytes: number
  /** The number of the newest manifest that was looked at. */
  readonly manifest: number
  /** Segments that lie on the relay, or were put there for the next manifest. */
  readonly parts: readonly Part[]
  readonly pending?: Pending | undefined
  readonly changes: readonly Change[]
  /** What was erased still lies on the relay: the next tidying is due now. */
  readonly tidy: boolean
  /** Somebody lacks batches of this device; what they held is sent anew, and the next batch says so. */
  readonly restated: boolean
  /** Everything is to be sent again. */
  readonly everything: boolean
  /** The log is read from its beginning a second time. */
  readonly again: boolean
  readonly troubles: readonly Trouble[]
  /** A removal that stands in the log, and of which the relay may not know yet. */
  readonly order?: { readonly removed: string; readonly epoch: number } | undefined
  /** The turn by which this device came out of the space: of several at once the first in the log. */
  readonly ended?: Turn | undefined
  /** What twelve words open, made on this device; `there`: the relay has it, and everybody knows of it. */
  readonly row?: RecoveryRow | undefined
  /** It came with twelve words and still signs with their keys: these take their place. */
  readonly own?: NewKeys | undefined
  /** What the sharing device had seen: to be found once everything is here. */
  readonly promised?: Chain['heads'] | undefined
}

/** Whether the first way of the whole journal, or a sending of all of it anew, still has to come to its end. */
export function unfinishedIn({ stage, everything }: Notes): { readonly unfinished?: Unfinished } {
  if (stage === 'joining') return { unfinished: 'receiving' }
  return stage === 'founding' || everything ? { unfinished: 'sending' } : {}
}

const ROW = 'relay/notes'

interface Row {
  readonly v: 1
  readonly generation: number
  readonly sealed: Uint8Array
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' &&
  value !== null &&
  'v' in value &&
  value.v === 1 &&
  'generation' in value &&
  typeof value.generation === 'number' &&
  'sealed' in value &&
  value.sealed instanceof Uint8Array

/** What opens the notes; `alone` keeps other tabs from changing secrets meanwhile. */
export interface NotesKeys {
  readonly belonging: Belonging
  readonly vaultKey: CryptoKey
  secretOf(generation: number): Promise<Bytes>
  newGeneration(): Promise<number>
}

/** Seals notes, and puts them down inside of somebody's transaction. */
export class Notebook {
  readonly #db: Database
  readonly #keys: NotesKeys
  #key: Promise<CryptoKey> | undefined
  #generation: number | undefined

  constructor(db: Database, keys: NotesKeys) {
    this.#db = db
    this.#keys = keys
  }

  /** The generation that seals what lies there; undefined when nothing does. */
  async generationOfRow(): Promise<number | undefined> {
    const row: unknown = await this.#db.get('meta', ROW)
    return isRow(row) ? row.generation : undefined
  }

  /** Undefined when there are none. @throws VaultError `damaged`, `destroyed` */
  async read(): Promise<Notes | undefined> {
    const row: unknown = await this.#db.get('meta', ROW)
    if (row === undefined) return undefined
    if (!isRow(row)) throw new VaultError('damaged', 'relay')
    if (row.generation !== this.#generation) this.#turnTo(row.generation)
    const { space, epoch } = this.#keys.belonging
    const plain = await unseal(await this.#keyOf(), row.sealed, relayNotesPlace(space, epoch))
    if (!plain) throw new VaultError('damaged', 'relay')
    return JSON.parse(new TextDecoder().decode(unpad(plain)))
  }

  /** To be awaited before a transaction begins. @returns what puts the row down in it */
  async seal(notes: Notes): Promise<(tx: Writing) => Promise<unknown>> {
    if (this.#generation === undefined) this.#turnTo(await this.#keys.newGeneration())
    const { space, epoch } = this.#keys.belonging
    const place = relayNotesPlace(space, epoch)
    const sealed = await seal(await this.#keyOf(), pad(utf8(JSON.stringify(notes))), place)
    const row = { v: 1, generation: this.#generation ?? 0, sealed } satisfies Row
    return tx => tx.objectStore('meta').put(row, ROW)
  }

  /** Forgets the key; to be called once the row was removed. */
  forget(): void {
    this.#key = undefined
    this.#generation = undefined
  }

  /** Takes the row away. */
  readonly remove = (tx: Writing): Promise<void> => tx.objectStore('meta').delete(ROW)

  #turnTo(generation: number): void {
    this.#generation = generation
    this.#key = undefined
  }

  #keyOf(): Promise<CryptoKey> {
    this.#key ??= this.#derive(this.#generation ?? 0)
    return this.#key
  }

  async #derive(generation: number): Promise<CryptoKey> {
    const { space, epoch } = this.#keys.belonging
    const secret = await this.#keys.secretOf(generation)
    return aesKey(this.#keys.vaultKey, secret, relayNotesLabel(space, epoch, generation))
  }
}

export const ringOf = ({ space, secrets }: Pick<Notes, 'space' | 'secrets'>): Ring =>
  new Ring(
    space,
    new Map(Object.entries(secrets).map(([epoch, secret]) => [Number(epoch), fromBase64Url(secret)])),
  )

export const pairOf = ({ pair }: Pick<Notes, 'pair'>): RawPair => ({
  curve: pair.curve,
  publicKey: joinBytes(fromBase64Url(pair.publicKey)),
  privateKey: joinBytes(fromBase64Url(pair.privateKey)),
})

/** The Ed25519 key of a device, also of one that was removed; whether it may still send is another question. */
export function keyOf({ members }: Pick<Notes, 'members'>, device: string): Uint8Array | undefined {
  const member = members.find(one => one.device === device)
  return member && fromBase64Url(member.key)
}

/** The same trouble with the same device is kept once. */
export function withTroubles(
  known: readonly Trouble[],
  found: readonly Pick<Trouble, 'type' | 'device'>[],
  now: number,
): readonly Trouble[] {
  const fresh = found.filter(
    ({ type, device }, at) =>
      !known.some(one => one.type === type && one.device === device) &&
      found.findIndex(one => one.type === type && one.device === device) === at,
  )
  return [...known, ...fresh.map(({ type, device }) => ({ type, device, noticed: now }))]
}
