/** A journal of thousands of entries in a browser of a test, and what lies in it, counted past the app by the vault itself. */
import { readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { build } from 'vite'
import type { Bench } from '../../bench/fill/fill.ts'
import type { Profile } from './profile.ts'

const root = join(import.meta.dirname, '../../bench/fill')
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' }

/** The page that the benches fill a vault with, built once for a test. */
export class FillPage {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async build(): Promise<FillPage> {
    const folder = join(import.meta.dirname, `../../test-results/fill-${process.pid}`)
    await build({
      configFile: false,
      root,
      base: '/fill/',
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
      worker: { format: 'es' },
    })
    return new FillPage(folder)
  }

  /** Lays a made-up journal of `count` entries, and some recorded after its snapshot, into this browser's vault. */
  fill(device: Profile, count: number): Promise<void> {
    return this.#on(device, page =>
      page.evaluate(entries => (globalThis as unknown as { bench: Bench }).bench.fill(entries), count),
    )
  }

  /** How many entries lie in this browser's vault, how many different ones, and a hash of their ids in order. */
  census(device: Profile): ReturnType<Bench['census']> {
    return this.#on(device, page =>
      page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.census()),
    )
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }

  /** In a tab of its own at the address of the app, so that it is the same vault. No server has to know of it. */
  async #on<T>(device: Profile, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await (await device.context()).newPage()
    await page.route('**/fill/**', route => this.#answer(route))
    await page.goto('/fill/index.html')
    await page.waitForFunction(() => 'bench' in globalThis)
    const result = await work(page)
    await page.close()
    return result
  }

  async #answer(route: Route): Promise<void> {
    const path = new URL(route.request().url()).pathname.replace('/fill/', '')
    const body = await readFile(join(this.#folder, path)).catch(() => undefined)
    if (body === undefined) return route.fulfill({ status: 404 })
    await route.fulfill({ body, contentType: types[extname(path)] ?? 'application/octet-stream' })
  }
}
