import { type Bytes, joinBytes, toBase64Url, toHex } from '../bytes.ts'
import { newInboxPair } from '../inbox.ts'
import type { Database } from '../log/database.ts'
import type { VaultPlatform } from '../platform.ts'
import { hkdfKey } from './cipher.ts'
import { FORMAT, type Home, writeHome } from './home.ts'
import { SECRET_BYTES } from './secret-store.ts'
import { closeSlot, type DeviceSlot, type OpenSlot, outerKey } from './slot.ts'
import { placeHalf, storedSecrets } from './stored-secrets.ts'

/** The slot that the device opens by itself. */
export const deviceSlot = (vaultKey: Bytes): OpenSlot<DeviceSlot> => ({
  id: 'device',
  kind: 'device',
  inner: joinBytes(vaultKey),
})

/**
 * A new vault: one vault key in one slot that this device opens by itself. The half outside the database is written
 * first; killed before the database follows, there is still no vault and nothing was lost.
 */
export async function firstHome(db: Database, platform: VaultPlatform): Promise<Home> {
  const { random } = platform
  const half = joinBytes(random(SECRET_BYTES))
  const { kind, secrets } = await placeHalf(half, db, platform)
  const belonging = { space: toBase64Url(random(16)), epoch: 1 }
  const deviceKey = await hkdfKey(random(SECRET_BYTES))
  const rawKey = joinBytes(random(SECRET_BYTES))
  const inbox = await newInboxPair(belonging, { vaultKey: await hkdfKey(rawKey), secrets, random })
  secrets.close()
  const key = await outerKey(deviceKey, half, belonging.space)
  const home: Home = {
    header: { format: FORMAT, ...belonging, device: toHex(random(8)), secrets: kind, half: 0, inbox },
    deviceKey,
    slots: [await closeSlot(deviceSlot(rawKey), key, belonging)],
  }
  await writeHome(db, home)
  return home
}

/** Whether a device's half lies in the file, whoever it belonged to. */
export async function hasHalf(db: Database, platform: VaultPlatform): Promise<boolean> {
  if (!platform.getDirectory) return false
  const file = storedSecrets('opfs', db, platform)
  const halves = await Promise.all([file.read(0), file.read(1)])
  file.close()
  return halves.some(half => half !== undefined)
}
