/** Devices for a test: a vault each, on a disk that outlives its tabs, and the way to a relay. */
import type { RelaySync } from '@breakwater/vault/relay'
import { RelayClient } from '@breakwater/vault/relay'
import type { VaultRecord } from '../../vault/src/contract.ts'
import { openVault } from '../../vault/src/open-vault.ts'
import { type Origin, standInOrigin } from '../../vault/src/stand-ins/origin.ts'
import type { Vault } from '../../vault/src/vault.ts'
import { type Story, storyMeaning } from './story.ts'

export interface TestDevice {
  readonly origin: Origin
  vault: Vault<Story>
  relay: RelaySync
  /** What its clock says, epoch milliseconds. */
  now: number
  /** Records this text, an hour after what it recorded before. @returns its id */
  say(text: string): Promise<string>
  erase(text: string): Promise<void>
  texts(): Promise<readonly string[]>
  /** As after a kill: another tab, which knows what the disk knows. */
  reopen(fetch?: typeof globalThis.fetch): Promise<void>
}

let made = 0
const newId = (): string => String(++made).padStart(22, '0')
const textOf = ({ bytes }: VaultRecord): string => new TextDecoder().decode(bytes)

export const draftOf = (text: string) => ({ id: newId(), bytes: new TextEncoder().encode(text) })

/** @param clock what this device takes for the time when it begins */
export async function newDevice(
  address: string,
  clock = Date.UTC(2026, 10, 1),
  fetch = globalThis.fetch,
): Promise<TestDevice> {
  const origin = standInOrigin()
  const open = async (way: typeof globalThis.fetch) => {
    const vault = await openVault({ platform: origin.tab(), meaning: storyMeaning, mode: 'durable' })
    if (vault.phase === 'fresh') await vault.create()
    const client = new RelayClient({ origin: address, fetch: way, now: Date.now })
    return { vault, relay: await vault.relay({ client, now: () => device.now }) }
  }
  const device: TestDevice = {
    origin,
    now: clock,
    say: async text => {
      const draft = draftOf(text)
      device.now += 3_600_000
      await device.vault.append([draft], device.now)
      return draft.id
    },
    erase: async text => {
      const ids = (await device.vault.diary.all()).filter(one => textOf(one) === text).map(({ id }) => id)
      await device.vault.diary.erase(ids, device.now)
    },
    texts: async () => (await device.vault.diary.all()).map(textOf),
    reopen: async (way = fetch) => {
      device.vault.close()
      Object.assign(device, await open(way))
    },
    // Set below, once the device has a name for itself.
    vault: undefined as unknown as Vault<Story>,
    relay: undefined as unknown as RelaySync,
  }
  return Object.assign(device, await open(fetch))
}

/** Lets a second device join the first one's space, as pairing would. */
export async function join(known: TestDevice, fresh: TestDevice, name = 'laptop'): Promise<void> {
  const joining = await fresh.relay.prepareJoin(name)
  await joining.join(await known.relay.share(joining.newcomer))
}
