import type { BrowserContext, Page } from '@playwright/test'
import { canary } from '../core/src/patterns/testing/canary.ts'
import { type MadeUpExport, oneOfEach } from '../core/src/patterns/testing/one-of-each.ts'
import { zipOf } from '../core/src/patterns/testing/zips.ts'
import { expect, test } from './fixtures.ts'
import { enter } from './hands.ts'
import type { PickedFile } from './support/chat-file.ts'
import { dumpDatabase } from './support/storage.ts'
import { afternoon, walker } from './walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** One file as it is, several in a zip, as a download comes. */
function picked({ files }: MadeUpExport): PickedFile {
  const [only, more] = files
  if (only && !more)
    return { name: only.name, mimeType: 'application/octet-stream', buffer: Buffer.from(only.content) }
  return { name: 'download.zip', mimeType: 'application/zip', buffer: Buffer.from(zipOf(files)) }
}

/** What is printed, asked of the network, or stands in a title or an address from now on. */
async function listen(page: Page, context: BrowserContext): Promise<() => Promise<string>> {
  const heard: string[] = []
  context.on('console', message => heard.push(message.text()))
  context.on('request', request => heard.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.exposeFunction('heardTitle', (title: string) => void heard.push(title))
  await page.addInitScript(() => {
    const tell = Reflect.get(globalThis, 'heardTitle') as (title: string) => void
    const observer = new MutationObserver(() => tell(`${document.title} ${location.href}`))
    observer.observe(document, { subtree: true, childList: true, characterData: true })
  })
  return async () => heard.join('\n')
}

/** From the page before to the figures; what stands on the page wherever the person is asked something. */
async function look(page: Page, made: MadeUpExport): Promise<string> {
  const asked: string[] = []
  await walker(page, 'en-GB').go('/shape')
  await button(page, 'Go on to the file').click()
  await page.getByLabel('Pick the file', { exact: true }).setInputFiles(picked(made))
  if (made.named !== undefined) {
    const field = page.getByLabel('Their name in that program', { exact: true })
    await field.fill(made.named)
    asked.push(await page.content())
    await button(page, 'Go on').click()
  }
  const shown = part(page, 'In words')
  const who = page.getByRole('group', { name: 'I am', exact: true })
  await who.or(shown).first().waitFor()
  if (await who.isVisible()) {
    asked.push(await page.content())
    await who.getByRole('radio', { name: 'Sam' }).check({ force: true })
    await button(page, 'Go on').click()
  }
  await shown.waitFor()
  return asked.join('\n')
}

/** All that the app lets lie on the device: rows of the database, with bytes in hexadecimal, and the small stores. */
async function stored(page: Page): Promise<string> {
  const small = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    ...(await caches.keys()),
  ])
  return [await dumpDatabase(page), ...small].join('\n')
}

const hex = (encoding: 'utf8' | 'utf16le'): string =>
  Array.from(Buffer.from(canary, encoding), byte => byte.toString(16)).join(' ')

/** The reading of all of them is tried without a browser (core, scripts); the long form takes each through the app. */
const tried = oneOfEach().filter((_, n) => process.env.LONG === '1' || n % 4 === 0)

for (const made of tried) {
  test(`${made.program}: not a word stands in the page, a title, a log, a request or the store`, async ({
    page,
    context,
  }) => {
    await page.clock.setFixedTime(afternoon)
    const heard = await listen(page, context)
    await enter(page)
    const said = [await look(page, made)]
    const more = part(page, 'Only if you want it')
    for (const summary of await more.locator('summary').all()) await summary.click()
    const after = [await page.content()]
    const keep = button(page, 'Keep the weekly figures')
    await keep.click()
    await expect(page.getByText('The weekly figures are kept')).toBeVisible()
    after.push(await page.content(), await stored(page))
    await page.reload()
    await button(page, 'Show me: Kept on 21 November 2026').click()
    after.push(await page.content())
    await button(page, 'Forget: Kept on 21 November 2026').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click()
    await expect(page.getByText('Kept on 21 November 2026')).toHaveCount(0)
    after.push(await page.content(), await stored(page), await heard())

    expect(after.join('\n')).toContain('/shape')
    for (const word of [canary, hex('utf8'), hex('utf16le')])
      expect([...said, ...after].join('\n')).not.toContain(word)
    // Whoever was asked about by name is asked about no more, and the file is let go, its name too.
    for (const name of ['Alex Rivera', picked(made).name]) expect(after.join('\n')).not.toContain(name)
  })
}
