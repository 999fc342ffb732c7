import type { KeyRoom } from '../../keys/key-room.ts'
import { generationSecret } from '../../keys/keyring.ts'
import { FIRST_GENERATION_SLOT, SECRET_BYTES } from '../../keys/secret-store.ts'
import type { Belonging } from '../../keys/slot.ts'
import { storing } from '../../keys/storing.ts'
import type { VaultPlatform } from '../../platform.ts'
import type { DeskParts } from './desk.ts'
import { Notebook } from './notes.ts'
import { DeviceRelay } from './relay-sync.ts'

/** What the open vault lends to its relay. */
interface Lent<S> extends Omit<DeskParts<S>, 'tell' | 'book' | 'random'> {
  readonly room: KeyRoom
  readonly platform: VaultPlatform
  readonly belonging: Belonging
  readonly vaultKey: CryptoKey
}

/** The vault's part in keeping a copy on a relay: `off` until somebody switches it on. */
export function openRelay<S>(lent: Lent<S>): Promise<DeviceRelay<S>> {
  const { room, platform, belonging, vaultKey, ...rest } = lent
  const { random, locks } = platform
  const book = new Notebook(lent.db, {
    belonging,
    vaultKey,
    secretOf: generation =>
      room.alone(async () => generationSecret(room.secretsOf(await room.home()), generation)),
    newGeneration: () =>
      room.alone(async () => {
        const secrets = room.secretsOf(await room.home())
        const slot = await storing(() => secrets.append(random(SECRET_BYTES)))
        return slot - FIRST_GENERATION_SLOT + 1
      }),
  })
  return DeviceRelay.open({ ...rest, random, locks, book })
}
