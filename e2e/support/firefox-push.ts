import { existsSync } from 'node:fs'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { FakePush } from './fake-push.ts'

export const firefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr'
export const hasFirefox = existsSync(firefox)

/** A zone in which it is afternoon now: what is offered hangs on the hour. */
const afternoon = () => {
  const behind = new Date().getUTCHours() - 14
  return `Etc/GMT${behind < 0 ? '' : '+'}${behind}`
}

/** Firefox as its own tests start it, with our service in the place of Mozilla's. Nobody is there to tap "Allow". */
export const startFirefox = (service: FakePush): Promise<Browser> =>
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

/** A tap on what begins with these words. */
export const tap = (page: Page, words: string, sort: 'button' | 'label' | 'summary' = 'button') =>
  page.locator(`::-p-xpath(//${sort}[starts-with(normalize-space(.), "${words}")])`).click()

/** All that can be read on the page. */
export const read = (page: Page) => page.evaluate(() => document.body.innerText).catch(() => '')

/** What stands in the list of notifications. */
export const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return ((await registration?.getNotifications()) ?? []).map(({ title, body }) => [title, body])
  })
