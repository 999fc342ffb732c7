import type { Page } from '@playwright/test'
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn } from './hands.ts'
import { startPlan } from './walk.ts'

const evening = new Date('2026-11-20T20:30:00+01:00')

/** From the first screen of the urge to the path after it. */
async function noteContact(page: Page): Promise<void> {
  await page.goto('/now')
  await page.getByRole('link', { name: 'I already contacted them' }).click()
  await page.getByRole('button', { name: 'I contacted them' }).click()
  await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
}

test('it is recorded in at most three taps, the last of them the channel, which may be left out', async ({
  page,
}) => {
  await startPlan(page, 'Since yesterday')
  await goOffline(page)
  await page.goto('/now')
  let taps = 0
  const tap = async (name: string, role: 'link' | 'button') => {
    await page.getByRole(role, { name }).click()
    taps += 1
  }
  await tap('I already contacted them', 'link')
  await tap('I contacted them', 'button')
  await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
  await page.getByLabel('On which channel?').selectOption('WhatsApp')
  taps += 1
  await expect(page.getByText('Kept.')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(3)
  await page.goto('/journal')
  await expect(page.getByText('WhatsApp')).toBeVisible()
})

test('the path settles, asks three things, and ends in what they can do', async ({ page }) => {
  await startPlan(page, 'Since yesterday')
  await noteContact(page)
  await expect(page.getByText(/Every stone stays where it was laid/)).toBeVisible()
  await page.getByRole('link', { name: 'Settle first' }).click()
  await expect(page.getByText('Feet on the floor. One long breath out.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Alone in the evening' }).click()
  await page.getByRole('button', { name: 'Keep it and go on' }).click()
  await expect(page.getByRole('heading', { name: 'What has worked before?' })).toBeFocused()
  await page.getByLabel('In your own words').fill('I went to my sister.')
  await page.getByRole('button', { name: 'Keep it and go on' }).click()
  await page.getByRole('button', { name: 'Tell one friend' }).click()
  await page.getByRole('button', { name: 'Keep it and go on' }).click()
  await expect(page.getByText('Your next step: Tell one friend')).toBeVisible()
})

test('what worked another time is offered first, in their own words', async ({ page }) => {
  await startPlan(page, 'Since yesterday')
  await noteContact(page)
  await page.goto(`${new URL(page.url()).pathname}?s=worked`)
  await page.getByLabel('In your own words').fill('I went to my sister.')
  await page.getByRole('button', { name: 'Keep it and go on' }).click()
  await expect(page.getByRole('heading', { name: 'One next step' })).toBeVisible()
  await noteContact(page)
  await page.goto(`${new URL(page.url()).pathname}?s=worked`)
  await expect(page.locator('main').getByRole('button').first()).toHaveText('I went to my sister.')
})

test('by keyboard alone every part can be skipped', async ({ page }) => {
  await startPlan(page, 'Since yesterday')
  await goOffline(page)
  await pressOn(page, page.getByRole('link', { name: 'I feel the urge' }))
  await pressOn(page, page.getByRole('link', { name: 'I already contacted them' }))
  await pressOn(page, page.getByRole('button', { name: 'I looked at them' }))
  await expect(page.getByRole('heading', { name: 'You looked at them.' })).toBeFocused()
  await pressOn(page, page.getByRole('link', { name: 'Settle first' }))
  await pressOn(page, page.getByRole('link', { name: 'Go on' }))
  for (const question of ['What set it off?', 'What has worked before?', 'One next step']) {
    await expect(page.getByRole('heading', { name: question })).toBeFocused()
    await pressOn(page, page.getByRole('link', { name: 'Skip', exact: true }))
  }
  await expect(page.getByRole('heading', { name: 'You can begin from here.' })).toBeFocused()
})

test('without a plan nothing is counted, and it is said so', async ({ page }) => {
  await enter(page)
  await noteContact(page)
  await expect(page.getByText(/nothing is counted/)).toBeVisible()
})

test('when somebody asked to stop, the words say that no message has to follow', async ({ page }) => {
  await enter(page)
  await page.goto('/safety')
  const asked = page.getByRole('group', { name: /asked the other to stop/ })
  await asked.getByText('Not sure').click()
  await goByMenu(page, 'Today')
  await noteContact(page)
  await expect(page.getByText(/Nothing has to be explained or put right by another message/)).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Get help now' })).toBeVisible()
})

test('waves that passed are what is held up at the end, and not after midnight', async ({ page }) => {
  await page.clock.install({ time: evening })
  await enter(page)
  await page.goto('/now')
  await page.getByRole('button', { name: 'Help me through it' }).click()
  await page.getByRole('button', { name: 'It passed' }).click()
  await noteContact(page)
  const end = `${new URL(page.url()).pathname}?s=end`
  await page.goto(end)
  await expect(page.getByText(/One wave has passed that you did not act on/)).toBeVisible()
  await page.clock.setSystemTime(new Date('2026-11-21T01:10:00+01:00'))
  await page.goto(end)
  await expect(page.getByRole('heading', { name: 'You can begin from here.' })).toBeVisible()
  await expect(page.getByText(/One wave has passed/)).toBeHidden()
})
