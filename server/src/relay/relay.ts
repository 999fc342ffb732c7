/** The relay's API, put together: `vault/src/wire` says what goes over it, the store what is kept. */
import { type Context, Hono } from 'hono'
import { routePath } from 'hono/route'
import { Authority } from './authority.ts'
import { boxRoutes } from './boxes.ts'
import type { Ground, RelayEnv } from './ground.ts'
import { Hub } from './hub.ts'
import { journalRoutes } from './journal.ts'
import { Load } from './load.ts'
import { Metrics } from './metrics.ts'
import type { PushService } from './push-service.ts'
import { recoveryRoutes } from './recovery.ts'
import { Refused, refusalOf, refuse } from './refused.ts'
import { spaceRoutes } from './spaces.ts'
import { outlineOf, type Speak, speak } from './speak.ts'
import type { Store } from './store/store.ts'
import { HERE, isLoopback, type Rates, Throttle } from './throttle.ts'
import { wakeRoutes } from './wakes.ts'

export interface RelayOptions {
  /** Without one no wakes are taken. */
  readonly push?: PushService
  /** Epoch milliseconds. */
  readonly now?: () => number
  readonly speak?: Speak
  /** Where the defaults of `throttle.ts` do not fit. */
  readonly rates?: Partial<Rates>
  /** Believe `X-Forwarded-For`: only behind a proxy of one's own, which writes it. */
  readonly trustProxy?: boolean
  /** Live streams at once. */
  readonly streams?: number
  /** Writes that may wait for the database. */
  readonly waitingWrites?: number
  /** Bytes of bodies and pages in memory at once. */
  readonly bytesInHand?: number
}

export interface Relay {
  /** Everything below `/v1/`. */
  readonly app: Hono<RelayEnv>
  readonly metrics: Metrics
  /** What stands at this moment, for `metrics.text`. */
  gauges(): Readonly<Record<string, number>>
  /** Ends the streams and waits for the writes that are on their way. The store stays open. */
  stop(): Promise<void>
}

/** Opens the API over a store, whose secret it asks for. */
export async function createRelay(store: Store, options: RelayOptions = {}): Promise<Relay> {
  const now = options.now ?? Date.now
  const say = options.speak ?? speak
  const ground: Ground = {
    store,
    authority: await Authority.open(store, now),
    hub: new Hub(store, now, options.streams ?? 10_000),
    load: new Load({ writes: options.waitingWrites ?? 512, bytes: options.bytesInHand ?? 128 * 1_048_576 }),
    throttle: new Throttle(options.rates ?? {}, now),
    push: options.push,
    now,
    failed: (event, failure) => say(event, outlineOf(failure)),
  }
  const metrics = new Metrics()
  const { load, hub } = ground
  return {
    app: routes(ground, metrics, say, options.trustProxy ?? false),
    metrics,
    gauges: () => ({
      relay_streams: hub.count,
      relay_writes_waiting: load.writes,
      relay_bytes_in_hand: load.bytes,
    }),
    stop: async () => {
      hub.stop()
      await load.idle()
    },
  }
}

function routes(ground: Ground, metrics: Metrics, say: Speak, trustProxy: boolean): Hono<RelayEnv> {
  const app = new Hono<RelayEnv>()
  app.use('/v1/*', async (context, next) => {
    const begun = performance.now()
    await next()
    const seconds = (performance.now() - begun) / 1_000
    metrics.answered(context.req.method, routePath(context), context.res.status, seconds)
  })
  app.use('/v1/*', async (context, next) => {
    context.set('share', ground.load.share())
    context.set('origin', originOf(context, ground, trustProxy))
    const { outgoing } = context.env ?? {}
    // What an answer holds is held until it has left.
    outgoing?.once('close', context.get('share').giveBack)
    try {
      admit(context, ground)
      await next()
    } finally {
      if (!outgoing) context.get('share').giveBack()
    }
  })
  for (const add of [spaceRoutes, journalRoutes, boxRoutes, wakeRoutes, recoveryRoutes]) add(app, ground)
  app.all('/v1/*', context => refuse(context, new Refused('notFound')))
  app.onError((failure, context) => {
    const refused = refusalOf(failure)
    // A database that is away is no fault of whoever asked, and the operator has to know of it.
    if (refused === undefined || refused.word === 'away')
      say('failed', { method: context.req.method, route: routePath(context), ...outlineOf(failure) })
    return refuse(context, refused)
  })
  return app
}

/** What no route has to think of. @throws Refused */
function admit(context: Context<RelayEnv>, { throttle }: Ground): void {
  throttle.address(context.get('origin'))
  // The app asks from its own origin; browsers say so. Nobody else's page has business here.
  const site = context.req.header('Sec-Fetch-Site')
  if (site === 'cross-site' || site === 'same-site') throw new Refused('forbidden')
  // A stream without a body would stay open for nobody.
  if (!['GET', 'POST', 'PUT', 'DELETE'].includes(context.req.method)) throw new Refused('notFound')
}

function originOf({ env, req }: Context<RelayEnv>, { throttle }: Ground, trustProxy: boolean): string {
  const direct = env?.incoming?.socket.remoteAddress ?? '127.0.0.1'
  if (!trustProxy) return isLoopback(direct) ? HERE : throttle.origin(direct)
  // The last one is what our own proxy wrote; what stands before it, anybody can have written.
  const last = req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
  return throttle.origin(last || direct)
}
