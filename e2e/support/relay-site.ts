import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, inFolder, type RelayProcess, startProcess } from '../relay/own-process.ts'

/** The app and the relay as a process of their own, at one address, with a database in a folder that stays until `remove`. */
export class RelaySite {
  readonly address: string
  readonly #folder = mkdtempSync(join(tmpdir(), 'breakwater-relay-'))
  readonly #port: number
  #process: RelayProcess | undefined

  private constructor(port: number) {
    this.#port = port
    this.address = `http://localhost:${port}`
  }

  static async begin(): Promise<RelaySite> {
    const site = new RelaySite(await freePort())
    await site.start()
    return site
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const app = process.env.E2E_DIST ?? join(import.meta.dirname, '../../app/dist')
    this.#process = await startProcess(inFolder(this.#folder), app, this.#port)
  }

  /** Ends it at once, as a power cut would. Resolves when nobody answers any more. */
  async kill(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (running === undefined) return
    process.kill(running.pid, 'SIGKILL')
    await running.ended
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
