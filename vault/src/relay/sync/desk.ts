/** What one run of synchronising works with. Runs take turns across tabs; each begins by reading the notes. */
import { fromBase64Url, toBase64Url } from '../../bytes.ts'
import type { Meaning, RecordId } from '../../contract.ts'
import { type Database, readingOf, type Writing, writeStrictly } from '../../log/database.ts'
import type { DeviceLog } from '../../log/device-log.ts'
import { type Mark, readMarks } from '../../log/outbox.ts'
import type { RelayClient, SpaceAccess } from '../client.ts'
import type { RelayStatus } from '../contract.ts'
import { type Signer, signerOf } from '../signing.ts'
import type { Found } from './chain.ts'
import { type Notebook, type Notes, ringOf, withTroubles } from './notes.ts'
import type { Ring } from './ring.ts'

/** What the open vault lends to its relay. */
export interface DeskParts<S> {
  readonly client: RelayClient
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly random: (count: number) => Uint8Array
  readonly db: Database
  readonly log: DeviceLog<S>
  readonly meaning: Meaning<S>
  readonly book: Notebook
  readonly tell: (status: RelayStatus) => void
}

const ID_BYTES = 16

export class Desk<S> {
  readonly parts: DeskParts<S>
  readonly signal: AbortSignal
  /** Where the batches on the relay begin, as it last said. */
  floor = 0
  #notes: Notes
  #ring: Ring | undefined
  #signer: Promise<Signer> | undefined

  constructor(parts: DeskParts<S>, notes: Notes, signal: AbortSignal) {
    this.parts = parts
    this.signal = signal
    this.#notes = notes
  }

  get notes(): Notes {
    return this.#notes
  }

  get ring(): Ring {
    this.#ring ??= ringOf(this.#notes)
    return this.#ring
  }

  get signer(): Promise<Signer> {
    this.#signer ??= signerOf(fromBase64Url(this.#notes.seed))
    return this.#signer
  }

  async access(): Promise<SpaceAccess> {
    const { space, device } = this.#notes
    return { space, device, signer: await this.signer }
  }

  newId(): string {
    return toBase64Url(this.parts.random(ID_BYTES))
  }

  marks(): Promise<Map<RecordId, Mark>> {
    return readMarks(readingOf(this.parts.db))
  }

  /** Keeps changed notes, and in the same transaction whatever `also` writes. */
  async keep(
    change: Partial<Notes>,
    also: (tx: Writing) => Promise<unknown> = async () => {},
  ): Promise<void> {
    const { put, notes } = await this.prepare(change)
    await writeStrictly(this.parts.db, async tx => {
      await also(tx)
      await put(tx)
    })
    this.turnTo(notes)
  }

  /** For who writes the notes in a transaction of their own; `turnTo` follows when that is through. */
  async prepare(change: Partial<Notes>) {
    const notes = { ...this.#notes, ...change }
    return { notes, put: await this.parts.book.seal(notes) }
  }

  turnTo(notes: Notes): void {
    if (notes.secrets !== this.#notes.secrets) this.#ring = undefined
    if (notes.seed !== this.#notes.seed) this.#signer = undefined
    this.#notes = notes
  }

  troubles(found: readonly { readonly type: Found['type']; readonly device: string | undefined }[]) {
    return withTroubles(this.#notes.troubles, found, this.parts.now())
  }
}
