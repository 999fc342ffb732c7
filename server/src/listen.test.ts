/** Connections that mean no good, and the end of a server that still has some. */
import { connect, type Socket } from 'node:net'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { type Listening, type ListenOptions, listen } from './listen.ts'

const LONG = process.env.LONG === '1'

const app = new Hono()
  .get('/', context => context.text('here'))
  .post('/', async context => context.text(await context.req.text().catch(() => 'broken off')))
let server: Listening | undefined

afterEach(() => server?.close())

async function serve(options: ListenOptions): Promise<Listening> {
  server = await listen(app, '127.0.0.1', 0, { graceMs: 300, ...options })
  return server
}

/** Says something, and hears until the other side closes. */
function say(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', part => {
      heard += part
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

const isOpen = async (port: number) => (await fetch(`http://127.0.0.1:${port}/`)).text()

describe('who is slow', () => {
  it('with the headers is sent away', async () => {
    const { port } = await serve({ headersMs: 100, requestMs: 10_000 })
    expect(await say(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow:')).toMatch(/^HTTP\/1.1 408 /)
  })

  it('with the body is sent away', async () => {
    const { port } = await serve({ headersMs: 100, requestMs: 200 })
    const slow = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly this'
    expect(await say(port, slow)).toMatch(/^HTTP\/1.1 408 /)
  })

  it('and says nothing at all is sent away', async () => {
    const { port } = await serve({ silentMs: 100 })
    expect(await say(port, '')).toBe('')
  })
})

describe('a crowd of connections', () => {
  const [crowd, most] = LONG ? [10_000, 8_000] : [500, 300]

  it(`of ${crowd} is kept down to ${most}, and whoever was there goes on being answered`, {
    timeout: LONG ? 300_000 : 60_000,
  }, async () => {
    const { port, connections } = await serve({
      connections: most,
      silentMs: 300_000,
      headersMs: 300_000,
      requestMs: 300_000,
    })
    let closed = 0
    const open = (): Promise<Socket> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket))
        socket.resume().on('close', () => closed++)
        // A connection that is refused may be told so by a reset.
        socket.on('error', (failure: NodeJS.ErrnoException) =>
          failure.code === 'ECONNRESET' ? resolve(socket) : reject(failure),
        )
      })
    const first = await open()
    const sockets: Socket[] = []
    while (sockets.length < crowd) sockets.push(...(await Promise.all(Array.from({ length: 100 }, open))))
    await expect.poll(() => closed, { timeout: 60_000 }).toBe(crowd + 1 - most)
    expect(await connections()).toBe(most)
    const answered = new Promise(resolve =>
      first.once('data', part => resolve(String(part).split('\r\n')[0])),
    )
    first.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await answered).toBe('HTTP/1.1 200 OK')
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => isOpen(port).catch(() => 'shut'), { timeout: 60_000 }).toBe('here')
    first.destroy()
  })
})

describe('the end', () => {
  it('does not wait for connections that were opened in advance and never used', async () => {
    const { port, connections, close } = await serve({ graceMs: 60_000 })
    const unused = connect(port, '127.0.0.1')
    await expect.poll(connections).toBe(1)
    const gone = new Promise(resolve => unused.once('close', resolve))
    await close()
    await gone
  })

  it('lets what is under way end, and cuts off what does not', async () => {
    const waiting = Promise.withResolvers<Response>()
    const never = new Promise<Response>(() => {})
    const slow = new Hono().get('/soon', () => waiting.promise).get('/never', () => never)
    const own = await listen(slow, '127.0.0.1', 0, { graceMs: 500 })
    const soon = fetch(`http://127.0.0.1:${own.port}/soon`).then(answer => answer.text())
    const cut = fetch(`http://127.0.0.1:${own.port}/never`).then(
      () => 'answered',
      () => 'cut off',
    )
    await expect.poll(own.connections).toBe(2)
    const closed = own.close()
    waiting.resolve(new Response('done'))
    expect(await soon).toBe('done')
    expect(await cut).toBe('cut off')
    await closed
  })
})
