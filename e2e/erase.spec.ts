import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { eraseEverything, lockNow, setPassphrase, writeReason } from './support/person.ts'

test('before anything is erased the person is asked about a court or the police, and a copy is offered', async ({
  page,
}) => {
  await enter(page)
  await writeReason(page, 'Still here')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  await expect(page.getByText('Might you need any of this for a court or the police?')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Yes, or perhaps' }).click()
  await page.getByRole('link', { name: 'Save a copy first' }).click()
  await expect(page.getByRole('heading', { name: 'Save a copy', exact: true })).toBeInViewport()
  await page.getByRole('button', { name: 'Keep everything' }).click()
  await page.goto('/plan')
  await expect(page.getByText('Still here')).toBeVisible()
})

test('the last button answers only after the tick, and keeping everything is the first choice', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Erase everything now' })).toBeDisabled()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Keep everything' }).click()
  await expect(page.getByRole('button', { name: 'Erase everything on this device' })).toBeVisible()
})

test('a lock that nothing opens any more can still be erased, without its passphrase', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  await page.getByText('None of these opens it').click()
  await eraseEverything(page)
  await expect(page).toHaveURL(/\/erased$/)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible()
})
