import { expect, goOffline, test, waitUntilKept } from './fixtures.ts'

test('the app opens, and opens again without a network under the same security policy', async ({ page }) => {
  const online = await page.goto('/')
  await expect(page.locator('#app')).not.toBeEmpty()
  await goOffline(page)
  const kept = await page.reload()
  await expect(page.locator('#app')).not.toBeEmpty()
  expect(kept?.fromServiceWorker()).toBe(true)
  expect(kept?.headers()['content-security-policy']).toBe(online?.headers()['content-security-policy'])
})

test('a home-screen shortcut opens without a network, straight at its address', async ({ page }) => {
  await page.goto('/')
  await goOffline(page)
  await page.goto('/now')
  await expect(page.locator('#app')).not.toBeEmpty()
})

test('the neutral page opens without a network and carries no script', async ({ page }) => {
  await page.goto('/')
  await goOffline(page)
  await page.goto('/away')
  await expect(page).toHaveTitle('Notes')
  await expect(page.locator('script')).toHaveCount(0)
})

test('the page after erasing always comes from the server and leaves nothing kept', async ({ page }) => {
  await page.goto('/')
  await waitUntilKept(page)
  const erased = await page.goto('/erased')
  expect(erased?.fromServiceWorker()).toBe(false)
  await expect(page.locator('h1')).toHaveText('The copy on this device is gone')
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

test.describe('a file that is not there', () => {
  test.use({ expectedErrors: [/404/] })

  test('is an error, never the app', async ({ page }) => {
    await page.goto('/')
    await waitUntilKept(page)
    const status = await page.evaluate(async () => (await fetch('/assets/none.css')).status)
    expect(status).toBe(404)
  })
})
