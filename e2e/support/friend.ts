/** A person, a friend and whoever else has the link: each in a browser of their own, on one relay. */
import type { Browser, Page } from '@playwright/test'
import { afternoon, walker } from '../walk.ts'
import { expectWords } from './three-words.ts'

/** The requests to the relay that a page made so far, as `POST /v1/…`. */
export function relayCalls(page: Page): readonly string[] {
  const calls: string[] = []
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/v1/')) calls.push(`${request.method()} ${pathname}`)
  })
  return calls
}

/** Letters to a box among these calls. */
export const lettersOf = (calls: readonly string[]): number =>
  calls.filter(call => /^POST \/v1\/boxes\/[^/]+\/mail$/.test(call)).length

/** Another browser, of somebody who has nothing of ours in it. */
export async function newBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  await context.clock.setSystemTime(afternoon)
  return context.newPage()
}

/** The person invites somebody and gives the link. Needs a journal on this device. */
export async function invite(page: Page, name: string): Promise<string> {
  const { go, press, write } = walker(page, 'en-GB')
  await go('/friends')
  await press('Invite a friend')
  await write('What do you call them?', name)
  await press('Make the invitation')
  await page.getByText('The link', { exact: true }).click()
  return page.getByText(/^http:.*\/friend#/).innerText()
}

/** The friend opens the link and says yes. */
export async function sayYes(page: Page, link: string, about = 'Alex'): Promise<void> {
  const { open, press, write } = walker(page, 'en-GB')
  await open(link)
  await write('What do you call them?', about)
  await press('Yes, they can ask me')
}

/** Both compare the words and say that they are the same. */
export async function compare(person: Page, friend: Page): Promise<void> {
  await person.getByRole('button', { name: 'Show the words' }).click()
  await expectWords(person, friend)
  for (const page of [person, friend]) await page.getByRole('button', { name: 'They are the same' }).click()
}
