import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { encodeQR } from 'qr'
import { cameraFlags, writeQrVideo } from '../../e2e/support/qr-video.ts'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { test as base, expect } from './fixtures.ts'

interface Laptop {
  /**
   * The page that reads codes, in a browser with the extension whose camera sees these (paths of dark modules) in turns; no camera
   * without any. `flags`: what the browser is told besides.
   */
  readonly laptop: (seen?: readonly string[], flags?: readonly string[]) => Promise<Page>
}

/** A laptop with the extension, and without the app. */
export const test = base.extend<Laptop>({
  laptop: async ({ folder, locale, timezoneId }, use) => {
    const here = mkdtempSync(join(tmpdir(), 'laptop-'))
    const contexts: BrowserContext[] = []
    await use(async (seen = [], flags = []) => {
      const film = join(here, 'film.y4m')
      if (seen.length > 0) writeQrVideo(film, seen)
      const context = await chromium.launchPersistentContext(join(here, `profile-${contexts.length}`), {
        headless: true,
        executablePath: findChromium() ?? '',
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
        args: [
          ...chromiumFlags,
          `--disable-extensions-except=${folder}`,
          `--load-extension=${folder}`,
          ...(seen.length > 0 ? cameraFlags(film) : []),
          ...flags,
        ],
      })
      contexts.push(context)
      await context.addInitScript(keepStreams)
      return openSettings(context)
    })
    for (const context of contexts) await context.close()
    rmSync(here, { recursive: true, force: true, maxRetries: 5 })
  },
})

export { expect }

/** The settings of the extension, as somebody opens them from its icon. */
async function openSettings(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const page = await context.newPage()
  await page.goto(new URL('/options.html', worker.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Runs in the page: keeps every camera that is opened, to be looked at by `camerasOn`. */
function keepStreams(): void {
  const { mediaDevices } = navigator
  if (mediaDevices === undefined) return
  const open = mediaDevices.getUserMedia.bind(mediaDevices)
  const opened: MediaStream[] = []
  Reflect.set(globalThis, 'opened', opened)
  mediaDevices.getUserMedia = async what => {
    const stream = await open(what)
    opened.push(stream)
    return stream
  }
}

/** How many cameras were opened on this page, and how many of them are on. */
export const cameras = (page: Page) =>
  page.evaluate(() => {
    const opened = Reflect.get(globalThis, 'opened') as MediaStream[]
    const on = opened.filter(stream => stream.getTracks().some(track => track.readyState === 'live'))
    return { opened: opened.length, on: on.length }
  })

/** The dark modules of a text's code, as the app draws them. */
export function codeOf(text: string): string {
  return encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
}
