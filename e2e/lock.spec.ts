import type { CDPSession, Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu } from './hands.ts'
import { savedEntries } from './support/copy.ts'
import { lockNow, says, setPassphrase, unlock } from './support/person.ts'
import { askedBack, writeDownWords } from './support/twelve-words.ts'
import { startPlan } from './walk.ts'

const passphrase = 'lamp otter seven brick canoe moss'
const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Locked' })

async function typeTwice(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words)
  await page.getByLabel('The same once more').fill(words)
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
}

test('the diary stands behind the lock without a network too; urge, help and safety do not', async ({
  page,
}) => {
  await enter(page)
  await goOffline(page)
  await setPassphrase(page, passphrase)
  for (const path of ['/', '/journal', '/plan', '/kept', '/settings']) {
    await page.goto(path)
    await expect(locked(page)).toBeVisible()
    await expect(page).toHaveTitle('Locked')
  }
  for (const path of ['/now', '/help', '/safety', '/log']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(locked(page)).toHaveCount(0)
  }
})

test('an urge recorded before the lock joins the journal once it is opened', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.getByRole('link', { name: 'I feel the urge' }).click()
  await page.getByRole('radio', { name: /^7/ }).click()
  await page.getByRole('button', { name: 'I won’t, for now' }).click()
  await page.getByRole('link', { name: 'To Today' }).click()
  await unlock(page, passphrase)
  await goByMenu(page, 'Settings')
  await page.getByRole('button', { name: 'Take the lock away' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take the lock away' }).click()
  await expect(says(page, 'The lock is gone.')).toBeVisible()
  const urges = (await savedEntries(page)).filter(({ kind }) => kind.startsWith('urge.'))
  expect(urges.map(({ kind }) => kind)).toContain('urge.postponed')
})

test('what was taken back before the lock was opened is not there after', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.getByRole('link', { name: 'I feel the urge' }).click()
  await page.getByRole('link', { name: 'I already contacted them' }).click()
  await page.getByRole('button', { name: 'I contacted them' }).click()
  await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'It rises, peaks and often passes.' })).toBeVisible()
  await page.getByRole('link', { name: 'I already contacted them' }).click()
  await page.getByRole('button', { name: 'I looked at them' }).click()
  await expect(page.getByRole('heading', { name: 'You looked at them.' })).toBeVisible()
  await goByMenu(page, 'Journal')
  await unlock(page, passphrase)
  await expect(page.getByText(/you looked/i)).toHaveCount(1)
  await expect(page.getByText(/you contacted/i)).toHaveCount(0)
})

test('before the lock is opened nothing is said about a plan that cannot be read, and the path is offered', async ({
  page,
}) => {
  await startPlan(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.goto('/log')
  await page.getByRole('button', { name: /^I contacted them/ }).click()
  await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
  await expect(page.getByText(/What it counts as by your plan shows when your journal is open/)).toBeVisible()
  await expect(page.getByText(/There is no plan/)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Settle first' })).toBeVisible()
})

test('the hint says plainly what a PIN does not stop, and two different typings are not taken', async ({
  page,
}) => {
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

test('the passphrase is changed, the old one opens nothing, then the lock is taken away', async ({
  page,
}) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await typeTwice(page, 'six other words nobody can know')
  await expect(page.getByLabel('The same once more')).toHaveCount(0)
  await lockNow(page)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('That did not open it. Nothing was changed.')).toBeVisible()
  await unlock(page, 'six other words nobody can know')
  await page.getByRole('button', { name: 'Take the lock away' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take the lock away' }).click()
  await expect(says(page, 'The lock is gone.')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveTitle('Today')
})

test('two of the twelve words are asked back, and a wrong one is noticed', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await writeDownWords(page)
  await expect(askedBack(page)).toHaveCount(2)
  await askedBack(page).first().fill('nonsense')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('That does not fit.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show the words again' }).click()
  await expect(page.getByRole('list', { name: 'The twelve words' })).toBeVisible()
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

  test('a passkey opens the lock', async ({ page }) => {
    await enter(page)
    await setPassphrase(page, passphrase)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('A passkey opens the lock.')).toBeVisible()
    await lockNow(page)
    await page.getByRole('button', { name: 'Use the passkey' }).click()
    await expect(locked(page)).toHaveCount(0)
  })

  test('a passkey that was turned away says so, changes nothing, and the passphrase still opens', async ({
    page,
  }) => {
    await enter(page)
    await setPassphrase(page, passphrase)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('A passkey opens the lock.')).toBeVisible()
    await lockNow(page)
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: 'Use the passkey' }).click()
    await expect(page.getByText('The passkey did not open it. Nothing was changed.')).toBeVisible()
    await unlock(page, passphrase)
  })
})

test('the lock is opened by keyboard alone', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await expect(locked(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(locked(page)).toHaveCount(0)
})

test('axe finds nothing on the lock after a wrong passphrase, light or dark', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.getByLabel('Passphrase', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('That did not open it.')).toBeVisible()
  await expectAccessibleInBothThemes(page)
})
