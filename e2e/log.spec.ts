import { expect, goOffline, test } from './fixtures.ts'
import { pressOn } from './hands.ts'
import { startPlan } from './walk.ts'

const toast = { name: 'Undo' }

test.describe('by touch, without a network', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test.beforeEach(async ({ page }) => {
    await startPlan(page)
    await goOffline(page)
  })

  test('a contact is noted in one tap, and taken back in another', async ({ page }) => {
    await page.getByRole('button', { name: 'I contacted them' }).tap()
    await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
    await page.getByRole('button', toast).tap()
    await expect(page.getByText('Taken back.')).toBeVisible()
    await page.goto('/journal')
    await expect(page.getByText('No contact began')).toBeVisible()
    await expect(page.getByText('you contacted them')).toBeHidden()
  })

  test('a look that the plan counts leads on to its path', async ({ page }) => {
    await page.getByRole('button', { name: 'I looked at them' }).tap()
    await expect(page).toHaveURL(/\/step\//)
    await expect(page.getByRole('heading', { name: 'You looked at them.' })).toBeVisible()
  })

  test('seeing them by chance is noted and leads nowhere', async ({ page }) => {
    await page.getByRole('button', { name: 'I saw them by chance' }).tap()
    await expect(page.getByText('Noted.')).toBeVisible()
    await expect(page).toHaveURL(/\/$/)
  })

  test('necessary contact is noted, with channel, time and a line if one likes', async ({ page }) => {
    await page.getByRole('link', { name: 'Something else, or earlier' }).tap()
    await page.getByRole('button', { name: 'It was necessary' }).tap()
    await expect(page.getByRole('heading', { name: 'Noted.' })).toBeFocused()
    await page.getByLabel('On which channel?').selectOption('Mail')
    await page.getByLabel('A line about it').fill('The lease, no more.')
    await page.getByRole('button', { name: 'Keep it so' }).tap()
    await expect(page.getByText('Kept.')).toBeVisible()
    await page.goto('/journal')
    await expect(page.getByText('necessary · Mail')).toBeVisible()
    await expect(page.getByText('The lease, no more.')).toBeVisible()
  })

  test('a moment that has not come yet is refused in words, and nothing is lost', async ({ page }) => {
    await page.goto('/log')
    await page.getByRole('button', { name: 'It was necessary' }).tap()
    await page.getByLabel('When was it?').fill('2099-01-01T10:00')
    await page.getByRole('button', { name: 'Keep it so' }).tap()
    await expect(page.getByText(/This moment cannot be/)).toBeVisible()
  })
})

test('by keyboard alone: noted, and taken back', async ({ page }) => {
  await startPlan(page)
  await pressOn(page, page.getByRole('button', { name: 'I saw them by chance' }))
  await pressOn(page, page.getByRole('button', toast))
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goto('/journal')
  await expect(page.getByText('No contact began')).toBeVisible()
  await expect(page.getByText('you saw them by chance')).toBeHidden()
})
