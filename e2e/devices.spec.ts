import type { Page } from '@playwright/test'
import { keepCopy, meet, syncNow } from './support/devices.ts'
import { firstRun, writeReason } from './support/person.ts'
import { Profile } from './support/profile.ts'
import { RelaySite } from './support/relay-site.ts'
import { test as base, expect } from './support/vault-test.ts'

interface Fixtures {
  readonly relay: RelaySite
  /** Browsers with a profile each on the disk: devices that share nothing but the relay. */
  readonly devices: readonly Profile[]
}

const test = base.extend<Fixtures>({
  relay: async ({ browserName: _ }, use) => {
    const relay = await RelaySite.begin()
    await use(relay)
    await relay.remove()
  },
  devices: async ({ relay }, use) => {
    const devices = [1, 2, 3].map(() => new Profile(relay.address))
    await use(devices)
    for (const device of devices) await device.remove()
  },
})
test.describe.configure({ timeout: 180_000 })

const reasons = (page: Page) => page.locator('#reasons')

test('a phone and a laptop meet by a typed code, show the same journal, and meet again after both were offline', async ({
  devices: [laptop, phone],
}) => {
  const known = await laptop!.open()
  await firstRun(known)
  await writeReason(known, 'Sleep came back')
  await keepCopy(known)
  const fresh = await phone!.open()
  await meet(known, fresh)
  await fresh.goto('/plan')
  await expect(reasons(fresh).getByText('Sleep came back')).toBeVisible()

  for (const device of [laptop, phone]) await (await device!.context()).setOffline(true)
  await writeReason(known, 'Written on the laptop')
  await writeReason(fresh, 'Written on the phone')
  for (const device of [laptop, phone]) await (await device!.context()).setOffline(false)
  for (const page of [known, fresh, known]) await syncNow(page)
  for (const page of [known, fresh]) {
    await page.goto('/plan')
    for (const text of ['Sleep came back', 'Written on the laptop', 'Written on the phone'])
      await expect(reasons(page).getByText(text)).toBeVisible()
  }
})
