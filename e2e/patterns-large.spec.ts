import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { names } from './support/chat-file.ts'
import { writeLargeExport } from './support/large-export.ts'
import { mainThreadWhile } from './support/main-thread.ts'
import { afternoon, arrive, walker } from './walk.ts'

const megabyte = 1_000_000
/** The long form reads an export of 80 MB as a zip, more than WhatsApp ever writes without media. */
const size = (process.env.LONG === '1' ? 80 : 12) * megabyte
const path = join(tmpdir(), `breakwater-large-${process.pid}.zip`)

test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(() => {
  writeLargeExport(path, size)
})
test.afterAll(() => rmSync(path, { force: true }))

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await arrive(walker(page, 'en-GB'))
  await walker(page, 'en-GB').go('/shape')
  await page.getByRole('button', { name: 'Go on to the file' }).click()
})

const picker = (page: Page) => page.getByLabel('Pick the file', { exact: true })
const readers = (page: Page) => page.workers().filter(worker => worker.url().includes('parse-worker'))

/** From here on: what the page is told of the progress. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = []
    Reflect.set(globalThis, 'said', said)
    new MutationObserver(() => {
      const words = document.querySelector('.progress-words')?.textContent
      if (words && words !== said.at(-1)) said.push(words)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** From here on the page does not hear that the reading is at its end: a quick machine reads faster than a test presses. */
async function staysInTheMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const usual = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')
    Object.defineProperty(Worker.prototype, 'onmessage', {
      ...usual,
      set(this: Worker, hear: (event: MessageEvent) => void) {
        usual?.set?.call(this, (event: MessageEvent) => {
          if (['progress', 'stopped'].includes(event.data.is)) hear(event)
        })
      },
    })
  })
}

async function readAll(page: Page): Promise<void> {
  await picker(page).setInputFiles(path)
  const asked = page.getByRole('group', { name: 'I am', exact: true })
  await asked.waitFor({ timeout: 180_000 })
  await asked.getByRole('radio', { name: names.me }).check({ force: true })
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(page.getByRole('region', { name: 'By the week' })).toBeVisible({ timeout: 120_000 })
}

test('a large zip goes from the picker to the plot, with true progress and a page that is never held up', async ({
  page,
  browser,
}) => {
  await listen(page)
  const { tasks, clock, processor } = await mainThreadWhile(browser, page, () => readAll(page))
  const said = await page.evaluate(() => Reflect.get(globalThis, 'said') as string[])
  const steps = said.filter(words => / read$/.test(words))
  console.info(
    `${steps.length} steps, ${steps.at(0)} to ${steps.at(-1)}; of ${tasks} tasks the longest ${processor.toFixed(1)} ms of processor, ${clock.toFixed(1)} ms of clock`,
  )
  expect(steps.length).toBeGreaterThan(5)
  expect(tasks).toBeGreaterThan(100)
  expect(processor).toBeLessThan(50)
})

test('it can be stopped in the middle: the worker ends at once and no figure appears', async ({ page }) => {
  await staysInTheMiddle(page)
  await picker(page).setInputFiles(path)
  await expect(page.locator('.progress-words')).toHaveText(/[1-9].* of .* read/)
  expect(readers(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(picker(page)).toBeVisible()
  await expect.poll(() => readers(page).length).toBe(0)
  await page.waitForTimeout(1000)
  await expect(picker(page)).toBeVisible()
})
