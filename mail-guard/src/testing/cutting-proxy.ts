import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Stands between the guard and a server, and cuts the line when a certain word passes. */
export interface CuttingProxy {
  readonly port: number
  /** Cuts when the guard says this: `before` the server hears it, or `after` it has, so that only its answer is lost. */
  cutAt(words: RegExp, when: 'before' | 'after'): void
  /** All that the guard has said to the server, in the clear or not. */
  heard(): string
  /** How often it has cut. */
  cuts(): number
  stop(): Promise<void>
}

export async function cuttingProxy(target: number): Promise<CuttingProxy> {
  let cut: { words: RegExp; when: 'before' | 'after' } | undefined
  let cuts = 0
  let heard = ''
  const open = new Set<Socket>()
  const server = createServer(guard => {
    const behind = connect(target, '127.0.0.1')
    const both = [guard, behind]
    const end = () => both.map(socket => socket.destroy())
    for (const socket of both) {
      open.add(socket)
      socket.on('error', end).on('close', end)
    }
    behind.pipe(guard)
    guard.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1')
      if (cut === undefined || !cut.words.test(bytes.toString())) return behind.write(bytes)
      const { when } = cut
      cut = undefined
      cuts += 1
      guard.destroy()
      // `end` lets the server hear the words, and then that nobody listens any more.
      return when === 'before' ? behind.destroy() : behind.end(bytes)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cutAt: (words, when) => {
      cut = { words, when }
    },
    heard: () => heard,
    cuts: () => cuts,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
