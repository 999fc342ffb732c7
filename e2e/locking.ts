import { expect, type Page } from '@playwright/test'

/** Six words, as the app asks for. */
export const passphrase = 'lamp otter seven brick canoe moss'

/** Goes to Settings and sets a passphrase. */
export async function setPassphrase(page: Page, words: string = passphrase): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await typeTwice(page, words)
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('The lock is on.')).toBeVisible()
}

/** Fills the form for a new passphrase. */
export async function typeTwice(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words)
  await page.getByLabel('The same once more').fill(words)
}

/** Types into the lock and asks to be let in. */
export async function unlock(page: Page, words: string = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

/** Writes one step of the safety plan: words of one's own that are easy to find again. */
export async function writeSafetyPlan(page: Page, text: string): Promise<void> {
  await page.goto('/safety')
  await page.getByRole('button', { name: 'Write: How I notice' }).click()
  await page.getByLabel('How I notice').fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(text)).toBeVisible()
}
