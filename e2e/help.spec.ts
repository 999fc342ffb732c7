import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { setPassphrase } from './support/person.ts'

const emergency = { name: 'Call 112' }

test.describe('Get help now is one tap away, without a network,', () => {
  test('before anything was chosen', async ({ page }) => {
    await page.goto('/')
    await goOffline(page)
    await page.reload()
    await page.getByRole('link', { name: 'Get help now' }).click()
    await expect(page.getByRole('link', emergency)).toHaveAttribute('href', 'tel:112')
    await expect(page).toHaveTitle('Help')
  })

  test('while the journal is locked', async ({ page }) => {
    await enter(page)
    await page.goto('/safety')
    await page.getByRole('button', { name: 'Write: How I notice' }).click()
    await page.getByLabel('How I notice').fill('I stop answering')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('I stop answering')).toBeVisible()
    await setPassphrase(page, 'lamp otter seven brick canoe moss')
    await goOffline(page)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
    await page.getByRole('link', { name: 'Get help now' }).click()
    await expect(page.getByRole('link', emergency)).toBeVisible()
    await expect(page.getByText('Your safety plan is behind the lock.')).toBeVisible()
    await expect(page.getByText('I stop answering')).toHaveCount(0)
  })

  test("on somebody else's computer and in the demonstration", async ({ page }) => {
    await page.goto('/')
    await goOffline(page)
    await page.getByRole('button', { name: 'This is not my computer' }).click()
    await page.getByRole('link', { name: 'Get help now' }).click()
    await expect(page.getByRole('link', emergency)).toBeVisible()
    await page.goto('/demo')
    await page.getByRole('link', { name: 'Get help now' }).click()
    await expect(page.getByRole('link', emergency)).toBeVisible()
  })

  test('when nothing can be opened', async ({ page }) => {
    await page.goto('/')
    await goOffline(page)
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.goto('/')
    await expect(page.getByRole('heading', { name: /does not let pages keep anything/ })).toBeVisible()
    await page.getByRole('link', { name: 'Get help now' }).click()
    await expect(page.getByRole('link', emergency)).toBeVisible()
  })
})

test('help is reached and used by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Get help now' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Get help now' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', emergency)).toBeFocused()
})

test('who is threatened finds the police first, everybody else the ambulance', async ({ page }) => {
  await enter(page)
  const calls = page.locator('.help-emergency').getByRole('link')
  await page.goto('/help')
  await expect(calls).toHaveText(['Call 112', 'Call 110'])
  await page.goto('/in')
  await page.getByRole('button', { name: /A threat/ }).click()
  await page.getByRole('link', { name: 'Emergency number' }).click()
  await expect(calls).toHaveText(['Call 110', 'Call 112'])
  await expect(calls.first()).toHaveAccessibleName('Call 110, Police')
  await expect(calls.first()).toHaveAttribute('href', 'tel:110')
})

test('the country is asked about, never assumed, and can be changed', async ({ page }) => {
  await enter(page)
  await page.goto('/help')
  await expect(page.getByText('It looks like you are in Germany. Is that right?')).toBeVisible()
  await page.getByRole('button', { name: 'No, another country' }).click()
  await page.getByLabel('Country').selectOption({ label: 'United Kingdom' })
  await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999')
  await expect(page.getByRole('link', { name: 'Call 116 123, Samaritans' })).toHaveAttribute(
    'href',
    'tel:116123',
  )
  await page.reload()
  await expect(page.getByText('Numbers for United Kingdom')).toBeVisible()
})

test('a country that is not in the list is told so, and pointed to the directory', async ({ page }) => {
  await page.goto('/help')
  await page.getByRole('button', { name: 'No, another country' }).click()
  await page.getByLabel('Country').selectOption({ label: 'My country is not here' })
  await expect(page.getByText('We have no checked numbers for this country yet.')).toBeVisible()
  await expect(page.getByText('In the European Union it is 112.')).toBeVisible()
  const directory = page.getByRole('link', { name: 'findahelpline.com' })
  await expect(directory).toHaveAttribute('rel', 'noreferrer')
})

test('every number says where it was read, how long ago, and that nobody has confirmed it', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-03-01T12:00:00Z'))
  await page.goto('/help')
  const rows = page.getByRole('list', { name: 'Somebody to talk to' }).getByRole('listitem')
  await expect(rows).not.toHaveCount(0)
  for (const row of await rows.all()) {
    await expect(row).toContainText('Nobody has checked this number with the service itself yet.')
    await expect(row).toContainText('Read on 21 November 2026 (3 months ago)')
  }
  await expect(page.getByText('Lines can be busy.')).toBeVisible()
})

test('the plain question is asked by choice, help comes first, and the answer stays nowhere', async ({
  page,
}) => {
  await page.goto('/help')
  await page.getByRole('button', { name: 'Ask me' }).click()
  await expect(page.getByText('Are you thinking about ending your life?')).toBeVisible()
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByText('Thank you for saying it.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'If a life is in danger now' })).toBeVisible()
  await page.goto('/')
  await page.goto('/help')
  await expect(page.getByRole('button', { name: 'Ask me' })).toBeVisible()
})

test('axe finds nothing, light or dark, with the question open', async ({ page }) => {
  await page.goto('/help')
  await page.getByRole('button', { name: 'Ask me' }).click()
  await expectAccessibleInBothThemes(page)
})

test.describe('in a language from right to left', () => {
  test.use({ locale: 'ar-XB' })

  test('the page is mirrored, nothing is cut off, and axe finds nothing', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('/help')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await expectAccessibleInBothThemes(page)
  })
})
