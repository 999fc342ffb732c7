import type { Page } from '@playwright/test'
import { expect, goOffline, test } from './fixtures.ts'
import { goByMenu, pressOn, tabTo } from './hands.ts'
import { bringIn, pastEntry } from './support/copy.ts'
import { afternoon, startPlan } from './walk.ts'

const letter = (page: Page) => page.getByRole('region', { name: 'What I decided' })

/** By keyboard, from the plan's page: somebody else, whom the screens are about from then on. */
async function addSomebody(page: Page, name: string): Promise<void> {
  await goByMenu(page, 'Plan')
  await page.getByRole('link', { name: 'Whom it is about' }).click()
  await pressOn(page, page.getByRole('button', { name: 'Keep somebody else apart' }))
  await expect(page.getByLabel('What you call them')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Shown now')
}

test('a slip and a plan of one never show with the other', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page, 'Since a week ago')
  await goOffline(page)
  await page.getByRole('button', { name: 'I contacted them' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You contacted them.' })).toBeVisible()
  await addSomebody(page, 'Kit')

  await goByMenu(page, 'Today')
  await expect(page.getByText(/No plan is running/)).toBeVisible()
  await page.goto('/plan/how?a=2')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(letter(page).getByText('This is about Kit.')).toBeVisible()
  await goByMenu(page, 'Today')
  await expect(page.getByRole('heading', { name: 'Day one.' })).toBeVisible()
  await expect(page.getByText(/wave came over the wall/)).toBeHidden()

  await page.goto('/people')
  const first = page.getByRole('listitem').filter({ hasText: 'The first person' })
  await expect(first).toContainText('A plan since 14 November 2026')
  await first.getByRole('button', { name: 'Show this one' }).click()
  await expect(first).toContainText('Shown now')
  await goByMenu(page, 'Plan')
  await expect(letter(page).getByText(/^Since 14\sNovember 2026/)).toBeVisible()
  await goByMenu(page, 'Today')
  await expect(page.getByRole('heading', { name: /quiet days of 7/ })).toBeVisible()
})

test("names are the person's own, can be changed, and show in no title and no address", async ({ page }) => {
  await startPlan(page)
  await addSomebody(page, 'Kit')
  const first = page.getByRole('listitem').filter({ hasText: 'The first person' })
  await pressOn(page, first.getByRole('button', { name: 'Give a name' }))
  await expect(page.getByLabel('What you call them')).toBeFocused()
  await page.keyboard.type('Sascha')
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Change the name: Sascha' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Change the name: Sascha' })).toBeVisible()
  await page.getByRole('button', { name: 'Show this one: Sascha' }).click()
  await expect(page.getByText('From here on the screens are about Sascha.')).toBeVisible()
  await expect(page).toHaveTitle('People')
  await expect(page).toHaveURL(/\/people$/)
})

test('a person is removed after the question, with all that is about them; the other one stays, and lists outside are named', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page, 'Since a week ago')
  await page.getByRole('button', { name: 'I contacted them' }).click()
  await expect(page).toHaveURL(/\/step\//)
  await bringIn(page, [pastEntry('identifier.noted', { sort: 'mail', value: 'kim@example.org' }, 5)])
  await page.goto('/')
  await addSomebody(page, 'Kit')
  await goOffline(page)
  const first = page.getByRole('listitem').filter({ hasText: 'The first person' })
  const ask = page.getByRole('dialog', { name: 'Remove “The first person”?' })
  await pressOn(page, first.getByRole('button', { name: 'Remove this person' }))
  await expect(ask.getByText(/court or the police/)).toBeVisible()
  await pressOn(page, ask.getByRole('button', { name: 'Leave it as it is' }))
  await expect(first).toContainText('A plan since 14 November 2026')
  await pressOn(page, first.getByRole('button', { name: 'Remove this person' }))
  await pressOn(page, ask.getByRole('button', { name: 'Remove', exact: true }))
  await expect(page.getByText('The first person is removed.')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Kit' })).toContainText('Shown now')
  await expect(first).toBeHidden()
  await page.goto('/journal')
  await expect(page.getByText('Kit')).toBeVisible()
  await expect(page.getByText(/No contact began|you contacted them/)).toBeHidden()
  for (const [place, done] of [
    ['/channels/mail/later', 'It is made again'],
    ['/channels/shield', 'It is up to date everywhere'],
  ] as const) {
    await page.goto(place)
    await expect(page.getByText(/^On 21\sNovember 2026 somebody was removed/)).toBeVisible()
    await pressOn(page, page.getByRole('button', { name: done }))
    await expect(page.getByText('Somebody was removed', { exact: true })).toBeHidden()
  }
})

test('whoever the screens are about can be removed, and they turn to somebody else', async ({ page }) => {
  await startPlan(page)
  await addSomebody(page, 'Kit')
  await pressOn(page, page.getByRole('button', { name: 'Remove this person: Kit' }))
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Kit is removed.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'The first person' })).toContainText('Shown now')
  await expect(page.getByRole('button', { name: /Kit/ })).toHaveCount(0)
})

test('with one person nobody has to be named, and it is said that the safety answers hold for all', async ({
  page,
}) => {
  await startPlan(page)
  await page.goto('/plan')
  await expect(letter(page)).toBeVisible()
  await expect(letter(page).getByText(/This is about/)).toBeHidden()
  await page.goto('/people')
  await expect(page.getByText(/Your safety answers hold for all of them together/)).toBeVisible()
})
