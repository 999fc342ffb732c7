import { expect, test } from '@playwright/test'
import wake from '../app/src/messages/en/wake.json' with { type: 'json' }
import { fakePush } from './support/fake-push.ts'
import { firefox, hasFirefox, read, shown, startFirefox, tap } from './support/firefox-push.ts'
import { pushSite } from './support/push-site.ts'

test.skip(!hasFirefox, `there is no Firefox at ${firefox}: apt-get install firefox-esr, or set FIREFOX`)

test('reminders go from our relay through a push service to Firefox, offline, and end on both sides', async () => {
  const service = await fakePush()
  const site = await pushSite(test.info().outputPath('relay.sqlite'))
  const browser = await startFirefox(service)
  try {
    const page = await browser.newPage()
    await page.goto(site.address)
    await tap(page, 'I am thinking about it')
    await tap(page, 'Skip for now')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.goto(`${site.address}/reminders`)
    await tap(page, 'Turn reminders on')
    await expect.poll(() => read(page)).toContain('Reminders are on')

    // Off: the browser gives its subscription up, and the relay has nothing left.
    await tap(page, 'Looking back at the day', 'label')
    await tap(page, 'Send one in a minute')
    await expect.poll(() => read(page)).toContain('It comes in about a minute')
    await tap(page, 'Turn them off')
    await expect.poll(() => service.unregistered).toHaveLength(1)
    await expect.poll(() => read(page)).toContain('Reminders are off. Nothing comes any more.')
    await expect.poll(() => site.spaces()).toBe(0)

    // On again, and then the site goes away: what is said needs no network.
    await tap(page, 'Turn reminders on')
    await expect.poll(() => read(page)).toContain('Reminders are on')
    await tap(page, 'Send one in a minute')
    await expect.poll(() => read(page)).toContain('It comes in about a minute')
    await site.goAway()
    expect(service.sent).toHaveLength(0)
    site.setForward(61_000)
    await expect.poll(() => shown(page)).toEqual([[wake.usual, '']])
    await expect.poll(service.acknowledged).toBe(1)

    // The push service no longer knows this browser: the relay forgets it, with the evenings of two weeks.
    service.forget()
    await expect.poll(() => site.push.counts()).toMatchObject({ taken: 1 })
    site.setForward(site.nextWake() - Date.now() + 60_000)
    await expect.poll(() => site.push.counts()).toMatchObject({ taken: 1, gone: 1 })
    expect(await site.store.duePushes(Date.now() + 30 * 86_400_000, 9)).toEqual([])
  } finally {
    await browser.close()
    await site.end()
    await service.close()
  }
})
