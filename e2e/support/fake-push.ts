/**
 * Mozilla's push service (autopush), as far as one browser needs it: the browser's end over a WebSocket, ours over HTTP. What the
 * browser says stands in its source: dom/push/PushServiceWebSocket.sys.mjs.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { acceptSocket, type TextSocket } from './fake-push-frames.ts'

export interface FakePush {
  /** For Firefox's preference `dom.push.serverURL`. */
  readonly address: string
  /** Every push that was sent here. */
  readonly sent: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[]
  /** How many of them the browser said it got. */
  readonly acknowledged: () => number
  /** Channels that the browser gave up. */
  readonly unregistered: string[]
  /** From now on nobody has any subscription any more. */
  forget(): void
  close(): Promise<void>
}

interface Said {
  readonly messageType?: string
  readonly channelID?: string
  readonly updates?: readonly unknown[]
}

export async function fakePush(): Promise<FakePush> {
  const sent: FakePush['sent'] = []
  const unregistered: string[] = []
  let [acknowledged, gone] = [0, false]
  let browser: TextSocket | undefined
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      sent.push({ headers: request.headers, body })
      if (gone) {
        response.writeHead(410).end()
        return
      }
      const channelID = request.url?.split('/').at(-1)
      const headers = { encoding: String(request.headers['content-encoding']) }
      const push = { messageType: 'notification', channelID, version: randomUUID(), headers }
      browser?.send(JSON.stringify({ ...push, data: body.toString('base64url') }))
      response.writeHead(201, { Location: '/message' }).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = ({ messageType, channelID, updates }: Said): object | undefined => {
    if (messageType === 'hello')
      return { messageType, status: 200, uaid: randomUUID().replaceAll('-', ''), use_webpush: true }
    if (messageType === 'register')
      return {
        messageType,
        status: 200,
        channelID,
        pushEndpoint: `http://127.0.0.1:${port}/wpush/${channelID}`,
      }
    if (messageType === 'unregister') {
      unregistered.push(channelID ?? '')
      return { messageType, status: 200, channelID }
    }
    if (messageType === 'ack') acknowledged += updates?.length ?? 0
    // An empty object asks whether somebody is there.
    return messageType === undefined || messageType === 'ping' ? {} : undefined
  }
  server.on('upgrade', (request, socket) => {
    browser = acceptSocket(request, socket, text => {
      const said = answer(JSON.parse(text) as Said)
      if (said !== undefined) browser?.send(JSON.stringify(said))
    })
  })
  return {
    address: `ws://127.0.0.1:${port}/`,
    sent,
    acknowledged: () => acknowledged,
    unregistered,
    forget: () => {
      gone = true
    },
    close: () => {
      browser?.end()
      return new Promise(closed => server.close(() => closed()).closeAllConnections())
    },
  }
}
