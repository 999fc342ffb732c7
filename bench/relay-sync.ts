/**
 * `npm run bench -- relay-sync`: a second device with 50,000 entries, on loopback: until it can be used, and until all is there. Node
 * with IndexedDB in memory and the server in the same process; in a browser the disk and the network are other ones.
 */
// Node 24 has no Temporal of its own.
import 'temporal-polyfill/global'
import { longJournal } from '@breakwater/core/demo'
import type { State } from '@breakwater/core/state'
import { RelayClient, type RelaySync } from '@breakwater/vault/relay'
import { meaning, toRecord } from '../app/src/state/codec.ts'
import { startRelay } from '../e2e/relay/support.ts'
import { openVault } from '../vault/src/open-vault.ts'
import { standInOrigin } from '../vault/src/stand-ins/origin.ts'
import type { Vault } from '../vault/src/vault.ts'
import { type Row, timed } from './figures.ts'

const entries = 50_000
const rounds = 3
/** What it has to hold: usable within so many milliseconds. */
const usableMost = 5_000

interface Device {
  readonly vault: Vault<State>
  readonly relay: RelaySync
}

async function newDevice(origin: string): Promise<Device> {
  const vault = await openVault({ platform: standInOrigin().tab(), meaning, mode: 'durable' })
  await vault.create()
  const client = new RelayClient({ origin, fetch, now: Date.now })
  return { vault, relay: await vault.relay({ client, now: Date.now }) }
}

const since = (begun: number): number => performance.now() - begun

/** Milliseconds until the state of the other device is shown, and until every entry is here. */
async function receive(known: Device, origin: string): Promise<{ usable: number; whole: number }> {
  const fresh = await newDevice(origin)
  const all = known.vault.diary.state.journal.entries
  let usable = 0
  const begun = performance.now()
  fresh.vault.diary.subscribe(state => {
    if (usable === 0 && state.journal.entries === all) usable = since(begun)
  })
  const joining = await fresh.relay.prepareJoin('second')
  await joining.join(await known.relay.share(joining.newcomer))
  await fresh.relay.syncNow()
  const whole = since(begun)
  if (fresh.vault.diary.state.journal.entries !== all) throw new Error('not all of it came')
  await known.relay.remove(joining.newcomer.device)
  fresh.vault.close()
  return { usable, whole }
}

/** The first device sends everything, then one after the other joins. */
export async function relaySync(): Promise<Row[]> {
  const server = await startRelay()
  try {
    const first = await newDevice(server.origin)
    const now = Date.now()
    await first.vault.diary.union(longJournal(now, 'Europe/Berlin', 7, entries).map(toRecord), now)
    const begun = performance.now()
    await first.relay.switchOn('first')
    const sent = since(begun)
    const received = []
    for (let round = 0; round < rounds; round++) received.push(await receive(first, server.origin))
    first.vault.close()
    return [
      timed('relay: a first device sends 50,000 entries', [sent]),
      timed(
        'relay: a second device with 50,000 entries, until usable',
        received.map(({ usable }) => usable),
        usableMost,
      ),
      timed(
        'relay: the same, until every entry is there',
        received.map(({ whole }) => whole),
      ),
    ]
  } finally {
    await server.close()
  }
}
