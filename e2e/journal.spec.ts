import type { Page } from '@playwright/test'
import { expect, goOffline, test } from './fixtures.ts'
import { pressOn } from './hands.ts'
import { afternoon, startPlan } from './walk.ts'

const note = 'The lease, no more.'

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
})

async function noteTheLease(page: Page): Promise<void> {
  await startPlan(page)
  await page.goto('/log')
  await page.getByRole('button', { name: 'It was necessary' }).click()
  await page.getByLabel('A line about it').fill(note)
  await page.getByRole('button', { name: 'Keep it so' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await page.goto('/journal')
  await expect(page.getByText(note)).toBeVisible()
}

test('what was noted is found by a word of it and by its kind', async ({ page }) => {
  await noteTheLease(page)
  await page.getByLabel('Search').fill('LEASE')
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.getByLabel('Search').fill('a word that is nowhere')
  await expect(page.getByText('Nothing found. Another word, or everything again?')).toBeVisible()
  await page.getByLabel('Search').fill('')
  await page.getByLabel('Show').selectOption('Contacts and looks')
  await expect(page.getByText(note)).toBeVisible()
  await expect(page.getByText('No contact began')).toBeHidden()
})

test('an entry gets another text and another day, and keeps them after a reload', async ({ page }) => {
  await noteTheLease(page)
  await page.getByRole('button', { name: /^Change: Contact/ }).click()
  await expect(page.getByLabel('Text')).toBeFocused()
  await page.getByLabel('Text').fill('The deposit.')
  await page.getByLabel('When').fill('2026-11-19T21:05')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Changed.')).toBeVisible()
  await page.reload()
  const day = page.getByRole('region', { name: /19\sNovember 2026/ })
  await expect(day).toContainText('The deposit.')
  await expect(day).toContainText('21:05')
  await expect(page.getByText(note)).toBeHidden()
})

test('a moment that has not come yet is refused', async ({ page }) => {
  await noteTheLease(page)
  await page.getByRole('button', { name: /^Change: Contact/ }).click()
  await page.getByLabel('When').fill('2027-01-01T00:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/This moment cannot be/)).toBeVisible()
})

test('removing a message takes what hangs on it along, after a question that names court and police', async ({
  page,
}) => {
  await startPlan(page)
  await page.goto('/kept')
  await page.getByRole('button', { name: 'Write something' }).click()
  await page.getByLabel('What you want to say').fill('Hello again.')
  await page.getByRole('button', { name: 'Hold it for 24 hours' }).click()
  await page.getByRole('button', { name: 'Keep it for me' }).click()
  await expect(page.getByText('Kept, for you.')).toBeVisible()
  await page.goto('/journal')
  await expect(page.getByText('What became of the message')).toBeVisible()
  await page.getByRole('button', { name: /^Remove: A message, held/ }).click()
  await expect(page.getByRole('dialog')).toContainText('court or the police')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Hello again.')).toBeHidden()
  await expect(page.getByText('What became of the message')).toBeHidden()
  await page.reload()
  await expect(page.getByText('Hello again.')).toBeHidden()
})

test('a long journal shows its newest part, and older ones on request', async ({ page }) => {
  await page.goto('/demo')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  const before = await page.getByRole('listitem').count()
  await page.getByRole('button', { name: 'Show older ones' }).click()
  await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(before)
})

test('by keyboard alone and offline: opened, changed, and back at the row that was changed', async ({
  page,
}) => {
  await noteTheLease(page)
  await goOffline(page)
  await pressOn(page, page.getByRole('button', { name: /^Change: Contact/ }))
  await expect(page.getByLabel('Text', { exact: true })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' Really.')
  await pressOn(page, page.getByRole('button', { name: 'Save' }))
  await expect(page.getByText(`${note} Really.`)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Change: Contact/ })).toBeFocused()
})
