import type { CDPSession, Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { passphrase, setPassphrase, typeTwice, unlock, writeSafetyPlan } from './locking.ts'

// Argon2id takes its seconds on purpose, more than once in each of these.
test.describe.configure({ timeout: 90_000 })

const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Locked' })

/** From Settings, where setting the passphrase leaves one. */
async function lockNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(locked(page)).toBeVisible()
}

test('a passphrase is set, asked for, refused when wrong, and opens when right; all without a network', async ({
  page,
}) => {
  await enter(page)
  await goOffline(page)
  await writeSafetyPlan(page, 'I stop answering my friends')
  await setPassphrase(page)
  await page.goto('/journal')
  await expect(locked(page)).toBeVisible()
  await expect(page).toHaveTitle('Locked')

  await unlock(page, 'something else')
  await expect(page.getByText('That did not open it. Nothing was changed.')).toBeVisible()
  await unlock(page)
  await expect(locked(page)).toHaveCount(0)
  await page.goto('/safety')
  await expect(locked(page)).toHaveCount(0)
})

test('locking shows at once in every tab, and one tab opens for all', async ({ page, context }) => {
  await enter(page)
  await setPassphrase(page)
  const other = await context.newPage()
  await other.goto('/')
  await unlock(other)
  await expect(locked(other)).toHaveCount(0)
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(locked(page)).toBeVisible()
  await expect(locked(other)).toBeVisible()
})

test('an urge recorded before the lock joins the journal once it is opened', async ({ page }) => {
  await enter(page)
  await setPassphrase(page)
  await lockNow(page)
  await page.getByRole('link', { name: 'I feel the urge' }).click()
  await page
    .getByRole('radio', { name: /^7/ })
    .or(page.getByRole('button', { name: /^7/ }))
    .first()
    .click()
  await page.getByRole('button', { name: 'I won’t, for now' }).click()
  await page.goto('/journal')
  await unlock(page)
  await expect(page.getByText(/urge/i).first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText('7')
})

test('the hint says plainly what a PIN does not stop', async ({ page }) => {
  await enter(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill('4711')
  await expect(page.getByText(/does not stop somebody who copies the browser’s files/)).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await expect(page.getByText(/guessing is hopeless/)).toBeVisible()
  await page.getByLabel('The same once more').fill('lamp')
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('The two are not the same yet.')).toBeVisible()
})

test('the passphrase is changed, then the lock is taken away', async ({ page }) => {
  await enter(page)
  await setPassphrase(page)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await typeTwice(page, 'six other words nobody can know')
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('The passphrase is set.')).toBeVisible()
  await lockNow(page)
  await unlock(page)
  await expect(page.getByText('That did not open it.')).toBeVisible()
  await unlock(page, 'six other words nobody can know')
  await page.getByRole('button', { name: 'Take the lock away' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take the lock away' }).click()
  await expect(page.getByText('There is no lock.')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveTitle('Today')
})

test('twelve words are shown once, asked back, and open the lock when the passphrase is forgotten', async ({
  page,
}) => {
  await enter(page)
  await setPassphrase(page)
  await page.getByRole('button', { name: 'Make twelve words' }).click()
  const shown = page.getByRole('list', { name: 'The twelve words' }).getByRole('listitem')
  await expect(shown).toHaveCount(12)
  const twelve = await shown.allInnerTexts()
  await page.getByRole('button', { name: 'I have written them down' }).click()
  const asked = page.getByLabel(/^Word number/)
  await expect(asked).toHaveCount(2)
  await asked.first().fill('nonsense')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('That does not fit.').first()).toBeVisible()
  for (const field of await asked.all()) {
    const label = await field.evaluate(element => (element as HTMLInputElement).labels?.[0]?.textContent)
    await field.fill(twelve[Number(label?.match(/\d+/)?.[0]) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('They cannot be shown again')).toBeVisible()

  await lockNow(page)
  await page.getByText('Use the twelve words').click()
  await page.getByLabel('The twelve words, in their order').fill(twelve.toReversed().join(' '))
  await page.getByRole('button', { name: 'Open', exact: true }).last().click()
  await expect(page.getByText('These words did not open it.')).toBeVisible()
  await page.getByLabel('The twelve words, in their order').fill(twelve.join('\n').toUpperCase())
  await page.getByRole('button', { name: 'Open', exact: true }).last().click()
  await expect(locked(page)).toHaveCount(0)
})

test.describe('with an authenticator that can give a secret', () => {
  let device: CDPSession
  let authenticatorId: string

  test.beforeEach(async ({ page }) => {
    device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' } as const
    const able = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true }
    const added = await device.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...able } })
    authenticatorId = added.authenticatorId
  })

  test('a passkey opens the lock; turned away, it says so and changes nothing', async ({ page }) => {
    await enter(page)
    await setPassphrase(page)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('A passkey opens the lock.')).toBeVisible()
    await lockNow(page)
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: 'Use the passkey' }).click()
    await expect(page.getByText('The passkey did not open it. Nothing was changed.')).toBeVisible()
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await page.getByRole('button', { name: 'Use the passkey' }).click()
    await expect(locked(page)).toHaveCount(0)
  })
})

test('the lock is opened by keyboard alone', async ({ page }) => {
  await enter(page)
  await setPassphrase(page)
  await lockNow(page)
  await expect(locked(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(locked(page)).toHaveCount(0)
})

test('away for as long as was chosen, it locks by itself', async ({ page }) => {
  await enter(page)
  await setPassphrase(page)
  await page.clock.install()
  await page.goto('/')
  await unlock(page)
  await expect(locked(page)).toHaveCount(0)
  await page.clock.fastForward('04:00')
  await expect(locked(page)).toHaveCount(0)
  await page.clock.fastForward('02:00')
  await expect(locked(page)).toBeVisible()
})

test('axe finds nothing on the lock, light or dark', async ({ page }) => {
  await enter(page)
  await setPassphrase(page)
  await lockNow(page)
  await unlock(page, 'wrong')
  await expect(page.getByText('That did not open it.')).toBeVisible()
  await expectAccessibleInBothThemes(page)
})
