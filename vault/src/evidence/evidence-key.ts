import { type Bytes, joinBytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import { evidencePlace } from '../keys/additional-data.ts'
import { FLOOR_COST, WANTED_COST } from '../keys/argon2.ts'
import { passphraseHash } from '../keys/argon2-client.ts'
import { aesKey, hkdfKey, seal, unseal } from '../keys/cipher.ts'
import { generationSecret } from '../keys/keyring.ts'
import { evidenceLabel, evidencePassphraseLabel } from '../keys/labels.ts'
import { FIRST_GENERATION_SLOT, SECRET_BYTES, type SecretStore } from '../keys/secret-store.ts'
import type { Belonging } from '../keys/slot.ts'
import { storing } from '../keys/storing.ts'
import type { VaultPlatform } from '../platform.ts'
import type { EvidenceKeySeal } from './evidence-row.ts'

/** What the outer seal is made of. */
export interface OuterKeys {
  readonly belonging: Belonging
  readonly vaultKey: CryptoKey
  readonly secrets: SecretStore
}

type Maker = Pick<VaultPlatform, 'startWorker' | 'random'>

const SALT_BYTES = 16

async function outerKey({ belonging, vaultKey, secrets }: OuterKeys, generation: number): Promise<CryptoKey> {
  const { space, epoch } = belonging
  return aesKey(
    vaultKey,
    await generationSecret(secrets, generation),
    evidenceLabel(space, epoch, generation),
  )
}

const innerKey = async (hash: Uint8Array, salt: Bytes, space: string): Promise<CryptoKey> =>
  aesKey(await hkdfKey(hash), salt, evidencePassphraseLabel(space))

/** The inner layer: the key as it is, or sealed under its own passphrase. Takes a second; not under a lock of tabs. */
export async function innerOf(platform: Maker, to: Belonging, key: Bytes, passphrase: string | undefined) {
  if (passphrase === undefined) return { inner: key }
  if (passphrase === '') throw new RangeError('an empty passphrase')
  const salt = joinBytes(platform.random(SALT_BYTES))
  const { hash, cost } = await passphraseHash(platform, {
    passphrase,
    salt,
    costs: [WANTED_COST, FLOOR_COST],
  })
  const place = evidencePlace('inner', to.space, to.epoch)
  return { inner: await seal(await innerKey(hash, salt, to.space), key, place), lock: { salt, cost } }
}

/** Puts the outer seal around it, under a generation of its own: overwriting that one makes this seal worthless. */
export async function closeOuter(
  keys: OuterKeys,
  random: VaultPlatform['random'],
  made: string,
  { inner, lock }: Awaited<ReturnType<typeof innerOf>>,
): Promise<EvidenceKeySeal> {
  const slot = await storing(() => keys.secrets.append(random(SECRET_BYTES)))
  const generation = slot - FIRST_GENERATION_SLOT + 1
  const place = evidencePlace('outer', keys.belonging.space, keys.belonging.epoch)
  const sealed = await seal(await outerKey(keys, generation), inner, place)
  return { made, generation, sealed, ...(lock === undefined ? {} : { lock }) }
}

/** What lies inside the outer seal. @throws VaultError `damaged`, `destroyed` */
export async function openOuter(keys: OuterKeys, { generation, sealed }: EvidenceKeySeal): Promise<Bytes> {
  const place = evidencePlace('outer', keys.belonging.space, keys.belonging.epoch)
  const inner = await unseal(await outerKey(keys, generation), sealed, place)
  if (!inner) throw new VaultError('damaged', 'evidence')
  return inner
}

/** The key itself. @throws VaultError `wrongKey` */
export async function openInner(
  platform: Pick<VaultPlatform, 'startWorker'>,
  to: Belonging,
  { lock }: EvidenceKeySeal,
  inner: Bytes,
  passphrase: string | undefined,
): Promise<Bytes> {
  if (lock === undefined) return inner
  if (passphrase === undefined || passphrase === '') throw new VaultError('wrongKey', 'evidence')
  const { salt, cost } = lock
  const { hash } = await passphraseHash(platform, { passphrase, salt, costs: [cost] })
  const place = evidencePlace('inner', to.space, to.epoch)
  const key = await unseal(await innerKey(hash, salt, to.space), inner, place)
  if (!key) throw new VaultError('wrongKey', 'evidence')
  return key
}
