import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { bringIn, countSaved, pastLooks, savedEntries } from '../support/copy.ts'
import { eraseEverything, lockNow, noteChance, setPassphrase } from '../support/person.ts'
import { expect, test } from '../support/vault-test.ts'

/** A second tab of the same browser, on the same journal. */
async function secondTab(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(path)
  await other.locator('h1').waitFor()
  return other
}

const rows = (page: Page) => page.getByRole('button', { name: /^Remove: Contact/ })

test('an urge noted in one tab stands in the other without loading it again', async ({ page }) => {
  await enter(page)
  const journal = await secondTab(page, '/journal')
  await page.goto('/now')
  await page.getByRole('radio', { name: '7', exact: true }).check({ force: true })
  await expect(journal.getByRole('button', { name: /^Remove: An urge/ })).toHaveCount(1)
})

test('two tabs that note at the same time both see all of it, and so does a third one later', async ({
  page,
}) => {
  await enter(page)
  const other = await secondTab(page, '/')
  for (let round = 0; round < 5; round++) await Promise.all([noteChance(page), noteChance(other)])
  await Promise.all([page.goto('/journal'), other.goto('/journal')])
  await expect(rows(page)).toHaveCount(10)
  await expect(rows(other)).toHaveCount(10)
  await expect(rows(await secondTab(page, '/journal'))).toHaveCount(10)
})

test('a lock closed in one tab closes the others', async ({ page }) => {
  await enter(page)
  const other = await secondTab(page, '/journal')
  await setPassphrase(page, 'six loose stones by the sea')
  await lockNow(page)
  await expect(other.getByRole('heading', { name: 'Locked', level: 1 })).toBeVisible()
  await expect(rows(other)).toHaveCount(0)
})

test('erasing everything in one tab takes the others out of the app', async ({ page }) => {
  await enter(page)
  await noteChance(page)
  const other = await secondTab(page, '/journal')
  await expect(rows(other)).toHaveCount(1)
  await page.goto('/settings')
  await eraseEverything(page)
  for (const tab of [page, other]) {
    await expect(tab).toHaveURL(/\/erased$/)
    await expect(tab.getByText('The copy on this device is gone')).toBeVisible()
  }
})

test('nothing is lost when one tab brings in so much that the journal is packed while the other notes', async ({
  page,
}) => {
  await enter(page)
  const other = await secondTab(page, '/')
  const taps = async () => {
    for (let tap = 0; tap < 12; tap++) await noteChance(other)
  }
  await Promise.all([bringIn(page, pastLooks(1200, 'from before')), taps()])
  const entries = await savedEntries(other)
  expect(entries.filter(({ body }) => String(body.note).startsWith('from before'))).toHaveLength(1200)
  expect(await countSaved(page, 'chanceLook')).toBe(1212)
})
