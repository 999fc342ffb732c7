import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { eraseEverything, writeReason } from '../support/person.ts'
import { findInProfile, type Wanted } from '../support/scan.ts'
import { isBlank, secretRows } from '../support/storage.ts'
import { expect, test } from '../support/vault-test.ts'

const canary = 'k7vq9xw2mzt4plr8'
const done = (page: Page) => page.getByText('Everything on this device is erased')

/** Every secret that lies outside the database: with one of each pair missing, no key can be made again. */
async function secretsOf(page: Page): Promise<Wanted> {
  const rows = (await secretRows(page)).filter(row => !isBlank(row))
  return Object.fromEntries(rows.map((row, at) => [`secret ${at}`, row]))
}

test('erasing everything leads to the page that clears the rest, and leaves no text and no key on the disk', async ({
  profile,
}) => {
  const first = await profile.open()
  await enter(first)
  await writeReason(first, canary)
  const secrets = await secretsOf(first)
  await profile.close()
  const found = findInProfile(profile.folder, secrets)
  expect(found.length, 'the look can find secrets').toBeGreaterThanOrEqual(Object.keys(secrets).length)

  const page = await profile.open('/settings')
  const cleared = page.waitForResponse(
    answer => answer.url().endsWith('/erased') && answer.request().isNavigationRequest(),
  )
  await eraseEverything(page)
  expect((await (await cleared).allHeaders())['clear-site-data']).toBe('"cache", "cookies", "storage"')
  await expect(page.getByText('The copy on this device is gone')).toBeVisible()
  expect(await secretRows(page)).toEqual([])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  await profile.close()

  expect(findInProfile(profile.folder, { ...secrets, canary })).toEqual([])
  const fresh = await profile.open('/')
  await expect(fresh.getByRole('heading', { name: 'Where are you now?' })).toBeVisible()
})

test('without a network the keys go at once, the page says what follows, and the network brings it', async ({
  profile,
}) => {
  const page = await profile.open()
  await enter(page)
  await writeReason(page, canary)
  const secrets = await secretsOf(page)
  await page.goto('/settings')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await (await profile.context()).setOffline(true)

  await eraseEverything(page)
  await expect(done(page)).toBeVisible()
  await expect(page.getByText('It opens by itself when the network is back')).toBeVisible()
  expect(await secretRows(page)).toEqual([])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])

  await (await profile.context()).setOffline(false)
  await expect(page).toHaveURL(/\/erased$/)
  await profile.close()
  expect(findInProfile(profile.folder, { ...secrets, canary })).toEqual([])
})

test('a browser killed right after the last tap has either everything or no key', async ({ profile }) => {
  const page = await profile.open()
  await enter(page)
  await writeReason(page, canary)
  await page.goto('/settings')
  await expect(page.getByRole('button', { name: 'Erase everything on this device' })).toBeVisible()
  await (await profile.context()).setOffline(true)
  await eraseEverything(page)
  await profile.kill()

  const again = await profile.open('/')
  const heading = again.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/Where are you now|The keys of this journal are gone|Here you are/)
  if ((await heading.textContent())?.startsWith('Here you are')) {
    await again.goto('/plan')
    await expect(again.getByText(canary)).toBeVisible()
  } else expect((await secretRows(again)).every(isBlank)).toBe(true)
})
