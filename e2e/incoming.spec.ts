import { expect, goOffline, test } from './fixtures.ts'
import { goByMenu, pressOn } from './hands.ts'
import { lockNow, setPassphrase } from './support/person.ts'
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

test('telling one of the own people and saying that it passed invents no wave', async ({ page }) => {
  await page.getByRole('button', { name: /A threat to me/ }).tap()
  await page.getByRole('link', { name: 'Tell one of your people' }).tap()
  await page.getByRole('button', { name: 'It passed' }).tap()
  await expect(page.getByRole('heading', { name: 'It passed.' })).toBeVisible()
  await expect(page.getByText(/It took about/)).toHaveCount(0)
  await page.goto('/journal')
  await expect(page.getByText(/they contacted you/)).toHaveCount(1)
  await expect(page.getByRole('main').getByText(/An urge|The urge ended/)).toHaveCount(0)
})

const order = /court order or police condition/

test('under an order no answer is offered, unless it is about a child; then the order is named', async ({
  page,
}) => {
  await page.goto('/safety')
  await page.getByRole('group', { name: order }).getByLabel('Yes').check({ force: true })
  await goByMenu(page, 'Today')
  await page.getByRole('link', { name: 'They contacted me' }).click()
  await page.getByRole('button', { name: /^Unclear/ }).tap()
  await expect(page.getByText(/A lawyer or an advocate/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'It is about a child' })).toHaveCount(0)
  await page.getByRole('button', { name: 'It was something else' }).tap()
  await page.getByRole('button', { name: /^Necessary/ }).tap()
  await expect(page.getByText(/A lawyer or an advocate/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  await page.getByRole('button', { name: 'It is about a child' }).tap()
  await expect(page.getByText(/If an order stands, it decides/)).toBeVisible()
  await expect(page.getByText(/Ten minutes first/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible()
})

test('to somebody who is afraid no ready words are offered, here or at the desk, where they may write their own', async ({
  page,
}) => {
  await page.goto('/safety')
  await page
    .getByRole('group', { name: /react badly if you go quiet/ })
    .getByLabel('Yes')
    .check({ force: true })
  await goByMenu(page, 'Today')
  await page.getByRole('link', { name: 'They contacted me' }).click()
  await page.getByRole('button', { name: /^Necessary/ }).tap()
  await expect(page.getByRole('link', { name: 'Tell one of your people' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
  await page.goto('/reply')
  await page.getByRole('button', { name: 'Work on an answer' }).click()
  await page
    .getByRole('group', { name: 'Does it need an answer at all?' })
    .getByRole('radio', { name: 'Yes, about the matter' })
    .check({ force: true })
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByLabel('The answer', { exact: true })).toBeVisible()
  await expect(page.getByText(/You do not have to answer to keep somebody calm/)).toBeVisible()
  await expect(page.getByText('Add a beginning')).toHaveCount(0)
})

test('behind the lock nobody can know what was said about safety: answers wait, a child does not', async ({
  page,
}) => {
  await page.goto('/safety')
  await page.getByRole('group', { name: order }).getByLabel('Yes').check({ force: true })
  await goByMenu(page, 'Today')
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  await page.goto('/in')
  for (const nature of [/^Unclear/, /^Emotional/, /^Necessary/]) {
    await page.getByRole('button', { name: nature }).tap()
    await expect(page.getByText(/None is suggested here until your journal is open/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
    await expect(page.getByRole('link', { name: /hold it for 24 hours/ })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Tell one of your people' })).toBeVisible()
    if (nature.source !== '^Necessary')
      await page.getByRole('button', { name: 'It was something else' }).tap()
  }
  await page.getByRole('button', { name: 'It is about a child' }).tap()
  await expect(page.getByText(/If an order stands, it decides/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible()
})
