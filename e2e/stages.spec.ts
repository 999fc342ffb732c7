import heal from '../content/en/heal.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { afternoon, arriveInDemo, later, walker } from './walk.ts'

const day = 24 * 60 * 60_000
const { each, none } = heal.stages

test('a theme is chosen, a second one beside it, a third is not taken; how it went follows, with its table', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await goOffline(page)
  await page.goto('/stages')
  await expect(page.getByRole('region', { name: 'How it went' })).toBeHidden()
  await page.getByRole('button', { name: 'Choose' }).click()
  await expect(page.getByRole('button', { name: none })).toBeVisible()
  const box = (title: string) => page.getByRole('checkbox', { name: title, exact: true })
  await box(each.anger.title).check({ force: true })
  await box(each.denial.title).check({ force: true })
  await box(each.relapse.title).click({ force: true })
  await expect(page.getByText('Two at most. Take one away first.')).toBeVisible()
  await expect(box(each.relapse.title)).not.toBeChecked()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText(/both at once: Anger and It cannot be true\./)).toBeVisible()

  await later(page, new Date(afternoon.getTime() + 3 * day))
  await page.getByRole('button', { name: 'It is different now' }).click()
  await box(each.anger.title).uncheck({ force: true })
  await page.getByRole('button', { name: 'Keep this' }).click()
  const reader = page.getByRole('slider', { name: 'Day to read in your themes' })
  await expect(reader).toHaveAttribute('aria-valuetext', /24\sNovember 2026: It cannot be true/)
  await reader.press('Home')
  await expect(reader).toHaveAttribute('aria-valuetext', /21\sNovember 2026: It cannot be true, Anger/)
  await page.getByText('As a table').click()
  await expect(page.getByRole('row', { name: 'Anger 21 Nov 2026 23 Nov 2026' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'It cannot be true 21 Nov 2026 24 Nov 2026' })).toBeVisible()
})

test('by keyboard alone: none is chosen, and each theme can be opened', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/stages')
  await pressOn(page, page.getByRole('button', { name: 'Choose' }))
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: none }))
  await expect(page.getByText('None of them, since Saturday, 21 November 2026.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'It is different now' })).toBeFocused()
  await tabTo(page, page.getByText(each.bargaining.title, { exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(each.bargaining.watchFor[0] ?? '')).toBeVisible()
})

test('the sixty made-up days are drawn as Insights draws them, and after midnight there is none', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await arriveInDemo(walker(page, 'en-GB'), '/stages')
  await expect(page.getByRole('region', { name: 'How it went' })).toBeVisible()
  await later(page, new Date('2026-11-22T01:10:00+01:00'))
  await expect(page.getByRole('region', { name: 'How it went' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Where are you now?' })).toBeVisible()
})
