import type { Locator, Page } from '@playwright/test'
import heal from '../content/en/heal.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn } from './hands.ts'
import { afternoon, later } from './walk.ts'

const day = 24 * 60 * 60_000
const { estimate, ideas } = heal.time

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/time')
})

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name })
}

async function guess(page: Page, button: string, contact: string, waiting: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByLabel(estimate.contact).selectOption({ label: contact })
  await page.getByLabel(estimate.waiting).selectOption({ label: waiting })
  await section(page, 'Hours in a day').getByRole('button', { name: 'Save' }).click()
}

test('hours that waiting took, then and now, in words; and no blame when they grow', async ({ page }) => {
  await guess(page, 'Make a first guess', 'an hour', '3 hours')
  const hours = section(page, 'Hours in a day')
  await expect(hours).toContainText('4 hours')
  await later(page, new Date(afternoon.getTime() + 30 * day))
  await guess(page, 'How is it now?', 'no time', 'half an hour')
  await expect(hours).toContainText('About 3 and a half hours a day have come free since then.')
  await guess(page, 'How is it now?', '2 hours', '4 hours')
  await expect(hours).toContainText('It is about 2 hours a day more than then.')
  await expect(hours).toContainText('no grade')
})

test('two things are planned for a week, one from the ideas, and one is done', async ({ page }) => {
  const planned = section(page, 'Two things this week')
  await planned.getByRole('button', { name: 'Plan something' }).click()
  await planned.getByRole('button', { name: 'Save' }).click()
  await expect(planned.getByText('A word for it is missing. One is enough.')).toBeVisible()
  await planned.getByRole('button', { name: ideas[1] ?? '' }).click()
  await planned.getByLabel('When').selectOption({ label: 'Sunday, 22 November 2026' })
  await planned.getByRole('button', { name: 'Save' }).click()
  await expect(planned).toContainText('For Sunday, 22 November 2026')
  await expect(planned).toContainText('One more would make two.')
  await planned.getByRole('button', { name: /^It is done/ }).click()
  await expect(planned).toContainText('Done on Saturday, 21 November 2026')
  await expect(section(page, 'What was mine again')).toContainText('One thing so far.')
  await goByMenu(page, 'Myself')
  await expect(page.getByText(/planned for today/)).toBeHidden()
})

test('a friend seen, a place won back on an earlier day, and both can be taken away again', async ({
  page,
}) => {
  await goOffline(page)
  const friends = section(page, 'Friends seen')
  await pressOn(page, friends.getByRole('button', { name: 'I saw somebody' }))
  await expect(friends.getByLabel('Who', { exact: true })).toBeFocused()
  await page.keyboard.type('Ines')
  await pressOn(page, friends.getByRole('button', { name: 'Save' }))
  await expect(friends).toContainText('Ines')

  const won = section(page, 'Won back')
  await won.getByRole('button', { name: 'I won something back' }).click()
  await won.getByLabel('Which one').fill('The café at the bridge')
  await won.getByLabel('Day', { exact: true }).fill('2026-11-30')
  await won.getByRole('button', { name: 'Save' }).click()
  await expect(won.getByText('This day is empty or still to come.')).toBeVisible()
  await won.getByLabel('Day', { exact: true }).fill('2026-11-15')
  await won.getByRole('button', { name: 'Save' }).click()
  await expect(won).toContainText('A place, Sunday, 15 November 2026')
  await won.getByRole('button', { name: /^Remove/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(won).not.toContainText('café')
})

test("an hour of one's own that nobody planned counts as well", async ({ page }) => {
  const mine = section(page, 'What was mine again')
  await mine.getByRole('button', { name: 'Note something' }).click()
  await mine.getByLabel('What was it?').fill('Guitar')
  await mine.getByLabel('About how long?').selectOption({ label: 'an hour and a half' })
  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(mine).toContainText('One thing so far. Together about an hour and a half of your own.')
})
