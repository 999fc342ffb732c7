/** Opens the database, the relay and the site, and puts them on a port. */
import { type Listening, listen } from './listen.ts'
import { createPush } from './relay/push/index.ts'
import { createRelay, type RelayOptions } from './relay/relay.ts'
import { outlineOf, type Speak, speak } from './relay/speak.ts'
import { openStore, type Store } from './relay/store/index.ts'
import { type Rate, rates } from './relay/throttle.ts'
import { createService } from './service.ts'
import type { Settings } from './settings.ts'
import type { StaticFiles } from './static.ts'

const HOUR_MS = 3_600_000

/** Serves until closed. Rejects with PortTaken, StoreError, or what the system or the database says. */
export async function openServer(
  files: StaticFiles,
  settings: Settings,
  say: Speak = speak,
): Promise<Listening> {
  const store = await openStore(settings.database)
  const failed = (event: string) => (failure: unknown) => say(event, outlineOf(failure))
  const { contact, pushOwnNetwork: allowOwnNetwork, behindTls, openMetrics } = settings
  const push = createPush(store, { ...(contact ? { contact } : {}), allowOwnNetwork, failed: failed('push') })
  let stopping = false
  try {
    const relay = await createRelay(store, { push, speak: say, ...relayOptions(settings) })
    const gauges = async () => ({
      relay_connections: await listening.connections(),
      ...pushes(push.counts()),
    })
    const service = createService({
      files,
      relay,
      store,
      behindTls,
      openMetrics,
      gauges,
      stopping: () => stopping,
    })
    const limit = settings.connections === undefined ? {} : { connections: settings.connections }
    const listening = await listen(service, settings.host, settings.port, limit)
    push.start()
    const stopTidying = keepTidy(store, failed('tidy'))
    return {
      ...listening,
      close: once(async () => {
        stopping = true
        stopTidying()
        const closed = listening.close()
        await relay.stop()
        await Promise.all([closed, push.stop()])
        await store.close()
      }),
    }
  } catch (failure) {
    await store.close()
    throw failure
  }
}

function relayOptions(settings: Settings): RelayOptions {
  const { behindTls: trustProxy, streams, perAddress, perKey } = settings
  const rate = (perSecond: number): Rate => ({ burst: perSecond * 10, perSecond })
  return {
    trustProxy,
    ...(streams === undefined ? {} : { streams }),
    rates: {
      address: perAddress === undefined ? rates.address : rate(perAddress),
      key: perKey === undefined ? rates.key : rate(perKey),
    },
  }
}

const pushes = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).map(([outcome, count]) => [`relay_pushes_${outcome}`, count]))

/** What has run out is deleted once an hour. */
function keepTidy(store: Store, failed: (failure: unknown) => void): () => void {
  const tidy = () => void store.tidy(Date.now()).catch(failed)
  const timer = setInterval(tidy, HOUR_MS).unref()
  return () => clearInterval(timer)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
