import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { told } from '../guard-error.ts'
import { run } from '../run.ts'
import type { Dovecot } from './dovecot.ts'

/** One command of the mail guard under way. */
export interface Guard {
  /** All that it has printed. */
  printed(): string
  /** Resolves when it prints this; throws when it ends without. */
  says(words: string): Promise<void>
  /** Its exit code, once it has ended; null when it was killed. */
  readonly ended: Promise<number | null>
  stop(): void
}

export interface GuardOptions {
  readonly server: Dovecot
  readonly state: string
  readonly setup?: string
  readonly imapPort?: number
  readonly password?: string
  readonly more?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

const main = join(import.meta.dirname, '../main.ts')

/** As a person starts it, in a process of its own: for what a signal does, and what others see of it. */
export function guardProcess(
  command: string,
  options: GuardOptions,
): Guard & { readonly child: ChildProcess } {
  const child = spawn(process.execPath, [main, ...wordsOf(command, options)], {
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = new Heard()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => heard.add(bytes.toString()))
  const ended = once(child, 'close').then(() => child.exitCode)
  return { ...heard.until(ended), child, stop: () => void child.kill('SIGTERM') }
}

/** The same in this process: starting Node anew each time would be most of a test's time. */
export function guard(command: string, options: GuardOptions): Guard {
  const heard = new Heard()
  const stop = new AbortController()
  const ended = run(
    wordsOf(command, options),
    environmentOf(options),
    line => heard.add(`${line}\n`),
    stop,
  ).then(
    () => 0,
    error => {
      heard.add(`${told(error)}\n`)
      return 1
    },
  )
  return { ...heard.until(ended), stop: () => stop.abort() }
}

function wordsOf(command: string, { server, state, setup, imapPort, more = [] }: GuardOptions): string[] {
  const port = ['--port', `${imapPort ?? server.imapPort}`, '--sieve-port', `${server.sievePort || 1}`]
  const where = ['--host', '127.0.0.1', ...port, '--user', server.user, '--state', state]
  return [command, ...where, ...(setup === undefined ? [] : ['--setup', setup]), ...more]
}

function environmentOf({ server, password = server.password, env = {} }: GuardOptions): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, BREAKWATER_MAIL_PASSWORD: password, ...env }
}

class Heard {
  readonly #news = new EventEmitter()
  #text = ''

  add(text: string): void {
    this.#text += text
    this.#news.emit('heard')
  }

  until(ended: Promise<number | null>) {
    return {
      ended,
      printed: () => this.#text,
      says: async (words: string) => {
        while (!this.#text.includes(words)) {
          const more = once(this.#news, 'heard').then(() => false)
          const over = await Promise.race([more, ended.then(() => true)])
          if (over && !this.#text.includes(words))
            throw new Error(`it ended without these words: ${this.#text}`)
        }
      },
    }
  }
}
