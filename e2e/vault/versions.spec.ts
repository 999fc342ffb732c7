import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../axe.ts'
import { enter, goByMenu } from '../hands.ts'
import { says } from '../support/person.ts'
import { holdAsOlder, makeNewer } from '../support/storage.ts'
import { expect, test } from '../support/vault-test.ts'

/** Another tab of this browser, on a page of ours without a script: what another version does is done there by hand. */
async function otherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto('/away')
  return other
}

const strip = (page: Page) => page.getByRole('complementary').filter({ hasText: 'older version' })

test('a tab that a newer version takes the journal from says so at once; what is being written stays, and loading again goes on', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Add a reason' }).click()
  const words = page.getByLabel('In your words')
  await words.fill('I sleep better')
  await expect(strip(page)).toHaveCount(0)
  await makeNewer(await otherTab(page), 'version')
  await test.step('said, without a tap, where the person looks and on every page after', async () => {
    await expect(says(page, 'This page is from an older version and keeps nothing more.')).toBeVisible()
    await expect(strip(page)).toBeVisible()
    await expect(words).toHaveValue('I sleep better')
    await expectAccessibleInBothThemes(page)
  })
  await test.step('what cannot be kept is said for what it is, and stays to be copied', async () => {
    await page.getByRole('status').getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(says(page, 'This page is from an older version')).toBeVisible()
    await expect(words).toHaveValue('I sleep better')
  })
  await goByMenu(page, 'Today')
  await strip(page).getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This journal is from a newer Breakwater')
})

test('a tab whose journal the browser closes says that nothing more is kept', async ({ page }) => {
  await enter(page)
  const other = await otherTab(page)
  await other.evaluate(() => void indexedDB.deleteDatabase('breakwater'))
  await expect(says(page, 'The browser has closed the journal')).toBeVisible()
})

test('a newer tab that an older one keeps waiting says which to close, then goes on with what was noted meanwhile', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/away')
  const older = await otherTab(page)
  await holdAsOlder(older)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another tab has to be closed first')
  await expect(page.getByText('Not kept yet: close the other tabs of Breakwater.')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'I feel the urge' }).click()
  await page.getByRole('radio', { name: '7', exact: true }).check({ force: true })
  await expect(page.getByRole('radio', { name: '7', exact: true })).toBeChecked()
  await older.close()
  await expect(page.getByText('Not kept yet')).toHaveCount(0)
  await page.reload()
  await page.goto('/journal')
  await expect(page.getByRole('button', { name: /^Remove: An urge/ })).toHaveCount(1)
})
