import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** A port that something else already holds. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Serves until closed; port 0 takes any free one. Rejects with PortTaken, or with what the system says. */
export function listen(site: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: site.fetch })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is taken`, { cause: error }) : error),
    )
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise(closed => server.close(() => closed())),
      })
    })
  })
}
