/** A program that we did not write, running in a folder of its own on loopback, gone after `stop`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface Program {
  /** Where it is in the browser, without a stroke at the end. */
  readonly url: string
  stop(): Promise<void>
}

/** A new folder that everything of one program lies in. */
export const ownFolder = (name: string): string => mkdtempSync(join(tmpdir(), `breakwater-${name}-`))

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** A process with all that it starts, and what it said. */
export class Running {
  readonly #child: ChildProcess
  #said = ''

  /** A group of its own, so that workers end with it. */
  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (bytes: Buffer) => {
        this.#said = (this.#said + bytes.toString()).slice(-20_000)
      })
  }

  get said(): string {
    return this.#said
  }

  /** Resolves when the port takes connections; throws with what the program said when it ends or is too slow. */
  async listensOn(port: number): Promise<void> {
    for (let tries = 0; tries < 300 && this.#child.exitCode === null; tries++) {
      if (await answers(port)) return
      await pause(50)
    }
    await this.stop()
    throw new Error(`Nothing answers on its port: ${this.#said}`)
  }

  async stop(): Promise<void> {
    const { pid } = this.#child
    if (pid === undefined || this.#child.exitCode !== null) return
    const gone = once(this.#child, 'exit')
    signal(pid, 'SIGTERM')
    await Promise.race([gone, pause(2000)])
    signal(pid, 'SIGKILL')
  }
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch {
    // Everything of it has ended already.
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
