/** Twelve words on the page that makes them: for the lock of this browser, or for the copy on the server. */
import type { Page } from '@playwright/test'
import { expect } from './vault-test.ts'

/** Makes them with this button and says that they are written down. They are asked back then, in part. */
export async function writeDownWords(page: Page, make = 'Make twelve words'): Promise<readonly string[]> {
  await page.getByRole('button', { name: make }).click()
  const list = page.getByRole('list', { name: 'The twelve words' }).getByRole('listitem')
  await expect(list).toHaveCount(12)
  const words = await list.allInnerTexts()
  await page.getByRole('button', { name: 'I have written them down' }).click()
  return words
}

/** The fields of the words that are asked back. */
export const askedBack = (page: Page) => page.getByLabel(/^Word number/)

/** Types those of these words that are asked back, so many of them, and has them checked. */
export async function typeWordsBack(page: Page, words: readonly string[], asked: number): Promise<void> {
  await expect(askedBack(page)).toHaveCount(asked)
  for (const [at, word] of words.entries()) {
    const field = page.getByLabel(`Word number ${at + 1}`, { exact: true })
    if (await field.isVisible()) await field.fill(word)
  }
  await page.getByRole('button', { name: 'Check', exact: true }).click()
}
