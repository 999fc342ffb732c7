import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { afternoon } from './walk.ts'

const mark = 'Demonstration: nothing is kept.'

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
})

test('from the first screen into sixty made-up days, clearly marked, and out again', async ({ page }) => {
  await page.goto('/')
  await goOffline(page)
  await page.getByRole('link', { name: 'See it with sixty made-up days' }).click()
  await expect(page.getByRole('heading', { name: /quiet days of/ })).toBeVisible()
  await expect(page.getByText(mark)).toBeVisible()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect(page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible()
})

test('it is the same every time', async ({ page }) => {
  await page.goto('/demo')
  const heading = page.getByRole('heading', { name: /quiet days of/ })
  const first = await heading.textContent()
  await page.goto('/demo')
  await expect(heading).toHaveText(first ?? '')
})

test('what is noted in it never reaches the own journal', async ({ page }) => {
  await enter(page)
  await page.goto('/demo')
  await page.getByRole('button', { name: 'I saw them by chance' }).click()
  await expect(page.getByText('Noted.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect(page.getByRole('heading', { name: 'Here you are.' })).toBeVisible()
  await page.goto('/journal')
  await expect(page.getByText('you saw them by chance')).toBeHidden()
})
