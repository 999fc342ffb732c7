import { expect, goOffline, test } from './fixtures.ts'
import { pressOn } from './hands.ts'
import { afternoon, startPlan } from './walk.ts'

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page, 'Since a week ago')
  await page.getByRole('link', { name: 'They contacted me' }).click()
  await expect(page.getByRole('heading', { name: 'They contacted you' })).toBeFocused()
})

const natures = [
  { tile: /I have not opened it/, says: /It can stay unopened/ },
  { tile: /^Necessary/, says: /about the matter only/ },
  { tile: /^Emotional/, says: /Ten minutes first: look again at 15:30/ },
  { tile: /^Unclear/, says: /You do not have to find out/ },
  { tile: /A threat to me/, says: /Keep it just as it is/ },
  { tile: /harm themselves/, says: /You need not be the one who stays in contact/ },
]
for (const { tile, says } of natures) {
  test(`${tile.source}: one tap, what to do about it, and no stone is lost`, async ({ page }) => {
    await page.getByRole('button', { name: tile }).tap()
    await expect(page.getByText(says).first()).toBeVisible()
    await expect(page.getByText('What they do never counts against your quiet days.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '7 quiet days of 7.' })).toBeVisible()
  })
}

test('a threat leads to whom to call, without a network too, and no answer is offered', async ({ page }) => {
  await goOffline(page)
  await page.getByRole('button', { name: /A threat to me/ }).tap()
  await expect(page.getByRole('link', { name: 'Emergency number' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Whom to call' }).tap()
  await expect(page).toHaveURL(/\/help$/)
})

test('a threat leads to the record, where it can be written down', async ({ page }) => {
  await page.getByRole('button', { name: /A threat to me/ }).tap()
  await page.getByRole('link', { name: 'Write it down in the record' }).tap()
  await expect(page).toHaveURL(/\/record$/)
  await expect(page.getByRole('link', { name: 'Add an entry' })).toBeVisible()
})

test('it was something else: the same contact, understood anew', async ({ page }) => {
  await page.getByRole('button', { name: /^Unclear/ }).tap()
  await page.getByRole('button', { name: 'It was something else' }).tap()
  await page.getByRole('button', { name: /A threat to me/ }).tap()
  await expect(page.getByText(/Keep it just as it is/)).toBeVisible()
  await page.goto('/journal')
  await expect(page.getByText(/they contacted you/)).toHaveCount(1)
})

test('by keyboard alone and offline', async ({ page }) => {
  await goOffline(page)
  await pressOn(page, page.getByRole('button', { name: /^Emotional/ }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await pressOn(page, page.getByRole('link', { name: /hold it for 24 hours/ }))
  await expect(page).toHaveURL(/\/kept$/)
})
