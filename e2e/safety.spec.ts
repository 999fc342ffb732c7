import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'

const watched = { name: 'Could somebody else look at this device?' }
const danger = { name: /Might they react badly if you go quiet/ }

test('a yes brings people first, says what it changes, and can be taken back', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/safety')
  await expect(page.getByRole('heading', { name: 'People first' })).toHaveCount(0)
  await page.getByRole('group', danger).getByLabel('Not sure').check()
  await expect(page.getByRole('heading', { name: 'People first' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing has to be cut yet' })).toBeVisible()
  await expect(page.getByText(/Going quiet all at once is not offered first/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('group', danger).getByLabel('Not sure')).toBeChecked()
  await page.getByRole('group', danger).getByLabel('No', { exact: true }).check()
  await expect(page.getByRole('heading', { name: 'People first' })).toHaveCount(0)
})

test('the two questions of the first run can be answered there, and lead to people first', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'I have started' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two questions first, for your safety')
  await expect(page.getByRole('link', { name: 'Get help now' })).toBeVisible()
  await page.getByRole('group', watched).getByLabel('Yes').check()
  await expect(
    page.getByRole('heading', { name: 'Another device, if this one may be watched' }),
  ).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('group', danger).getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveTitle('Safety')
})

test('the safety plan is written step by step, changed, and read under Get help now', async ({ page }) => {
  await enter(page)
  await page.goto('/safety')
  await page.getByRole('button', { name: 'Write: Whom I ask for help' }).click()
  await page.getByLabel('Whom I ask for help').fill('Sam, 0171 5550123')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Change: Whom I ask for help' }).click()
  await page.getByLabel('Whom I ask for help').fill('Sam and Noor')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Sam and Noor')).toBeVisible()
  await page.getByRole('link', { name: 'Get help now' }).first().click()
  await expect(page.getByText('Sam and Noor')).toBeVisible()
})

test('the safety plan is handed over only by the own hand: printed or copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await enter(page)
  await page.goto('/safety')
  await page.getByRole('button', { name: 'Write: How I notice' }).click()
  await page.getByLabel('How I notice').fill('I lie awake')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Copy it' }).click()
  await expect(page.getByText('Whoever can paste on this device can read it.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('How I notice\nI lie awake')
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible()
})

test('axe finds nothing, with answers and a step being written', async ({ page }) => {
  await enter(page)
  await page.goto('/safety')
  await page.getByRole('group', watched).getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Write: Professionals' }).click()
  await expectAccessibleInBothThemes(page)
})

test.describe('in a language from right to left', () => {
  test.use({ locale: 'ar-XB' })

  test('nothing is cut off at 320 pixels, and axe finds nothing', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('/safety')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('group')).toHaveCount(5)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await expectAccessibleInBothThemes(page)
  })
})
