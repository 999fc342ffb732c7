import type { Page } from '@playwright/test'
import { enter, goByMenu } from '../hands.ts'
import { countSaved, savedEntries } from '../support/copy.ts'
import { noteChance } from '../support/person.ts'
import { expect, test } from '../support/vault-test.ts'

const day = 24 * 60 * 60_000
const noon = Date.parse('2026-06-10T10:00:00Z')
const rows = (page: Page) => page.getByRole('button', { name: /^Remove: Contact/ })

/** From the next page on, this device's clock shows this moment. */
async function setClock(page: Page, at: number): Promise<void> {
  await page.clock.setFixedTime(at)
  await page.reload()
  await page.locator('h1').waitFor()
}

/** Said under Settings. */
async function expectSaid(page: Page): Promise<void> {
  await goByMenu(page, 'Settings')
  await expect(page.getByText('The clock of this device seems to have jumped.')).toBeVisible()
}

for (const [name, jump] of [
  ['back a year', -365 * day],
  ['ahead a year', 365 * day],
] as const) {
  test(`a clock that jumped ${name} and home again: nothing is lost, the order stays, days stay sane, and it is said`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(noon)
    await enter(page)
    await noteChance(page)
    await setClock(page, noon + jump)
    // At the opening already, before anything is recorded.
    if (jump < 0) await expectSaid(page)
    await page.goto('/')
    await noteChance(page)
    await setClock(page, noon + 60_000)
    if (jump > 0) await expectSaid(page)
    await page.goto('/')
    await noteChance(page)

    expect(await countSaved(page, 'chanceLook')).toBe(3)
    const entries = await savedEntries(page)
    const order = entries.map(({ hlc }) => hlc)
    expect(order).toEqual([...order].sort())
    await page.goto('/journal')
    await expect(rows(page)).toHaveCount(3)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('a plan that began before the clock fell back a year counts no impossible days', async ({ page }) => {
  await page.clock.setFixedTime(noon)
  await page.goto('/')
  await page.getByRole('button', { name: /I have started/ }).click()
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await page.getByLabel('Since a week ago').check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ quiet days? of \d+\.$/)
  await setClock(page, noon - 365 * day)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^It begins on /)
  await setClock(page, noon)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ quiet days? of \d+\.$/)
})
