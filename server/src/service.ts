/** One process: the site, the relay beside it, and two addresses for whoever runs it. */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Relay } from './relay/relay.ts'
import type { Store } from './relay/store/index.ts'
import { isLoopback } from './relay/throttle.ts'
import { createSite } from './site.ts'
import type { StaticFiles } from './static.ts'
import { privateHeaders } from './strict-headers.ts'

export interface ServiceOptions {
  readonly files: StaticFiles
  readonly relay: Relay
  readonly store: Pick<Store, 'healthy'>
  /** A proxy of one's own in front speaks TLS. */
  readonly behindTls?: boolean
  /** Figures for everybody, not only for this machine. */
  readonly openMetrics?: boolean
  /** Whether this process is about to end: a proxy shall send nobody here any more. */
  readonly stopping?: () => boolean
  /** More figures, by name. */
  readonly gauges?: () => Promise<Readonly<Record<string, number>>>
}

/** Everything that one process answers. */
export function createService(options: ServiceOptions): Hono {
  const { files, relay, store, behindTls = false, stopping = () => false } = options
  const service = new Hono()
  const strict = privateHeaders(behindTls)
  for (const paths of ['/v1/*', '/health', '/metrics']) service.use(paths, strict)
  service.route('/', relay.app)
  service.get('/health', async context => {
    if (stopping()) return context.text('stopping\n', 503)
    const well = await store.healthy()
    return context.text(well ? 'ok\n' : 'the database does not answer\n', well ? 200 : 503)
  })
  service.get('/metrics', async context => {
    if (!options.openMetrics && !isHere(context)) return context.text('Not found', 404)
    const gauges = { ...relay.gauges(), ...processGauges(), ...(await options.gauges?.()) }
    const headers = { 'Content-Type': 'text/plain; version=0.0.4' }
    return context.body(relay.metrics.text(gauges), 200, headers)
  })
  service.route('/', createSite(files, { behindTls }))
  return service
}

/** Asked from this machine, and not by way of a proxy on it. */
function isHere(context: Context): boolean {
  const { incoming } = context.env as Partial<HttpBindings>
  const handedOn = ['X-Forwarded-For', 'Forwarded', 'Via'].some(
    name => context.req.header(name) !== undefined,
  )
  return !handedOn && isLoopback(incoming?.socket.remoteAddress ?? '')
}

function processGauges() {
  const { user, system } = process.cpuUsage()
  return {
    process_cpu_seconds_total: (user + system) / 1e6,
    process_resident_memory_bytes: process.memoryUsage.rss(),
  }
}
