import { connect, isIP, type Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { isLoopback } from '../account.ts'
import { GuardError } from '../guard-error.ts'
import type { Source } from './tokens.ts'

const longestLine = 64 * 1024
const patience = 30_000

/** A connection that is read by lines and by counted bytes, and that can become encrypted on the way. */
export class LineSocket implements Source {
  #socket: Socket
  #held: Buffer = Buffer.alloc(0)
  #gone: GuardError | undefined
  #wake: (() => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#listen()
  }

  /** Throws a GuardError `unreachable`. */
  static open(host: string, port: number): Promise<LineSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, timeout: patience })
      const fail = () => {
        socket.destroy()
        reject(new GuardError('unreachable'))
      }
      socket.once('timeout', fail).once('error', fail)
      socket.once('connect', () => {
        socket.off('timeout', fail).off('error', fail)
        resolve(new LineSocket(socket))
      })
    })
  }

  /** From here on encrypted. Throws `certificate`, and `protocol` when something was slipped in before. */
  async encrypt(host: string): Promise<void> {
    if (this.#held.length > 0) throw new GuardError('protocol')
    this.#socket.removeAllListeners()
    const plain = this.#socket
    // On this machine nobody stands in between, and bridges that run there vouch for themselves.
    const whom = isIP(host) === 0 ? { servername: host } : { host }
    const options = { socket: plain, ...whom, rejectUnauthorized: !isLoopback(host) }
    this.#socket = await new Promise((resolve, reject) => {
      const socket = secure(options, () => resolve(socket.removeAllListeners('error')))
      socket.once('error', error => reject(new GuardError('certificate', { cause: error })))
    })
    this.#listen()
  }

  async line(): Promise<string> {
    let end = this.#held.indexOf('\n')
    while (end < 0) {
      if (this.#held.length > longestLine) throw new GuardError('protocol')
      await this.#more()
      end = this.#held.indexOf('\n')
    }
    return this.#take(end + 1).replace(/\r?\n$/, '')
  }

  async bytes(count: number): Promise<string> {
    while (this.#held.length < count) await this.#more()
    return this.#take(count)
  }

  write(text: string): void {
    this.#socket.write(text)
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(count: number): string {
    const taken = this.#held.subarray(0, count).toString()
    this.#held = this.#held.subarray(count)
    return taken
  }

  async #more(): Promise<void> {
    const before = this.#held.length
    while (this.#held.length === before) {
      if (this.#gone !== undefined) throw this.#gone
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  #listen(): void {
    const gone = () => {
      this.#gone = new GuardError('unreachable')
      this.#socket.destroy()
      this.#wake?.()
    }
    this.#socket.setTimeout(patience)
    this.#socket.on('data', (bytes: Buffer) => {
      this.#held = Buffer.concat([this.#held, bytes])
      this.#wake?.()
    })
    this.#socket.on('error', gone).on('end', gone).on('close', gone).on('timeout', gone)
  }
}
