/** WebSocket (RFC 6455) as far as a test needs it: short text messages between a browser and this process. */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** RFC 6455, 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 1
const CLOSE = 8
const PING = 9
const PONG = 10

export interface TextSocket {
  send(text: string): void
  end(): void
}

/** Answers the upgrade; `hear` is called with each text that comes. */
export function acceptSocket(
  request: IncomingMessage,
  socket: Duplex,
  hear: (text: string) => void,
): TextSocket {
  const key = `${request.headers['sec-websocket-key']}${GUID}`
  const protocol = request.headers['sec-websocket-protocol']
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}`,
    ...(protocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${protocol.split(',')[0]?.trim()}`]),
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  let rest = Buffer.alloc(0)
  socket.on('error', () => undefined)
  socket.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part])
    for (let frame = frameOf(rest); frame; frame = frameOf(rest)) {
      rest = rest.subarray(frame.length)
      if (frame.sort === TEXT) hear(frame.body.toString('utf8'))
      if (frame.sort === PING) socket.write(framed(PONG, frame.body))
      if (frame.sort === CLOSE) socket.end(framed(CLOSE, frame.body))
    }
  })
  return {
    send: text => void socket.write(framed(TEXT, Buffer.from(text))),
    end: () => void socket.destroy(),
  }
}

/** The first whole frame (RFC 6455, 5.2); browsers mask theirs. */
function frameOf(bytes: Buffer): { sort: number; body: Buffer; length: number } | undefined {
  if (bytes.length < 6) return undefined
  const short = bytes.readUInt8(1) & 127
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head + 4) return undefined
  const size =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const length = head + 4 + size
  if (bytes.length < length) return undefined
  const mask = bytes.subarray(head, head + 4)
  const body = Buffer.from(bytes.subarray(head + 4, length).map((byte, n) => byte ^ (mask[n % 4] ?? 0)))
  return { sort: bytes.readUInt8(0) & 15, body, length }
}

function framed(sort: number, body: Buffer): Buffer {
  const head = Buffer.from(
    body.length < 126 ? [128 | sort, body.length] : [128 | sort, 126, body.length >> 8, body.length & 255],
  )
  return Buffer.concat([head, body])
}
