import type { Page } from '@playwright/test'
import { pseudo } from '../app/src/messages/pseudo.ts'

/** How the app is set for a walk: English, or one of the two languages made from it by the program. */
export type Tongue = 'en-GB' | 'en-XA' | 'ar-XB'

/** Saturday afternoon; a clock that stands still makes every picture the same. */
export const afternoon = new Date('2026-11-21T15:20:00+01:00')
export const night = new Date('2026-11-22T01:10:00+01:00')

/** A person walking through the app who reads its words in whatever tongue it shows them. */
export interface Walker {
  readonly page: Page
  /** What an English sentence of the catalogues looks like in this tongue. */
  readonly say: (english: string) => string
  /** Opens an address as somebody does who types it: everything that is not kept is gone. */
  readonly open: (path: string) => Promise<void>
  /** Goes on within the app, as a link does. */
  readonly go: (path: string) => Promise<void>
  readonly press: (english: string) => Promise<void>
  readonly follow: (english: string) => Promise<void>
  /** A button or link whose name begins with a title and goes on with a note. */
  readonly take: (english: string) => Promise<void>
  readonly write: (english: string, text: string) => Promise<void>
  readonly pick: (group: string, answer: string) => Promise<void>
}

export function walker(page: Page, tongue: Tongue): Walker {
  const say = (english: string) => (tongue === 'en-GB' ? english : pseudo(english, tongue === 'ar-XB'))
  const named = (english: string) => ({ name: say(english), exact: true })
  return {
    page,
    say,
    open: async path => {
      await page.goto(path)
      await page.locator('h1').waitFor()
    },
    go: path => goWithin(page, path),
    press: english => page.getByRole('button', named(english)).first().click(),
    follow: english => page.getByRole('link', named(english)).first().click(),
    take: english =>
      page
        .getByRole('main')
        .getByRole('button', { name: say(english) })
        .or(page.getByRole('main').getByRole('link', { name: say(english) }))
        .first()
        .click(),
    write: (english, text) => page.getByLabel(say(english), { exact: true }).fill(text),
    pick: (group, answer) =>
      page.getByRole('group', named(group)).getByRole('radio', named(answer)).check({ force: true }),
  }
}

async function goWithin(page: Page, path: string): Promise<void> {
  await page.locator('h1').evaluate(heading => heading.setAttribute('data-before', ''))
  await page.evaluate(to => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.locator('h1:not([data-before])').waitFor()
}

/** Through "this is not my computer" to Today: a journal in memory. */
export async function arrive({ open, press, take, page, say }: Walker): Promise<void> {
  await open('/')
  await take('This is not my computer')
  await press('Skip for now')
  await page.getByRole('region', { name: say('Something happened?') }).waitFor()
}

/** Through "I am thinking about it" to Today: a journal on this device. */
export async function arriveToStay({ open, take, press, page, say }: Walker): Promise<void> {
  await open('/')
  await take('I am thinking about it')
  await press('Skip for now')
  await page.getByRole('region', { name: say('Something happened?') }).waitFor()
}

/** Into the sixty made-up days, and on to a screen of them. */
export async function arriveInDemo({ open, go, page, say }: Walker, path = '/'): Promise<void> {
  await open('/demo')
  await page.getByRole('region', { name: say('Something happened?') }).waitFor()
  if (path !== '/') await go(path)
}

/** Through "I have started", from now on, to Today: a journal on this device, with a plan. */
export async function startPlan(page: Page, since = 'From now on'): Promise<void> {
  const { open, take, press, pick } = walker(page, 'en-GB')
  await open('/')
  await take('I have started')
  await press('Skip for now')
  await pick('Since when?', since)
  await press('Begin')
  await page.getByRole('region', { name: 'Something happened?' }).waitFor()
}

/** Time passes, and the app sees it when it comes back into view. */
export async function later(page: Page, to: Date): Promise<void> {
  await page.clock.setFixedTime(to)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}
