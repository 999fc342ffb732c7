import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { enter } from './hands.ts'

test('light or dark, less movement and the night are chosen, and stay chosen', async ({ page }) => {
  await enter(page)
  await page.goto('/settings')
  await page.getByRole('group', { name: 'Light or dark' }).getByLabel('Dark').check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('switch', { name: 'Less movement' }).click()
  await page.getByLabel('Night begins at').selectOption('23')
  await expect(page.getByLabel('Night begins at')).toHaveValue('23')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('switch', { name: 'Less movement' })).toBeChecked()
  await expect(page.getByLabel('Night begins at')).toHaveValue('23')
})

test('a neutral name and icon can be chosen, with an honest word on what that does not do', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/settings')
  await expect(
    page.getByText(/It is no protection: the address stays in the browser’s history/),
  ).toBeVisible()
  await page.getByRole('group', { name: 'Name and icon' }).getByLabel(/Notes/).check()
  await expect(page.locator('link[rel="manifest"]')).toHaveAttribute('href', '/manifest-neutral.webmanifest')
  await expect(page).toHaveTitle('Settings')
})

test('the country chosen here is the one under Get help now', async ({ page }) => {
  await enter(page)
  await page.goto('/settings')
  await page.getByLabel('Country').selectOption({ label: 'New Zealand' })
  await page.getByRole('link', { name: 'Get help now' }).click()
  await expect(page.getByRole('link', { name: 'Call 111' })).toBeVisible()
})

test('it is said that this browser may forget, that there is no second copy, and what the browser answers', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'This browser may forget' })).toBeVisible()
  await expect(page.getByText('There is no second copy yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Ask the browser to keep it' }).click()
  await expect(page.getByText(/The browser (promised|said no)/)).toBeVisible()
})

test('quick exit is explained, erases nothing, and can be tried', async ({ page }) => {
  await enter(page)
  await page.goto('/settings')
  await expect(page.getByText(/It erases nothing/)).toBeVisible()
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page).toHaveURL(/\/away$/)
})

test('the steps to the home screen are there for iOS and Android', async ({ page }) => {
  await page.goto('/settings')
  await page.getByText('iPhone and iPad').click()
  await expect(page.getByText('Choose “Add to Home Screen”.')).toBeVisible()
  await page.getByText('Android', { exact: true }).click()
  await expect(page.getByText(/Choose “Add to home screen” or “Install app”/)).toBeVisible()
})

test('axe finds nothing, with forms and disclosures open', async ({ page }) => {
  await enter(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByText('Save without a seal', { exact: true }).click()
  await page.getByText('iPhone and iPad').click()
  await expectAccessibleInBothThemes(page)
})

test.describe('in a language from right to left', () => {
  test.use({ locale: 'ar-XB' })

  test('nothing is cut off at 320 pixels, and axe finds nothing', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('/settings')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await expectAccessibleInBothThemes(page)
  })
})
