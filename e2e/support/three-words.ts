/** The three words that two people or two devices compare. */
import type { Page } from '@playwright/test'
import { expect } from './vault-test.ts'

export const threeWords = (page: Page) =>
  page.getByRole('list', { name: 'The three words' }).getByRole('listitem')

/** Waits until they stand there. */
export async function wordsOn(page: Page): Promise<readonly string[]> {
  const words = threeWords(page)
  await expect(words).toHaveCount(3)
  return words.allInnerTexts()
}

/** Both show the same three words. */
export async function expectWords(known: Page, fresh: Page): Promise<void> {
  expect(await wordsOn(fresh)).toEqual(await wordsOn(known))
}
