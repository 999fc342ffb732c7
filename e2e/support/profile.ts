import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { afternoon } from '../walk.ts'
import { logsAreWhole } from './leveldb.ts'

/**
 * A browser profile on the disk: what stays when the browser ends, and what somebody finds who copies the disk. Open,
 * close and kill as often as wanted; the folder stays until `remove`.
 */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'breakwater-profile-'))
  readonly #address: string
  readonly #flags: readonly string[]
  readonly #begun = Date.now()
  #context: BrowserContext | undefined

  /** `flags`: what this browser is told beside what all are told. */
  constructor(address: string, flags: readonly string[] = []) {
    this.#address = address
    this.#flags = flags
  }

  /** Starts the browser, or goes on with the one that runs. */
  async context(): Promise<BrowserContext> {
    if (this.#context !== undefined) return this.#context
    const executablePath = findChromium()
    this.#context = await chromium.launchPersistentContext(this.folder, {
      args: [...chromiumFlags, ...this.#flags],
      baseURL: this.#address,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      ...(executablePath === undefined ? {} : { executablePath }),
    })
    // The afternoon of every test, see fixtures.ts; it goes on from one start of the browser to the next.
    await this.#context.clock.setSystemTime(afternoon.getTime() + Date.now() - this.#begun)
    return this.#context
  }

  /** A tab at this address. Resolves when the app has drawn something. */
  async open(path = '/'): Promise<Page> {
    const page = await (await this.context()).newPage()
    await page.goto(path)
    await page.locator('h1').waitFor()
    return page
  }

  /** Ends the browser the way a person does. */
  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = undefined
  }

  /**
   * Ends the browser at once with all its processes: nothing gets to finish what it was writing, but for the browser's
   * own log, see leveldb.ts.
   */
  async kill(): Promise<void> {
    const context = this.#context
    if (context === undefined) return
    const closed = new Promise<void>(resolve => context.on('close', () => resolve()))
    const group = -this.#processId()
    process.kill(group, 'SIGSTOP')
    // Longer each time: on a busy machine the browser may not get its turn within a millisecond.
    for (let pause = 1; !(await this.#restsWhole()); pause *= 2) {
      process.kill(group, 'SIGCONT')
      await setTimeout(pause)
      process.kill(group, 'SIGSTOP')
    }
    process.kill(group, 'SIGKILL')
    await closed
    this.#context = undefined
  }

  /** Whether the browser, held still, is between two records of its own. */
  async #restsWhole(): Promise<boolean> {
    // A write that was under way when the signal came is still done.
    await setTimeout(20)
    return logsAreWhole(join(this.folder, 'Default/IndexedDB'))
  }

  /** Chromium names its own process in the lock of the profile: `host-1234`. Playwright starts it as head of a group. */
  #processId(): number {
    const id = Number(readlinkSync(join(this.folder, 'SingletonLock')).split('-').at(-1))
    if (!Number.isInteger(id) || id <= 1) throw new Error('the browser did not say which process it is')
    return id
  }

  async remove(): Promise<void> {
    await this.close()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
