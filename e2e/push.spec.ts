import type { Page } from '@playwright/test'
import wake from '../app/src/messages/en/wake.json' with { type: 'json' }
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs'
import { expect, goOffline, test, waitUntilKept } from './fixtures.ts'
import { enter } from './hands.ts'
import { invite } from './support/friend.ts'
import { eraseEverything, lockNow, setPassphrase, writeReason } from './support/person.ts'

const name = 'Alex Rivera'
const sentence = `${name} said it was over at the station`

// Without the browser's own surfaces every notification is refused.
const executablePath = findChromium()
test.use({ launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) } })

/** Chromium's push service is Google's: here an address that no network knows stands in for it. */
test.beforeEach(async ({ context, baseURL }) => {
  await context.grantPermissions(['notifications'], { origin: baseURL ?? '' })
  await context.addInitScript(() => {
    const keys = { p256dh: `BP${'A'.repeat(85)}`, auth: 'A'.repeat(22) }
    const subscription = {
      options: { applicationServerKey: null },
      toJSON: () => ({ endpoint: 'https://push.invalid/device', keys }),
      unsubscribe: async () => true,
    }
    const { prototype } = PushManager
    prototype.getSubscription = async () => null
    prototype.subscribe = async () => subscription as unknown as PushSubscription
  })
})

/**
 * A way to give the service worker a push, which resolves once something was shown for it. Whoever asks for the list before that makes
 * Chromium put it in order: what is just being shown has no place on the screen yet, and goes.
 */
async function pusher(page: Page): Promise<() => Promise<void>> {
  const protocol = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  const found = new Promise<string>(resolve => {
    protocol.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (one) resolve(one.registrationId)
    })
  })
  await protocol.send('ServiceWorker.enable')
  const registrationId = await found
  const [worker] = page.context().serviceWorkers()
  await worker?.evaluate(() => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
    const show = registration.showNotification.bind(registration)
    registration.showNotification = async (...given) => {
      await show(...given)
      Reflect.set(globalThis, 'times', Number(Reflect.get(globalThis, 'times') ?? 0) + 1)
    }
  })
  const times = () => worker?.evaluate(() => Number(Reflect.get(globalThis, 'times') ?? 0))
  return async () => {
    const before = (await times()) ?? 0
    await protocol.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: '{}' })
    await expect.poll(times, 'something is shown for every push').toBe(before + 1)
  }
}

/** What stands in the list of notifications: everything of it that anybody could read. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return ((await registration?.getNotifications()) ?? []).map(({ title, body }) => title + body)
  })

/** Everything that was left for the service worker. */
const left = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open('wake')
    const answers = await Promise.all((await cache.keys()).map(key => cache.match(key)))
    return (await Promise.all(answers.map(answer => answer?.text()))).join('\n')
  })

