/** A mail server that takes everything and keeps it in memory: what left the webmail, and to whom (RFC 5321). */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export interface Sink {
  readonly port: number
  /** The recipients of each message that was sent, in order. */
  readonly sent: readonly (readonly string[])[]
  stop(): Promise<void>
}

export async function startSink(): Promise<Sink> {
  const sent: string[][] = []
  const server = createServer(socket => serve(socket, recipients => sent.push(recipients)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    sent,
    stop: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

function serve(socket: Socket, keep: (recipients: string[]) => void): void {
  let recipients: string[] = []
  let inMessage = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 sink')
  createInterface({ input: socket }).on('line', line => {
    if (inMessage) {
      if (line !== '.') return
      inMessage = false
      keep(recipients)
      recipients = []
      say('250 kept')
    } else if (/^data/i.test(line)) {
      inMessage = true
      say('354 go on')
    } else if (/^quit/i.test(line)) socket.end('221 bye\r\n')
    else {
      const to = /^rcpt to:<([^>]*)>/i.exec(line)?.[1]
      if (to !== undefined) recipients.push(to)
      say('250 sink')
    }
  })
  socket.on('error', () => undefined)
}
