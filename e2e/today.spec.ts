import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { afternoon, later, startPlan } from './walk.ts'

// With the sea in motion, as most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

const dayMs = 24 * 60 * 60_000

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('"They contacted me" is in view without scrolling, with a plan and without', async ({ page }) => {
    await page.clock.setFixedTime(afternoon)
    await enter(page)
    const tile = page.getByRole('link', { name: 'They contacted me' })
    const bar = page.getByRole('navigation', { name: 'Always in reach' })
    const inView = async () => {
      const [of, below] = [await tile.boundingBox(), await bar.boundingBox()]
      expect((of?.y ?? Number.NaN) + (of?.height ?? Number.NaN)).toBeLessThan(below?.y ?? Number.NaN)
    }
    await inView()
    await page.goto('/plan/how?a=1')
    await page.getByRole('button', { name: 'Begin this plan' }).tap()
    await expect(page.getByText(/^Since \d/)).toBeVisible()
    await page.goto('/')
    await later(page, new Date(afternoon.getTime() + 20 * dayMs))
    await expect(page.getByText('Steadiness')).toBeVisible()
    await inView()
  })
})

test('a day goes by quietly and lays a stone', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await expect(page.getByRole('heading', { name: 'Day one.' })).toBeVisible()
  await later(page, new Date(afternoon.getTime() + dayMs))
  await expect(page.getByRole('heading', { name: '1 quiet day of 1.' })).toBeVisible()
  await expect(page.getByRole('img', { name: /A breakwater of one stone/ })).toBeVisible()
})

test('a slip costs no stone but its own day, and the words stay calm', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page, 'Since a week ago')
  await expect(page.getByRole('heading', { name: '7 quiet days of 7.' })).toBeVisible()
  await page.getByRole('button', { name: 'I contacted them' }).click()
  await expect(page).toHaveURL(/\/step\//)
  await page.goto('/')
  await later(page, new Date(afternoon.getTime() + dayMs))
  await expect(page.getByRole('heading', { name: '7 quiet days of 8.' })).toBeVisible()
  await expect(page.getByText(/One wave came over the wall; it stands/)).toBeVisible()
})

test('after several days without an entry the app asks, once, and the question can be put away', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await page.getByRole('button', { name: 'I saw them by chance' }).click()
  await expect(page.getByText('Noted.')).toBeVisible()
  await expect(page.getByText(/Nothing was noted for/)).toBeHidden()
  await later(page, new Date(afternoon.getTime() + 5 * dayMs))
  await expect(page.getByText(/Nothing was noted for \d days. They count as quiet/)).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText(/Nothing was noted for/)).toBeHidden()
  await page.reload()
  await expect(page.getByText(/Nothing was noted for/)).toBeHidden()
})

test('when the time for a talk is over, Today proposes the questions or quiet from now on', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/plan/how?a=5')
  await page.getByLabel('The day on which trying ends').fill('2026-11-23')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await page.getByRole('region', { name: 'What I decided' }).waitFor()
  await page.goto('/')
  await later(page, new Date(afternoon.getTime() + 3 * dayMs))
  await expect(page.getByText(/^The time for the talk is behind you\./)).toBeVisible()
  await expect(page.getByRole('link', { name: 'To the questions' })).toHaveAttribute('href', '/decide')
  await page.getByRole('link', { name: 'Quiet from now on' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'No contact, all at once' })).toBeVisible()
})

test('safety questions that were skipped come up by day, later on, and "not now" is respected', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  const asked = page.getByText('5 questions about your safety are still open.', { exact: false })
  await expect(page.getByText('One if-then plan', { exact: false })).toBeVisible()
  await expect(asked).toBeHidden()
  await later(page, new Date(afternoon.getTime() + dayMs))
  await expect(asked).toBeVisible()
  await page.getByRole('link', { name: 'Look at them' }).click()
  await page
    .getByRole('group', { name: /court order or police condition/ })
    .getByLabel('No', { exact: true })
    .check({ force: true })
  await page.goto('/')
  await expect(
    page.getByText('4 questions about your safety are still open.', { exact: false }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('questions about your safety', { exact: false })).toBeHidden()
  await page.reload()
  await expect(page.getByText('One if-then plan', { exact: false })).toBeVisible()
})

test('after midnight Today says that nothing has to be decided, and shows no numbers', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T01:10:00+01:00'))
  await page.goto('/demo')
  await expect(
    page.getByRole('heading', { name: 'It is 01:10. Nothing has to be decided now.' }),
  ).toBeVisible()
  await expect(page.getByText('Steadiness')).toBeHidden()
  await expect(page.getByRole('link', { name: 'They contacted me' })).toBeVisible()
})

test('from every screen two taps at most lead to help, and Shift three times leads away', async ({
  page,
}) => {
  await enter(page)
  await goOffline(page)
  for (const path of [
    '/',
    '/now',
    '/after',
    '/log',
    '/in',
    '/kept',
    '/plan',
    '/journal',
    '/safety',
    '/settings',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Get help now' }).first()).toBeVisible()
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift')
    await expect(page).toHaveTitle('Notes')
  }
})

test('the quick way out leaves no way back to the page that was left', async ({ page }) => {
  await enter(page)
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Leave this page' }).first().click()
  await expect(page).toHaveTitle('Notes')
  await page.goBack()
  await expect(page).not.toHaveURL(/\/plan$/)
})
