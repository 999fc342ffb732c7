/** What a person does, step by step, in the words that stand on the screen. */
import type { Page } from '@playwright/test'
import { written } from '../hands.ts'
import { expect } from './vault-test.ts'

/** One tap on Today; resolves when the app says that it is noted, which may still stand there from the tap before. */
export async function noteChance(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I saw them by chance' }).click()
  await written(page)
  await expect(says(page, 'Noted.')).toBeVisible()
}

/** The short message at the foot of the page. */
export function says(page: Page, text: string | RegExp) {
  return page.getByRole('status').filter({ hasText: text })
}

/** Adds a reason under Plan and waits until it stands there. */
export async function writeReason(page: Page, text: string): Promise<void> {
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Add a reason' }).click()
  await page.getByLabel('In your words').fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await written(page)
  await expect(page.locator('#reasons').getByText(text)).toBeVisible()
}

/** Adds a name, an address or a number of theirs under Channels, and waits until it stands there. */
export async function noteOfThem(page: Page, sort: string, value: string): Promise<void> {
  if (!page.url().endsWith('/channels?s=numbers')) await page.goto('/channels?s=numbers')
  await page.getByRole('button', { name: 'Add one', exact: true }).click()
  await page.getByLabel('What is it?').selectOption({ label: sort })
  await page.getByLabel('As you know it', { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(value).first()).toBeVisible()
}

/** Under Settings or behind the lock: the question about evidence, the tick, and the last button. */
export async function eraseEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await page.getByLabel('I know that nothing can bring it back').check()
  await page.getByRole('button', { name: 'Erase everything now' }).click()
}

export async function setPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(says(page, 'The passphrase is set.')).toBeVisible({ timeout: 20_000 })
}

/** Closes the lock by the button under Settings, where `setPassphrase` and `unlock` leave off. */
export async function lockNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { name: 'Locked', level: 1 })).toBeVisible()
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Locked', level: 1 })).toBeHidden({ timeout: 20_000 })
}
