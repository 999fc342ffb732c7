import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { everywhere } from './headers.ts'

/** A port that something else already holds. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

export interface Listening {
  readonly port: number
  /** Connections that are open now. */
  connections(): Promise<number>
  /** No new connections; what is under way may end, for at most `graceMs`. Whoever streams must be ended before. */
  close(): Promise<void>
}

export interface ListenOptions {
  /** Connections beyond this are closed as they come. */
  readonly connections?: number
  /** In which a request's headers must have come, milliseconds. */
  readonly headersMs?: number
  /** In which the whole of a request must have come: a megabyte over the slowest phone network. */
  readonly requestMs?: number
  /** After which a connection on which nothing moves is closed. Longer than live streams are silent. */
  readonly silentMs?: number
  readonly graceMs?: number
}

/** What is left of a connection between two requests. */
const KEEP_ALIVE_MS = 10_000
const HEADER_BYTES = 16_384

/** Something that answers requests, such as a Hono. */
export interface Answering {
  readonly fetch: Parameters<typeof getRequestListener>[0]
}

/** Serves until closed; port 0 takes any free one. Rejects with PortTaken, or with what the system says. */
export function listen(
  site: Answering,
  host: string,
  port: number,
  options: ListenOptions = {},
): Promise<Listening> {
  const server = serverOf(site, options)
  const sockets = socketsOf(server)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is taken`, { cause: error }) : error),
    )
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        connections: () => count(server),
        close: () => close(server, sockets, options.graceMs ?? 8_000),
      })
    })
  })
}

function serverOf(site: Answering, options: ListenOptions): Server {
  const { headersMs = 15_000, requestMs = 120_000, silentMs = 60_000, connections = 12_000 } = options
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(5_000, headersMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: HEADER_BYTES,
    },
    // A request that cannot even be read gets no page of the app, but its headers all the same.
    getRequestListener(site.fetch, {
      errorHandler: () => new Response(null, { status: 400, headers: everywhere }),
    }),
  )
  server.maxConnections = connections
  server.timeout = silentMs
  return server
}

function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function count(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, number) => (error ? reject(error) : resolve(number))),
  )
}

function close(server: Server, sockets: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  return new Promise(resolve => {
    // A connection that is kept alive counts as idle only between two requests: it is asked for again and again. Browsers open some in
    // advance and say nothing on them; to Node those are busy.
    const tidy = setInterval(() => {
      server.closeIdleConnections()
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }, 100)
    const end = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(tidy)
      clearTimeout(end)
      resolve()
    })
  })
}
