import { type Account, isLoopback } from '../account.ts'
import { GuardError } from '../guard-error.ts'
import { LineSocket } from './line-socket.ts'
import { literal, readTokens, type Token } from './tokens.ts'

export interface Script {
  readonly name: string
  readonly active: boolean
}

interface Reply {
  readonly ok: boolean
  readonly lines: readonly (readonly Token[])[]
}

/** A signed-in conversation with a ManageSieve server (RFC 5804), as far as putting one script there needs it. */
export class ManageSieve {
  readonly #socket: LineSocket
  #abilities: ReadonlyMap<string, string> = new Map()

  private constructor(socket: LineSocket) {
    this.#socket = socket
  }

  /**
   * Throws a GuardError: `unreachable`, `inTheClear` (no encryption, and not this machine: the password was not sent),
   * `certificate`, `signInRefused`, `protocol`.
   */
  static async open({ host, sievePort, user, password }: Account): Promise<ManageSieve> {
    const sieve = new ManageSieve(await LineSocket.open(host, sievePort))
    try {
      await sieve.#greeted()
      if (sieve.#abilities.has('STARTTLS')) await sieve.#encrypt(host)
      else if (!isLoopback(host)) throw new GuardError('inTheClear')
      await sieve.#signIn(user, password)
      return sieve
    } catch (error) {
      sieve.#socket.close()
      throw error
    }
  }

  /** Whether the server's Sieve has all of these extensions. */
  knows(extensions: readonly string[]): boolean {
    const known = new Set((this.#abilities.get('SIEVE') ?? '').toLowerCase().split(/\s+/))
    return extensions.every(one => known.has(one))
  }

  /** All scripts; at most one is active. */
  async list(): Promise<Script[]> {
    const { lines } = await this.#done('LISTSCRIPTS')
    return lines.flatMap(([name, mark]) =>
      name?.kind === 'string' ? [{ name: name.text, active: mark?.text.toUpperCase() === 'ACTIVE' }] : [],
    )
  }

  /** The text of a script. */
  async get(name: string): Promise<string> {
    const { lines } = await this.#done(`GETSCRIPT ${literal(name)}`)
    return lines[0]?.[0]?.text ?? ''
  }

  /** Keeps a script without making it active. Throws `scriptRefused` when the server finds a fault or has no room. */
  async put(name: string, text: string): Promise<void> {
    const size = Buffer.byteLength(text)
    await this.#done(`HAVESPACE ${literal(name)} ${size}`, 'scriptRefused')
    // Servers before RFC 5804 have no CHECKSCRIPT; PUTSCRIPT checks as well.
    if (this.#abilities.has('VERSION')) await this.#done(`CHECKSCRIPT ${literal(text)}`, 'scriptRefused')
    await this.#done(`PUTSCRIPT ${literal(name)} ${literal(text)}`, 'scriptRefused')
  }

  /** Makes this script the active one; none for an empty name. */
  async activate(name: string): Promise<void> {
    await this.#done(`SETACTIVE ${literal(name)}`, 'scriptRefused')
  }

  /** Takes a script away that is not active. */
  async remove(name: string): Promise<void> {
    await this.#done(`DELETESCRIPT ${literal(name)}`)
  }

  close(): void {
    this.#socket.write('LOGOUT\r\n')
    this.#socket.close()
  }

  async #greeted(): Promise<void> {
    const { ok, lines } = await this.#reply()
    if (!ok) throw new GuardError('unreachable')
    this.#abilities = new Map(
      lines.map(([name, value]) => [name?.text.toUpperCase() ?? '', value?.text ?? '']),
    )
  }

  async #encrypt(host: string): Promise<void> {
    await this.#done('STARTTLS', 'inTheClear')
    await this.#socket.encrypt(host)
    await this.#greeted()
  }

  async #signIn(user: string, password: string): Promise<void> {
    const ways = (this.#abilities.get('SASL') ?? '').toUpperCase().split(/\s+/)
    if (!ways.includes('PLAIN')) throw new GuardError('signInRefused')
    const proof = Buffer.from(`\0${user}\0${password}`).toString('base64')
    await this.#done(`AUTHENTICATE "PLAIN" ${literal(proof)}`, 'signInRefused')
  }

  async #done(command: string, otherwise: GuardError['kind'] = 'serverRefused'): Promise<Reply> {
    this.#socket.write(`${command}\r\n`)
    const reply = await this.#reply()
    if (!reply.ok) throw new GuardError(otherwise)
    return reply
  }

  /** Lines until the one that says OK, NO or BYE. What the server says to it is left unread: it may quote the script. */
  async #reply(): Promise<Reply> {
    const lines: Token[][] = []
    while (true) {
      const tokens = await this.#tokens()
      const [first] = tokens
      const end = first?.kind === 'word' ? /^(OK|NO|BYE)$/i.exec(first.text) : null
      if (end !== null) return { ok: end[0].toUpperCase() === 'OK', lines }
      lines.push(tokens)
    }
  }

  async #tokens(): Promise<Token[]> {
    try {
      return await readTokens(this.#socket)
    } catch (error) {
      throw error instanceof RangeError ? new GuardError('protocol', { cause: error }) : error
    }
  }
}
