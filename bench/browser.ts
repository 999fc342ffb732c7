import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs'
import { whereItIsDay } from '../scripts/where-it-is-day.ts'
import type { Bench } from './fill/fill.ts'

/** A browser with a profile on the disk, as people have one; an incognito one would keep its databases in memory. */
export interface Browser {
  readonly context: BrowserContext
  readonly version: string
  /** Closes it and starts it anew with what it has kept, as somebody opens it hours later. `context` is another one after that. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** @param debugPort where another tool (Lighthouse) may drive the same browser */
export async function openBrowser(debugPort?: number): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  const executablePath = findChromium()
  const start = () =>
    chromium.launchPersistentContext(profile, {
      args: [...chromiumFlags, ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`])],
      ...(executablePath ? { executablePath } : {}),
      locale: 'en-GB',
      timezoneId: whereItIsDay(),
      viewport: { width: 390, height: 844 },
    })
  let context = await start()
  return {
    get context() {
      return context
    },
    version: context.browser()?.version() ?? 'unknown',
    restart: async () => {
      await context.close()
      context = await start()
    },
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Slows the page down this many times, as DevTools does. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Ends the service worker of every page, so that the next opening has to start it, as hours later. */
export async function stopServiceWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  // Chromium does not always answer this one.
  await Promise.race([session.send('ServiceWorker.stopAllWorkers'), page.waitForTimeout(500)])
  await page.waitForTimeout(200)
}

/** Lays a journal of `count` entries into the vault of this origin and lets the app be kept there for offline use. */
export async function prepare({ context }: Browser, origin: string, count: number): Promise<void> {
  const page = await context.newPage()
  if (count > 0) {
    await page.goto(`${origin}/fill.html`)
    await page.evaluate(entries => (globalThis as unknown as { bench: Bench }).bench.fill(entries), count)
  }
  for (let visit = 0; visit < 3; visit++) {
    await page.goto(origin)
    await page.locator('h1').waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  }
  await page.close()
}
