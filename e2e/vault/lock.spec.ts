import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { lockNow, says, setPassphrase, unlock, writeReason } from '../support/person.ts'
import { typeWordsBack, writeDownWords } from '../support/twelve-words.ts'
import { expect, test } from '../support/vault-test.ts'

const passphrase = 'six loose stones by the sea'
const locked = (page: Page) => page.getByRole('heading', { name: 'Locked', level: 1 })

test('a wrong passphrase opens nothing, changes nothing and says so; the right one opens it', async ({
  page,
}) => {
  await enter(page)
  await writeReason(page, 'I sleep better')
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.goto('/plan')
  await expect(page.getByText('I sleep better')).toHaveCount(0)
  await page.getByLabel('Passphrase', { exact: true }).fill('six loose stones')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('That did not open it. Nothing was changed.')).toBeVisible()
  await unlock(page, passphrase)
  await expect(page.getByText('I sleep better')).toBeVisible()
})

test('before the lock the urge help and Get help now are open', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await lockNow(page)
  await page.getByRole('link', { name: 'I feel the urge' }).click()
  await page.getByRole('button', { name: 'Help me through it' }).click()
  await expect(page.getByText('Stay with it')).toBeVisible()
  await page.getByRole('link', { name: 'Get help now' }).click()
  await expect(page.getByRole('heading', { name: 'Get help now', level: 1 })).toBeVisible()
})

test('the lock closes by itself when the page is hidden, if that was chosen', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  await page.getByLabel('Lock after being away').selectOption('At once')
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(locked(page)).toBeVisible()
})

test('the lock closes by itself after the chosen time without a touch', async ({ page }) => {
  await page.clock.install()
  await enter(page)
  await setPassphrase(page, passphrase)
  await page.getByLabel('Lock after being away').selectOption('After 1 minute')
  await page.clock.runFor(50_000)
  await expect(locked(page)).toBeHidden()
  await expect(async () => {
    await page.clock.runFor(20_000)
    await expect(locked(page)).toBeVisible({ timeout: 1000 })
  }).toPass()
})

test('the twelve words open the lock when the passphrase is forgotten', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, passphrase)
  const words = await writeDownWords(page)
  await typeWordsBack(page, words, 2)
  await expect(says(page, 'Keep the paper where only you look.')).toBeVisible()
  await lockNow(page)
  await page.getByText('Use the twelve words').click()
  await page.getByLabel('The twelve words, in their order').fill(words.join(' '))
  await page.getByRole('button', { name: 'Open', exact: true }).last().click()
  await expect(locked(page)).toBeHidden()
})
