/** App, relay and pushes in this process, with a clock for what is due that a test can set forward. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createRelay, listen, openStore, readStatic } from '../../server/src/index.ts'
import { createPush } from '../../server/src/relay/push/index.ts'
import { createService } from '../../server/src/service.ts'

/** The relay keeps its things in `file`. */
export async function pushSite(file: string) {
  const dist = process.env.E2E_DIST ?? join(import.meta.dirname, '../../app/dist')
  const store = await openStore({ file })
  let ahead = 0
  const now = () => Date.now() + ahead
  const push = createPush(store, { contact: 'mailto:operator@example.org', allowOwnNetwork: true, now })
  const relay = await createRelay(store, { push })
  const service = createService({ files: readStatic(dist), relay, store })
  const { port, close } = await listen(service, 'localhost', 0)
  push.start()
  return {
    address: `http://localhost:${port}`,
    store,
    push,
    /** What the device asked for within so many milliseconds is due now. */
    setForward: (ms: number) => {
      ahead = ms
    },
    /** How many spaces the relay has, of anybody. */
    spaces: () => {
      const database = new DatabaseSync(file, { readOnly: true })
      const row = database.prepare('SELECT count(*) AS n FROM space').get()
      database.close()
      return row?.n
    },
    /** The next time that any device asked for, epoch ms. */
    nextWake: () => {
      const database = new DatabaseSync(file, { readOnly: true })
      const row = database.prepare('SELECT min(at) AS at FROM wake').get()
      database.close()
      return Number(row?.at)
    },
    /** The site is not reachable any more; the relay goes on sending what is due. */
    goAway: close,
    end: async () => {
      await close()
      await push.stop()
      await store.close()
    },
  }
}
