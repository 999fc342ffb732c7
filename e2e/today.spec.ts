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
  await expect(page.getByText(/Nothing was noted for/)).toBeHidden()
  await later(page, new Date(afternoon.getTime() + 5 * dayMs))
  await expect(page.getByText(/Nothing was noted for \d days. They count as quiet/)).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText(/Nothing was noted for/)).toBeHidden()
  await page.reload()
  await expect(page.getByText(/Nothing was noted for/)).toBeHidden()
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
