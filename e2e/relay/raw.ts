/** Requests as no client of ours would send them: exactly as written, byte for byte. */
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** One request; the path goes out as it stands. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      )
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What comes back on a connection of its own until the other side closes it. `more` is sent again and again until then. */
export function converse(port: number, text: string, more?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text)
      if (more !== undefined) push()
    })
    const push = () => {
      if (!socket.destroyed && socket.writable) socket.write(more ?? '', () => setImmediate(push))
    }
    socket.on('data', part => {
      heard += part.toString('latin1')
    })
    socket.on('close', () => resolve(heard))
    // The other side may close while we still send: what it said before is the answer.
    socket.on('error', (failure: NodeJS.ErrnoException) =>
      failure.code === 'ECONNRESET' || failure.code === 'EPIPE' ? resolve(heard) : reject(failure),
    )
  })
}
