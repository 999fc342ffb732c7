import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { buildShield } from '../build.ts'
import { usualSetup } from './fixtures.ts'

const firefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr'
const folder = join(import.meta.dirname, '../../test-results/shield/firefox')

test.skip(
  !existsSync(firefox),
  `there is no Firefox at ${firefox}: apt-get install firefox-esr, or set FIREFOX`,
)

const feed = `<!doctype html><title>Site</title>
  <ul><li><a href="/alex.rivera">Alex Rivera</a> was here</li><li><a href="/sam">Sam</a> was here</li></ul>`

/** Stands in for every site, the app's address too, and writes down what it was asked for. */
async function serve(): Promise<{ port: number; asked: string[]; close: () => void }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'text/html').end(feed)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, asked, close: () => server.close() }
}

const start = (port: number): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'dom.security.https_first': false,
      // A camera that shows colours, and is granted to whoever asks.
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    },
  })

const say = (page: Page, message: object): Promise<string> =>
  page.evaluate(
    given =>
      new Promise<string>(resolve => {
        addEventListener('message', ({ data }) => data.from === 'shield' && resolve(JSON.stringify(data)))
        setTimeout(() => resolve('nobody'), 10_000)
        postMessage({ breakwater: 'shield', from: 'app', ...given }, location.origin)
      }),
    message,
  )

const read = (page: Page) =>
  page.evaluate(() => `${location.href} ${document.body.innerText}`).catch(() => '')

/** How wide the picture is that the camera gives. */
const seen = (page: Page) =>
  page.evaluate(() => document.querySelector('video')?.videoWidth ?? 0).catch(() => 0)

test('the same extension in Firefox: set up by the app, it hides, pauses before their page and a search, and has a camera', async () => {
  await buildShield({ browser: 'firefox', everywhere: true, out: folder })
  const sites = await serve()
  const browser = await start(sites.port)
  try {
    await browser.installExtension(folder)
    const app = await browser.newPage()
    await expect(async () => {
      await app.goto('http://localhost:7330/')
      expect(await say(app, { say: 'hello' })).toContain('"here"')
    }).toPass()
    const key = 'ab'.repeat(32)
    expect(await say(app, { say: 'setup', setup: usualSetup, key })).toContain(usualSetup.id)

    const page = await browser.newPage()
    await page.goto('http://feed.example/')
    await expect.poll(() => read(page)).toContain('Sam was here')
    expect(await read(page)).not.toContain('Alex Rivera')

    // The driver says that the frame went away, because the pause is a page of the extension.
    await page.goto('http://social.example/alex.rivera?from=feed', { timeout: 5_000 }).catch(() => null)
    await expect
      .poll(() => read(page))
      .toMatch(/^moz-extension:.*#profile:http:\/\/social\.example\/alex\.rivera\?from=feed /)
    expect(await read(page)).toContain('I won’t, for now')
    await page.goto('http://other.example/search?q=alex+rivera&page=2', { timeout: 5_000 }).catch(() => null)
    await expect.poll(() => read(page)).toMatch(/#search:.*page=2 /)
    expect(sites.asked.filter(url => /social|search/.test(url))).toEqual([])

    // From one page of the extension to another: no page of the web can lead there.
    await page.evaluate(() => location.assign('/scan.html')).catch(() => null)
    await expect.poll(() => read(page)).toContain('Hold the phone before the camera')
    await expect.poll(() => seen(page)).toBeGreaterThan(0)
  } finally {
    await browser.close()
    sites.close()
  }
})
