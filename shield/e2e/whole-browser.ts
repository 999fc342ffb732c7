import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { whereItIsDay } from '../../scripts/where-it-is-day.ts'
import { test as base, expect } from './fixtures.ts'

interface Whole {
  /** Starts the browser anew on the same profile: with what lies on its disk, without what was in its memory. */
  readonly start: () => Promise<BrowserContext>
  /** The built app at the address that the extension knows, in a tab of its own. */
  readonly app: Page
}

/** One browser with the built extension and the built app, whose address leads to this run's own server. */
export const test = base.extend<Whole>({
  start: async ({ folder, baseURL, locale }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'))
    const server = new URL(baseURL ?? '').port
    const start = () =>
      chromium.launchPersistentContext(profile, {
        headless: true,
        executablePath: findChromium() ?? '',
        baseURL: 'http://localhost:7330',
        env: { ...process.env, TZ: whereItIsDay() },
        timezoneId: whereItIsDay(),
        ...(locale ? { locale } : {}),
        args: [
          ...chromiumFlags,
          `--disable-extensions-except=${folder}`,
          `--load-extension=${folder}`,
          `--host-resolver-rules=MAP localhost:7330 127.0.0.1:${server}`,
        ],
      })
    await use(start)
    rmSync(profile, { recursive: true, force: true })
  },
  context: async ({ start }, use) => {
    const context = await start()
    await use(context)
    await context.close()
  },
  app: async ({ context }, use) => use(await context.newPage()),
})

export { expect }

/** All that the extension keeps in the browser, seen from one of its own pages. */
export const keptIn = (inside: Page) =>
  inside.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    rules: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
  }))
