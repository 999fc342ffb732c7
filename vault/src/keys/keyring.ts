import type { Bytes } from '../bytes.ts'
import type { Keyring, StoreName } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { aesKey } from './cipher.ts'
import { dataLabel } from './labels.ts'
import { FIRST_GENERATION_SLOT, SECRET_BYTES, type SecretStore } from './secret-store.ts'
import type { Belonging } from './slot.ts'
import { storing } from './storing.ts'

interface Parts {
  readonly belonging: Belonging
  /** The vault key as an HKDF key. */
  readonly vaultKey: CryptoKey
  readonly secrets: SecretStore
  readonly random: (count: number) => Uint8Array
}

const slotOf = (generation: number): number => generation - 1 + FIRST_GENERATION_SLOT

/** The secret of a generation. @throws VaultError `destroyed` */
export async function generationSecret(secrets: SecretStore, generation: number): Promise<Bytes> {
  const secret = await secrets.read(slotOf(generation))
  if (!secret) throw new VaultError('destroyed', String(generation))
  return secret
}

/** The keys of an open vault. The vault key is HKDF's input, the secret of the generation its salt: both are needed. */
export function makeKeyring({ belonging, vaultKey, secrets, random }: Parts): Keyring {
  const { space, epoch } = belonging
  const known = new Map<string, Promise<CryptoKey>>()

  const derive = async (store: StoreName, generation: number): Promise<CryptoKey> => {
    const secret = await generationSecret(secrets, generation)
    return aesKey(vaultKey, secret, dataLabel(store, space, epoch, generation))
  }
  const forget = (generation: number) => {
    for (const name of known.keys()) if (name.endsWith(`/${generation}`)) known.delete(name)
  }
  return {
    space,
    epoch,
    newGeneration: async () => {
      const slot = await storing(() => secrets.append(random(SECRET_BYTES)))
      return slot - FIRST_GENERATION_SLOT + 1
    },
    key: (store, generation) => {
      const name = `${store}/${generation}`
      const key = known.get(name) ?? derive(store, generation)
      known.set(name, key)
      key.catch(() => known.delete(name))
      return key
    },
    destroy: async generations => {
      generations.forEach(forget)
      await secrets.wipe(generations.map(slotOf))
    },
  }
}
