import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { expect, test } from '../support/vault-test.ts'

/** The neutral page, and nothing of the app in it. */
async function expectAway(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/away$/)
  await expect(page).toHaveTitle('Notes')
}

/** Comes from a page of nobody's to the journal, and knows how long the history is there. */
async function arriveAtJournal(page: Page): Promise<number> {
  await enter(page)
  await page.goto('about:blank')
  await page.goto('/journal')
  await page.locator('h1').waitFor()
  return page.evaluate(() => history.length)
}

const leave: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the button above': page => page.getByRole('button', { name: 'Leave this page' }).click(),
  'the button in the menu': async page => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Leave this page' }).click()
  },
  'Shift three times': async page => {
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
  },
}

for (const [way, go] of Object.entries(leave)) {
  test(`${way} leads to a neutral page that takes the place of this one: Back goes past it`, async ({
    page,
  }) => {
    const before = await arriveAtJournal(page)
    await go(page)
    await expectAway(page)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.goBack()
    await expect(page).toHaveURL('about:blank')
  })
}

test('Shift three times leaves while somebody types', async ({ page }) => {
  await enter(page)
  await page.goto('/kept')
  await page.getByRole('button', { name: 'Write something' }).click()
  await page.getByLabel('What you want to say').fill('not for other eyes')
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
  await expectAway(page)
})

test('capital letters and slow fingers do not lead away', async ({ page }) => {
  await arriveAtJournal(page)
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`)
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press('Shift')
    await page.waitForTimeout(800)
  }
  await expect(page).toHaveURL(/\/journal$/)
})
