import { type Bytes, joinBytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import type { Database } from '../log/database.ts'
import { type Home, readShelfBytes, writeHome } from './home.ts'
import { type HalfSlot, SECRET_BYTES, type SecretStore } from './secret-store.ts'
import { openShelf, sealShelf, shelfKey } from './shelf-seal.ts'
import { closeSlot, innerOf, type OpenSlot, outerKey, type Slot } from './slot.ts'
import { storing } from './storing.ts'

const otherOf = (half: HalfSlot): HalfSlot => (half === 0 ? 1 : 0)

/**
 * The device's half that lies outside the database.
 * @throws VaultError `keysLost` when it is gone though the database's half is here.
 */
export async function currentHalf(home: Home, secrets: SecretStore): Promise<Bytes> {
  const half = await secrets.read(home.header.half)
  if (!half) throw new VaultError('keysLost', secrets.kind)
  return half
}

/** Finishes what a killed tab began: the half that is not in use must not lie about. */
export async function wipeOldHalf(home: Home, secrets: SecretStore): Promise<void> {
  const old = otherOf(home.header.half)
  if (await secrets.read(old)) await secrets.wipe([old])
}

export interface SlotChange {
  /** Slots to put, in place of those with the same id. */
  readonly put?: readonly OpenSlot[]
  /** Ids of slots to leave out. */
  readonly remove?: readonly string[]
}

async function movedSlots(home: Home, from: CryptoKey, to: CryptoKey, change: SlotChange): Promise<Slot[]> {
  const { header, slots } = home
  const put = change.put ?? []
  const gone = new Set([...(change.remove ?? []), ...put.map(({ id }) => id)])
  const kept = slots.filter(({ id }) => !gone.has(id))
  const open = await Promise.all(
    kept.map(async slot => {
      const { sealed: _, ...rest } = slot
      return { ...rest, inner: await innerOf(slot, from, header) }
    }),
  )
  return Promise.all([...open, ...put].map(slot => closeSlot(slot, to, header)))
}

async function movedShelf(db: Database, home: Home, from: Bytes, to: Bytes): Promise<Bytes | undefined> {
  const sealed = await readShelfBytes(db)
  if (!sealed) return undefined
  const { space } = home.header
  const plain = await openShelf(await shelfKey(home.deviceKey, from, space), sealed, space)
  return plain && sealShelf(await shelfKey(home.deviceKey, to, space), plain, space)
}

/**
 * Changes the slots and replaces the device's half with a new one, so that no older copy of any slot opens any more.
 * The new half goes to the place that is free, then the database turns to it in one transaction, then the old half is
 * overwritten: killed between any two steps, either the old or the new slots work.
 */
export async function changeSlots(
  db: Database,
  home: Home,
  secrets: SecretStore,
  random: (count: number) => Uint8Array,
  change: SlotChange,
): Promise<Home> {
  const { header, deviceKey } = home
  const oldHalf = await currentHalf(home, secrets)
  const half = joinBytes(random(SECRET_BYTES))
  const from = await outerKey(deviceKey, oldHalf, header.space)
  const to = await outerKey(deviceKey, half, header.space)
  const slots = await movedSlots(home, from, to, change)
  const shelf = await movedShelf(db, home, oldHalf, half)
  const moved: Home = { deviceKey, slots, header: { ...header, half: otherOf(header.half) } }
  await storing(() => secrets.write(moved.header.half, half))
  await writeHome(db, moved, shelf)
  await wipeOldHalf(moved, secrets)
  return moved
}
