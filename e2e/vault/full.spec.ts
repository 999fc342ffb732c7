import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { noteChance, says } from '../support/person.ts'
import { expect, test } from '../support/vault-test.ts'

/** Gives this site no more room than `bytes`; `undefined` gives it back what the browser has. */
async function limitRoom(page: Page, origin: string, bytes: number | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes === undefined ? {} : { quotaSize: bytes }),
  })
}

const rows = (page: Page) => page.getByRole('button', { name: /^Remove: Contact/ })

test('a full disk is said in words with something to do; what was there stays, and once there is room it works again', async ({
  profile,
  site,
}) => {
  const page = await profile.open()
  await enter(page)
  await noteChance(page)
  await profile.close()
  // A browser promises an open database some room in advance; the disk fills before this one is opened.
  const later = await profile.open('/away')
  await limitRoom(later, site.address, 1)
  await later.goto('/')

  await later.getByRole('button', { name: 'I saw them by chance' }).click()
  await expect(says(later, 'The disk is full, so this was not kept.')).toBeVisible()
  await expect(says(later, 'Free some space, or save a copy to a file, and try again.')).toBeVisible()
  await later.goto('/journal')
  await expect(rows(later)).toHaveCount(1)

  await limitRoom(later, site.address, undefined)
  await later.goto('/')
  await noteChance(later)
  await later.goto('/journal')
  await expect(rows(later)).toHaveCount(2)
})

test('with a full disk from the first moment on, the urge help works and says that nothing is kept', async ({
  page,
  site,
}) => {
  await page.goto('/')
  await limitRoom(page, site.address, 1)
  await page.getByRole('button', { name: /I am thinking about it/ }).click()
  await expect(says(page, 'The disk is full')).toBeVisible()
  await page.goto('/now')
  await expect(page.getByRole('button', { name: 'Help me through it' })).toBeVisible()
})
