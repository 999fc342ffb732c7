/** Hands one message to a mail server as another mail server would (RFC 2033). */
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

export interface Envelope {
  /** The address that the server notes as the sender; empty for a notice. */
  readonly from?: string
  readonly to: string
}

type Say = (line: string | undefined, expected: string) => Promise<void>

/** A connection over which a line is said and the reply is held against what is expected. */
function open(port: number): { readonly say: Say; close(): void } {
  const socket = connect(port, '127.0.0.1')
  const replies = createInterface({ input: socket })[Symbol.asyncIterator]()
  const failed = new Promise<never>((_, reject) => socket.on('error', reject))
  failed.catch(() => undefined)
  const say: Say = async (line, expected) => {
    if (line !== undefined) socket.write(`${line}\r\n`)
    const reply = await Promise.race([lastLine(replies), failed])
    if (!reply.startsWith(expected)) throw new Error(`LMTP: ${reply}`)
  }
  return { say, close: () => socket.destroy() }
}

const attempts = 5

/** A busy server turns a connection away before it greets; nothing was said then, so that it can be tried again. */
async function greeted(port: number): Promise<ReturnType<typeof open>> {
  for (let attempt = 1; ; attempt++) {
    const connection = open(port)
    try {
      await connection.say(undefined, '220')
      return connection
    } catch (error) {
      connection.close()
      if (attempt === attempts) throw error
      await setTimeout(100 * attempt)
    }
  }
}

/** Resolves once the server has said that it keeps the message; throws with the server's refusal otherwise. */
export async function deliverByLmtp(port: number, envelope: Envelope, message: string): Promise<void> {
  const { say, close } = await greeted(port)
  try {
    await say('LHLO localhost', '250')
    await say(`MAIL FROM:<${envelope.from ?? ''}>`, '250')
    await say(`RCPT TO:<${envelope.to}>`, '250')
    await say('DATA', '354')
    await say(`${dotted(message)}\r\n.`, '250')
  } finally {
    close()
  }
}

/** Lines end in CR LF, and a dot at the beginning of a line is doubled (RFC 5321, 4.5.2). */
function dotted(message: string): string {
  return message.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')
}

/** The last line of a reply: the one without a dash after its number. */
async function lastLine(replies: AsyncIterator<string>): Promise<string> {
  while (true) {
    const { value, done } = await replies.next()
    if (done) return 'the connection was closed'
    if (value[3] !== '-') return value
  }
}
