import { expect, type Locator, type Page } from '@playwright/test'
import { arriveToStay, walker } from './walk.ts'

/** Through the first door to Today, so that this device keeps the journal. */
export function enter(page: Page): Promise<void> {
  return arriveToStay(walker(page, 'en-GB'))
}

/** Resolves when nothing is on its way to the journal any more. */
export async function written(page: Page): Promise<void> {
  await page.locator('html[data-keeping]').waitFor({ state: 'detached' })
}

/** Goes there with the Tab key alone, as somebody without a pointer does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

/** Reaches it with Tab and presses Enter. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes on by the menu, within the app: what was tapped just before is still being kept meanwhile. */
export async function goByMenu(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('dialog').getByRole('link', { name: title, exact: true }).click()
}
