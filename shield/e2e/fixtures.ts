import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { plainSetup, type Setup } from '@breakwater/core/cut'
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { buildShield } from '../build.ts'

/** A whole setup of somebody who puts Alex Rivera away, for tests to change what they are about. */
export const usualSetup: Setup = {
  ...plainSetup,
  people: [
    {
      names: ['Alex Rivera'],
      nicknames: ['Lexi'],
      handles: ['alex.rivera'],
      profiles: ['https://social.example/alex.rivera'],
      phones: ['+4915112345678'],
      mails: ['alex.rivera@mail.example'],
      notThem: [],
    },
  ],
  wait: 5,
  cards: ['Sunday evenings were lonelier than being alone.'],
  activities: ['Walk to the canal', 'Ring Sam'],
  // None: at night a second setup that hides less is refused, and most tests may run at any hour.
  night: { from: 0, to: 0 },
}

interface Shield {
  /** The build that may run on every site: nothing else differs (see manifest.ts). */
  readonly folder: string
}

interface Fixtures {
  readonly context: BrowserContext
  readonly extensionId: string
  /** A page of the extension, to ask its background as its own pages do. */
  readonly inside: Page
  /** Sets it up with this, unlocked; what is left out is as in `usualSetup`. */
  readonly setUp: (setup?: Partial<Setup>) => Promise<void>
}

export const test = base.extend<Fixtures, Shield>({
  folder: [
    async ({ playwright: _ }, use, { workerIndex }) => {
      const folder = join(import.meta.dirname, `../../test-results/shield/${process.pid}-${workerIndex}`)
      await buildShield({ browser: 'chromium', everywhere: true, out: folder })
      await use(folder)
    },
    { scope: 'worker' },
  ],
  context: async ({ folder, locale, timezoneId, colorScheme }, use) => {
    const executablePath = findChromium()
    expect(executablePath !== undefined && existsSync(executablePath), 'a whole Chromium').toBe(true)
    const context = await chromium.launchPersistentContext('', {
      headless: true,
      ...(executablePath ? { executablePath } : {}),
      ...(locale ? { locale } : {}),
      ...(timezoneId ? { timezoneId } : {}),
      ...(colorScheme ? { colorScheme } : {}),
      args: [...chromiumFlags, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    })
    await use(context)
    await context.close()
  },
  extensionId: async ({ context }, use) => {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    await use(new URL(worker.url()).host)
  },
  inside: async ({ context, extensionId }, use) => {
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extensionId}/options.html`)
    await use(page)
  },
  setUp: async ({ inside }, use) => {
    await use(async (setup = {}) => {
      const outcome = await inside.evaluate(
        given => chrome.runtime.sendMessage({ page: 'setup', setup: given }),
        { ...usualSetup, ...setup },
      )
      expect(outcome).toEqual({ done: true })
    })
  },
})

export { expect }
