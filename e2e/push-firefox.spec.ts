import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import wake from '../app/src/messages/en/wake.json' with { type: 'json' }
import { type FakePush, fakePush } from './support/fake-push.ts'
import { pushSite } from './support/push-site.ts'

const firefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

test.skip(
  !existsSync(firefox),
  `there is no Firefox at ${firefox}: apt-get install firefox-esr, or set FIREFOX`,
)

/** A zone in which it is afternoon now: what is offered hangs on the hour. */
const afternoon = () => {
  const behind = new Date().getUTCHours() - 14
  return `Etc/GMT${behind < 0 ? '' : '+'}${behind}`
}

/** As its own tests start it, with our service in the place of Mozilla's. Nobody is there to tap "Allow". */
const start = (service: FakePush): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    // Tall enough that the bar at the foot covers nothing.
    defaultViewport: { width: 1000, height: 2400 },
    env: { ...process.env, TZ: afternoon() },
    extraPrefsFirefox: {
      'dom.push.enabled': true,
      'dom.push.connection.enabled': true,
      'dom.push.serverURL': service.address,
      'dom.push.testing.allowInsecureServerURL': true,
      'dom.push.testing.ignorePermission': true,
      'permissions.default.desktop-notification': 1,
      'alerts.useSystemBackend': false,
      'intl.accept_languages': 'en-GB',
    },
  })

const tap = (page: Page, words: string, sort: 'button' | 'label' = 'button') =>
  page.locator(`::-p-xpath(//${sort}[starts-with(normalize-space(.), "${words}")])`).click()

const read = (page: Page) => page.evaluate(() => document.body.innerText).catch(() => '')

/** What stands in the list of notifications. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return ((await registration?.getNotifications()) ?? []).map(({ title, body }) => [title, body])
  })

test('reminders go from our relay through a push service to Firefox, offline, and end on both sides', async () => {
  const service = await fakePush()
  const site = await pushSite(test.info().outputPath('relay.sqlite'))
  const browser = await start(service)
  try {
    const page = await browser.newPage()
    await page.goto(site.address)
    await tap(page, 'I am thinking about it')
    await tap(page, 'Skip for now')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.goto(`${site.address}/reminders`)
    await tap(page, 'Turn reminders on')
    await expect.poll(() => read(page)).toContain('Reminders are on')

    // Off: the browser gives its subscription up, and the relay has nothing left.
    await tap(page, 'Looking back at the day', 'label')
    await tap(page, 'Send one in a minute')
    await expect.poll(() => read(page)).toContain('It comes in about a minute')
    await tap(page, 'Turn them off')
    await expect.poll(() => service.unregistered).toHaveLength(1)
    await expect.poll(() => read(page)).toContain('Turn reminders on')
    await expect.poll(() => site.spaces()).toBe(0)

    // On again, and then the site goes away: what is said needs no network.
    await tap(page, 'Turn reminders on')
    await expect.poll(() => read(page)).toContain('Reminders are on')
    await tap(page, 'Send one in a minute')
    await expect.poll(() => read(page)).toContain('It comes in about a minute')
    await site.goAway()
    expect(service.sent).toHaveLength(0)
    site.setForward(61_000)
    await expect.poll(() => shown(page)).toEqual([[wake.usual, '']])
    await expect.poll(service.acknowledged).toBe(1)

    // The push service no longer knows this browser: the relay forgets it, with the evenings of two weeks.
    service.forget()
    site.setForward(2 * 86_400_000)
    await expect.poll(() => site.push.counts()).toMatchObject({ taken: 1, gone: 1 })
    expect(await site.store.duePushes(Date.now() + 30 * 86_400_000, 9)).toEqual([])
  } finally {
    await browser.close()
    await site.end()
    await service.close()
  }
})
