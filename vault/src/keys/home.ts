import type { Bytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import type { Database } from '../log/database.ts'
import type { Curve } from './public-seal.ts'
import type { HalfSlot } from './secret-store.ts'
import type { Slot } from './slot.ts'
import { storing } from './storing.ts'

/** The format of what lies in `meta`, `slot`, `inbox` and `shelf`. A higher number is a newer Breakwater's. */
export const FORMAT = 1

/** The pair to whose public half everything left while locked is sealed. */
export interface InboxPair {
  readonly curve: Curve
  readonly publicKey: Bytes
  /** The generation whose secret, with the vault key, opens the private half. */
  readonly generation: number
  readonly sealedPrivate: Bytes
}

/** What may be known without any key. */
export interface Header {
  readonly format: number
  readonly space: string
  readonly epoch: number
  /** This device's part of every `Hlc`: 16 hex digits. */
  readonly device: string
  readonly secrets: 'opfs' | 'database'
  /** Which of the two places holds the device's half now. */
  readonly half: HalfSlot
  readonly inbox: InboxPair
}

/** Everything of the keys' half that lies in the database. */
export interface Home {
  readonly header: Header
  /** The database's half of the device key: an HKDF key that cannot be read out by a program. */
  readonly deviceKey: CryptoKey
  readonly slots: readonly Slot[]
}

const HEADER = 'header'
const DEVICE_KEY = 'device-key'
const SHELF = 'shelf'

const hasFormat = (value: unknown): value is { format: number } =>
  typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number'

/** Of our own format; only `writeHome` writes it, in one transaction with the rest. */
const isHeader = (value: { format: number }): value is Header => value.format === FORMAT && 'space' in value

function checkedHeader(value: unknown): Header {
  if (!hasFormat(value)) throw new VaultError('damaged', 'header')
  if (value.format > FORMAT) throw new VaultError('newerFormat')
  if (!isHeader(value)) throw new VaultError('damaged', 'header')
  return value
}

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' && value !== null && 'kind' in value && 'sealed' in value

/**
 * What lies in the database, `undefined` on a device that was never used.
 * @throws VaultError `newerFormat`; `keysLost` when sealed records lie here and the keys' half of the database does not.
 */
export async function readHome(db: Database): Promise<Home | undefined> {
  const tx = db.transaction(['meta', 'slot', 'tail', 'segment'])
  const [header, deviceKey, slots, records, segments] = await Promise.all([
    tx.objectStore('meta').get(HEADER),
    tx.objectStore('meta').get(DEVICE_KEY),
    tx.objectStore('slot').getAll(),
    tx.objectStore('tail').count(),
    tx.objectStore('segment').count(),
  ])
  if (header === undefined && records + segments > 0) throw new VaultError('keysLost')
  if (header === undefined) return undefined
  const known = checkedHeader(header)
  if (!(deviceKey instanceof CryptoKey)) throw new VaultError('keysLost')
  return { header: known, deviceKey, slots: slots.filter(isSlot) }
}

/** The header alone, for who only needs the inbox's public key. */
export async function readHeader(db: Database): Promise<Header | undefined> {
  const header: unknown = await db.get('meta', HEADER)
  return header === undefined ? undefined : checkedHeader(header)
}

/** Puts the whole home, and the shelf when it was sealed anew, in one strict transaction: all of it or nothing. */
export async function writeHome(db: Database, home: Home, shelf?: Bytes): Promise<void> {
  await storing(async () => {
    const tx = db.transaction(['meta', 'slot', 'shelf'], 'readwrite', { durability: 'strict' })
    const slots = tx.objectStore('slot')
    await Promise.all([
      tx.objectStore('meta').put(home.header, HEADER),
      tx.objectStore('meta').put(home.deviceKey, DEVICE_KEY),
      slots.clear(),
      ...home.slots.map(slot => slots.put(slot, slot.id)),
      ...(shelf ? [tx.objectStore('shelf').put(shelf, SHELF)] : []),
      tx.done,
    ])
  })
}

/** The sealed shelf, `undefined` when nothing was ever put there. */
export async function readShelfBytes(db: Database): Promise<Bytes | undefined> {
  const sealed: unknown = await db.get('shelf', SHELF)
  return sealed instanceof Uint8Array ? new Uint8Array(sealed) : undefined
}

/** Puts the sealed shelf, durably. */
export async function writeShelfBytes(db: Database, sealed: Bytes): Promise<void> {
  await storing(async () => {
    const tx = db.transaction('shelf', 'readwrite', { durability: 'strict' })
    await Promise.all([tx.store.put(sealed, SHELF), tx.done])
  })
}

/** A transaction over header and inbox together, so that nothing is left to a pair that is being replaced. */
export const inboxTransaction = (db: Database) =>
  db.transaction(['meta', 'inbox'], 'readwrite', { durability: 'strict' })

type InboxTransaction = ReturnType<typeof inboxTransaction>

/** The header inside such a transaction. */
export const headerIn = async (tx: InboxTransaction): Promise<Header> =>
  checkedHeader(await tx.objectStore('meta').get(HEADER))

/** Replaces the header inside such a transaction. */
export const putHeaderIn = (tx: InboxTransaction, header: Header): Promise<unknown> =>
  tx.objectStore('meta').put(header, HEADER)
