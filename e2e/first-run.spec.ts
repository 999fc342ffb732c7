import { expect, goOffline, test } from './fixtures.ts'
import { pressOn } from './hands.ts'
import { startPlan } from './walk.ts'

const happened = { name: 'Something happened?' }

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('before the first question it is said where the answers stay', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText(/stays on this device, encrypted, without an account/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Get help now' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'I feel the urge' })).toBeVisible()
  })

  test('thinking about it: two taps to Today, nothing is counted, and a reload stays there', async ({
    page,
  }) => {
    await page.goto('/')
    await goOffline(page)
    await page.getByRole('button', { name: 'I am thinking about it' }).tap()
    await page.getByRole('button', { name: 'Skip for now' }).tap()
    await expect(page.getByRole('heading', { name: 'Here you are.' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Here you are.' })).toBeVisible()
  })

  test('on a small screen Today begins at its top, however far down the last answer was', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 480 })
    await page.goto('/')
    await page.getByRole('button', { name: 'I am thinking about it' }).tap()
    await page.getByRole('button', { name: 'Skip for now' }).tap()
    await expect(page.getByRole('heading', { name: 'Here you are.' })).toBeFocused()
    await expect(page.getByRole('link', { name: 'Get help now' })).toBeInViewport()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })

  test('I have started: since yesterday is one stone, and it is there after a reload', async ({ page }) => {
    await startPlan(page, 'Since yesterday')
    await expect(page.getByRole('heading', { name: '1 quiet day of 1.' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: '1 quiet day of 1.' })).toBeVisible()
  })

  test('it is hard right now: one tap to help, and what was noted comes along through a door', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'It is hard right now' }).tap()
    await page.getByRole('radio', { name: '7' }).tap()
    await page.getByRole('button', { name: 'I won’t, for now' }).tap()
    await page.getByRole('link', { name: 'To Today' }).tap()
    await expect(page.getByText(/what you just recorded comes with you/)).toBeVisible()
    await page.getByRole('button', { name: 'I am thinking about it' }).tap()
    await page.getByRole('button', { name: 'Skip for now' }).tap()
    await page.goto('/journal')
    await expect(page.getByText(/strength 7/).first()).toBeVisible()
  })

  test('not my computer: everything works, it is said that nothing is kept, and a reload knows nobody', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'This is not my computer' }).tap()
    await page.getByRole('button', { name: 'Skip for now' }).tap()
    await expect(page.getByText('Nothing is kept. Closing the tab ends it.')).toBeVisible()
    await page.getByRole('button', { name: 'I saw them by chance' }).tap()
    await expect(page.getByText('Noted.')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible()
  })
})

test('afraid of how they react: no plan is pressed on, people who know about it come first', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'I have started' }).click()
  await page
    .getByRole('group', { name: /react badly if you go quiet/ })
    .getByLabel('Yes')
    .check({ force: true })
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/safety$/)
  await expect(page.getByRole('heading', { name: 'First of all' })).toBeVisible()
})

test('by keyboard alone: a door, no answers, since when, and Today', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Where are you now?' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'I have started' }))
  await expect(page.getByRole('heading', { name: 'Two questions first, for your safety' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Skip for now' }))
  await expect(page.getByRole('heading', { name: 'Since when?' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Since yesterday' })).toBeChecked()
  await pressOn(page, page.getByRole('button', { name: 'Begin' }))
  await expect(page.getByRole('region', happened)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