async function turnOn(page: Page): Promise<void> {
  await page.goto('/reminders')
  await page.getByRole('button', { name: 'Turn reminders on' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Reminders are on' })).toBeVisible()
  await expect(page.getByText('From now on this device can be woken.')).toBeFocused()
}

test('locked and offline, pushes show the own line once, and nothing of what was written', async ({
  page,
}) => {
  await enter(page)
  await writeReason(page, sentence)
  await waitUntilKept(page)
  await turnOn(page)
  await page.getByLabel('My own line').fill('Not the breakup again')
  await page.getByRole('button', { name: 'Keep this line' }).click()
  await expect(page.getByText('That says what this app is for')).toBeVisible()
  await page.getByLabel('My own line').fill('Water the plants')
  await page.getByRole('button', { name: 'Keep this line' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await expect(page.getByRole('figure').getByRole('listitem')).toHaveText(['Water the plants'])
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  const push = await pusher(page)
  await goOffline(page)
  await push()
  await expect.poll(() => shown(page)).toEqual(['Water the plants'])
  await push()
  await push()
  await expect.poll(() => shown(page)).toEqual(['Water the plants'])
  for (const part of [name, 'station', 'over']) expect(await left(page)).not.toContain(part)
})

test('by kind only when that was chosen, and a friend’s letter at any other time', async ({ page }) => {
  await enter(page)
  await waitUntilKept(page)
  await turnOn(page)
  await page.getByRole('checkbox', { name: 'Looking back at the day' }).check({ force: true })
  await expect(page.getByText(/The next one: 21\sNov, 20:/)).toBeVisible()
  await page.getByRole('switch', { name: 'A different line for each kind' }).check({ force: true })
  await expect(page.getByRole('figure')).toContainText(wake.byKind.evening)
  // The service worker has the device's own clock, and this page another: its evening is moved to now.
  await expect.poll(() => left(page)).toContain(wake.byKind.evening)
  await page.evaluate(async at => {
    const cache = await caches.open('wake')
    const notes = await (await cache.match('/wake/notes'))?.json()
    await cache.put('/wake/notes', Response.json({ ...notes, wakes: [{ at, kind: 'evening' }] }))
  }, Date.now())
  const push = await pusher(page)
  await push()
  await expect.poll(() => shown(page)).toEqual([wake.byKind.evening])
  await page.evaluate(async () => {
    const cache = await caches.open('wake')
    await cache.delete('/wake/notes')
    await cache.put('/wake/friend', Response.json({ text: 'A friend has written', path: '/friend' }))
  })
  await push()
  await expect
    .poll(async () => (await shown(page)).sort())
    .toEqual(['A friend has written', wake.byKind.evening])
})

test('a friend’s answer wakes as reminders do, in the same hours, and ends with them', async ({ page }) => {
  await enter(page)
  await waitUntilKept(page)
  await turnOn(page)
  // Answers, not requests: a page that is left tells too, and nobody sees the answer to that.
  const told = (tells: 'whom' | 'nobody') =>
    page.waitForResponse(
      answer =>
        /\/v1\/boxes\/[^/]+\/wake$/.test(answer.url()) &&
        'subscription' in answer.request().postDataJSON() === (tells === 'whom'),
    )
  const begun = told('whom')
  await invite(page, 'Noor')
  await page.goto('/reminders')
  await expect(page.getByText('A friend’s answer wakes you, too')).toBeVisible()
  expect((await begun).status()).toBe(204)
  const { subscription, quiet } = (await begun).request().postDataJSON()
  expect(subscription.endpoint).toBe('https://push.invalid/device')
  // From 21:00 until 08:00 by the person's clock; the relay has minutes of UTC.
  expect((quiet.to - quiet.from + 1_440) % 1_440).toBe(11 * 60)
  const ended = told('nobody')
  await page.getByRole('button', { name: 'Turn them off' }).click()
  expect((await ended).status()).toBe(204)
})

test('turned off while the relay is still being told, they stay off, and the relay hears of the end last', async ({
  page,
}) => {
  await enter(page)
  await waitUntilKept(page)
  await turnOn(page)
  const slow = Promise.withResolvers<void>()
  const heard: string[] = []
  await page.route('**/wakes', async route => {
    await slow.promise
    heard.push('told')
    await route.continue()
  })
  await page.route('**/orders', async route => {
    heard.push('ended')
    await route.continue()
  })
  const telling = page.waitForRequest('**/wakes')
  await page.reload()
  await telling
  await page.getByRole('button', { name: 'Turn them off' }).click()
  await expect(page.getByRole('button', { name: 'Turn reminders on' })).toBeVisible()
  const ended = page.waitForResponse('**/orders')
  slow.resolve()
  expect((await ended).ok()).toBe(true)
  expect(heard).toEqual(['told', 'ended'])
  await expect.poll(() => left(page)).toBe('')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Turn reminders on' })).toBeVisible()
})

test('each opening tells the relay times and address and nothing else, and erasing everything takes all of it along', async ({
  page,
}) => {
  await enter(page)
  await waitUntilKept(page)
  await turnOn(page)
  const push = await pusher(page)
  await push()
  await expect.poll(() => shown(page)).toHaveLength(1)
  const again = page.waitForRequest(request => request.url().endsWith('/wakes'))
  await page.goto('/settings')
  expect(Object.keys((await again).postDataJSON()).sort()).toEqual(['subscription', 'times'])
  await expect.poll(() => shown(page)).toEqual([])
  const told = page.waitForRequest(request => /\/v1\/spaces\/.*\/orders$/.test(request.url()))
  await eraseEverything(page)
  expect((await (await told).response())?.ok()).toBe(true)
  await expect(page).toHaveURL(/\/erased$/)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  expect(await page.evaluate(async () => navigator.serviceWorker.getRegistrations())).toEqual([])
})
