/** A browser and its push service, for tests: subscribes, takes pushes over HTTP, and opens them as RFC 8291 says. */
import { createDecipheriv, createECDH, createHmac, type ECDH, hkdfSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Subscription } from '@breakwater/vault/wire'

/** The receiving side's keys: an ECDH pair on P-256, and 16 random bytes. */
export interface Receiver {
  readonly pair: ECDH
  readonly auth: Buffer
}

export function newReceiver(): Receiver {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  return { pair, auth: randomBytes(16) }
}

/** The subscription as a browser would give it. */
export function subscriptionOf({ pair, auth }: Receiver, endpoint: string): Subscription {
  return {
    endpoint,
    keys: { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') },
  }
}

const hmac = (key: Buffer, ...parts: Buffer[]) =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest()
const expand = (key: Buffer, salt: Buffer, info: string, length: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${info}\0`, length))

/** The text of one `aes128gcm` body (RFC 8188 of one record, keys of RFC 8291, 3.4). Throws when it was not made for this receiver. */
export function opened(body: Buffer, { pair, auth }: Receiver): string {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const theirs = body.subarray(21, 21 + keyLength)
  const sealed = body.subarray(21 + keyLength)
  const prk = hmac(auth, pair.computeSecret(theirs))
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), theirs, Buffer.from([1])])
  const secret = hmac(prk, info)
  const cipher = createDecipheriv(
    'aes-128-gcm',
    expand(secret, salt, 'aes128gcm', 16),
    expand(secret, salt, 'nonce', 12),
  )
  cipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

/** A status, with headers where it has any. */
export type Said = number | readonly [number, Record<string, string>]

export interface Taken {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A push service on this machine; it answers with `statuses`, one after the other, and with 201 from then on. */
export async function pushServiceOf(...statuses: Said[]) {
  const taken: Taken[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const next = statuses[taken.length] ?? 201
      taken.push({ headers: request.headers, body: Buffer.concat(parts) })
      const [status, headers] = typeof next === 'number' ? [next, {}] : next
      response.writeHead(status, headers).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    endpoint: `http://127.0.0.1:${port}/push/secret-name`,
    taken,
    close: () => new Promise(closed => server.close(closed).closeAllConnections()),
  }
}
