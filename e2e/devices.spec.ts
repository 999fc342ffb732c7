import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './axe.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { agree, forgetNewest, keepCopy, meet, openDevices, shownCode, syncNow } from './support/devices.ts'
import { eraseEverything, lockNow, says, setPassphrase, unlock, writeReason } from './support/person.ts'
import type { Profile } from './support/profile.ts'
import { cameraFlags, writeQrVideo } from './support/qr-video.ts'
import { test } from './support/relay-devices.ts'
import { expectWords } from './support/three-words.ts'
import { expect } from './support/vault-test.ts'

/** What stands under Plan, after a fresh start of the app. */
async function expectReasons(page: Page, ...texts: readonly string[]): Promise<void> {
  await page.goto('/plan')
  for (const text of texts) await expect(page.locator('#reasons').getByText(text)).toBeVisible()
}

/** Two devices with one journal, in which nothing is written yet. */
async function met(laptop: Profile, phone: Profile): Promise<readonly [Page, Page]> {
  const known = await laptop.open()
  await enter(known)
  await keepCopy(known)
  const fresh = await phone.open()
  await meet(known, fresh)
  return [known, fresh]
}

async function offline(...devices: readonly Profile[]): Promise<void> {
  for (const device of devices) await (await device.context()).setOffline(true)
}

async function online(...devices: readonly Profile[]): Promise<void> {
  for (const device of devices) await (await device.context()).setOffline(false)
}

test('a phone and a laptop meet by a typed code, show the same journal, and meet again after both were offline', async ({
  laptop,
  phone,
}) => {
  const known = await laptop.open()
  await enter(known)
  await writeReason(known, 'Sleep came back')
  await keepCopy(known)
  const fresh = await phone.open()
  await meet(known, fresh)
  await expectReasons(fresh, 'Sleep came back')

  await offline(laptop, phone)
  await writeReason(known, 'Written on the laptop')
  await writeReason(fresh, 'Written on the phone')
  await openDevices(known)
  await known.getByRole('button', { name: 'Send and receive now' }).click()
  await expect(known.getByText(/changes? waits? for a network\./)).toBeVisible()
  await online(laptop, phone)
  for (const page of [known, fresh, known]) await syncNow(page)
  for (const page of [known, fresh])
    await expectReasons(page, 'Sleep came back', 'Written on the laptop', 'Written on the phone')
})

test('a removed phone says so, keeps what it has and gets nothing new; the laptop’s own page says what that means', async ({
  laptop,
  phone,
}) => {
  const known = await laptop.open()
  await enter(known)
  await writeReason(known, 'Before')
  await keepCopy(known)
  const fresh = await phone.open()
  await meet(known, fresh)
  await expectReasons(fresh, 'Before')

  await known.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(known.getByText('What it has read it keeps')).toBeVisible()
  await known.getByRole('button', { name: 'Remove it' }).click()
  await expect(known.getByRole('button', { name: 'Remove', exact: true })).toBeHidden()
  await writeReason(known, 'After')
  await syncNow(known)

  await fresh.goto('/')
  await expect(fresh.getByText('This device was taken out of your devices.')).toBeVisible()
  await fresh.getByRole('link', { name: 'Look', exact: true }).click()
  await expect(fresh.getByRole('heading', { name: 'This device was removed' })).toBeVisible()
  await expectReasons(fresh, 'Before')
  await expect(fresh.locator('#reasons').getByText('After')).toBeHidden()
  await fresh.goto('/devices')
  await fresh.getByRole('button', { name: 'Keep it on this device alone' }).click()
  await expect(fresh.getByRole('heading', { name: 'On this device alone' })).toBeVisible()
})

test('a phone on which everything is erased goes from the laptop’s list; what it had written last is there', async ({
  laptop,
  phone,
}) => {
  const [known, fresh] = await met(laptop, phone)
  // While the journal is still on its way, this device cannot tell the others anything.
  await syncNow(fresh)
  await writeReason(fresh, 'The last from the phone')
  // Erasing waits six seconds for the others to be told; a slow machine is given a minute.
  await fresh.addInitScript(() => {
    const usual = window.setTimeout
    const patient = (act: () => void, ms = 0) => usual(act, ms === 6_000 ? 60_000 : ms)
    window.setTimeout = patient as typeof setTimeout
  })
  await fresh.goto('/settings')
  await eraseEverything(fresh)
  await expect(fresh).toHaveURL(/\/erased$/)

  await syncNow(known)
  await expect(known.getByRole('button', { name: 'Remove', exact: true })).toBeHidden()
  await expectReasons(known, 'The last from the phone')
})

test('without a network the erasing goes on, and says that this device stays in the list until another one removes it', async ({
  laptop,
  phone,
}) => {
  const [known, fresh] = await met(laptop, phone)
  await fresh.goto('/settings')
  await offline(phone)
  await eraseEverything(fresh)
  await expect(fresh.getByText('Everything on this device is erased')).toBeVisible()
  await expect(fresh.getByText('It stays there until you remove it on one of them.')).toBeVisible()

  await syncNow(known)
  await known.getByRole('button', { name: 'Remove', exact: true }).click()
  await known.getByRole('button', { name: 'Remove it' }).click()
  await expect(known.getByRole('button', { name: 'Remove', exact: true })).toBeHidden()
})

test('asked as soon as the page stands, erasing knows that another device uses the copy, and leaves it', async ({
  laptop,
  phone,
}) => {
  const [, fresh] = await met(laptop, phone)
  // A busy phone: what waits for a quiet moment waits long.
  await fresh.addInitScript(() => {
    const whenIdle = requestIdleCallback
    window.requestIdleCallback = (...given) => {
      setTimeout(() => whenIdle(...given), 5_000)
      return 0
    }
  })
  await fresh.goto('/settings')
  await fresh.getByRole('button', { name: 'Erase everything on this device' }).click()
  await fresh.getByRole('button', { name: 'No', exact: true }).click()
  await expect(fresh.getByRole('switch', { name: /^Delete the sealed copy/ })).not.toBeChecked()
})

test('where only the relay is silent, what it could not be told is read before the last page comes', async ({
  laptop,
  phone,
}) => {
  const [, fresh] = await met(laptop, phone)
  await fresh.goto('/settings')
  await (await phone.context()).route('**/v1/**', route => route.abort())
  await eraseEverything(fresh)
  await expect(fresh.getByText('It stays there until you remove it on one of them.')).toBeVisible()
  await expectAccessibleInBothThemes(fresh)
  await pressOn(fresh, fresh.getByRole('button', { name: 'On, to clear what the browser holds' }))
  await expect(fresh).toHaveURL(/\/erased$/)
})

test('three browsers, one relay that keeps losing its power: nothing is lost', async ({
  relay,
  laptop,
  phone,
  tablet,
}) => {
  const first = await laptop.open()
  await enter(first)
  await keepCopy(first)
  const second = await phone.open()
  await meet(first, second)
  await first.getByRole('button', { name: 'Add a device' }).click()
  const third = await tablet.open()
  await meet(first, third)

  const pages = [first, second, third]
  const written: string[] = []
  for (const round of ['one', 'two', 'three']) {
    await relay.kill()
    for (const [at, page] of pages.entries()) {
      const text = `Round ${round}, device ${at + 1}`
      await writeReason(page, text)
      written.push(text)
    }
    await relay.start()
    // In the middle of what the devices then send, the next power cut comes.
    for (const page of pages) {
      await openDevices(page)
      await page.getByRole('button', { name: 'Send and receive now' }).click()
    }
  }
  for (const page of [...pages, ...pages]) await syncNow(page)
  for (const page of pages) await expectReasons(page, ...written)
})

test('by keyboard: words that differ end it on both devices, and nothing was shared', async ({
  laptop,
  phone,
}) => {
  const known = await laptop.open()
  await enter(known)
  await openDevices(known)
  await pressOn(
    known,
    known.getByRole('button', { name: 'Keep a sealed copy on the relay, and add a device' }),
  )
  const fresh = await phone.open()
  await pressOn(fresh, fresh.getByRole('button', { name: 'I have it on another device' }))
  const code = await shownCode(fresh)
  // In no address and no title, on neither device.
  for (const page of [known, fresh])
    expect(`${page.url()} ${await page.title()}`).not.toContain(code.slice(0, 4))
  await tabTo(known, known.getByLabel('Or type the code'))
  await known.keyboard.type(code.toLowerCase())
  await known.keyboard.press('Enter')
  for (const page of [known, fresh])
    await expect(page.getByRole('heading', { name: 'The same three words?' })).toBeFocused()
  await pressOn(known, known.getByRole('button', { name: 'They are not the same' }))
  await expect(known.getByText('Then stop here')).toBeVisible()
  await expect(fresh.getByText('The other device stopped')).toBeVisible()
  await pressOn(known, known.getByRole('button', { name: 'Cancel', exact: true }))
  await expect(known.getByRole('listitem').filter({ hasText: 'this device' })).toBeVisible()
  await expect(known.getByRole('button', { name: 'Remove', exact: true })).toBeHidden()
})

test('the laptop’s camera reads the code of the phone, whose own journal is joined and not replaced', async ({
  device,
  phone,
}) => {
  const fresh = await phone.open()
  await enter(fresh)
  await writeReason(fresh, 'Already on the phone')
  await openDevices(fresh)
  await fresh.getByRole('button', { name: 'I have it on another device' }).click()
  await shownCode(fresh)
  const film = join(phone.folder, 'film.y4m')
  const path = await fresh
    .getByRole('img', { name: /The code as a picture/ })
    .locator('path')
    .getAttribute('d')
  writeQrVideo(film, [path ?? ''])
  const laptop = device(cameraFlags(film))
  const known = await laptop.open()
  await enter(known)
  await writeReason(known, 'Already on the laptop')
  await keepCopy(known)
  await known.getByRole('button', { name: 'Scan the code' }).click()
  await expectWords(known, fresh)
  await agree(known, fresh)
  await syncNow(fresh)
  await syncNow(known)
  for (const page of [known, fresh])
    await expectReasons(page, 'Already on the laptop', 'Already on the phone')
})

test('a closed lock asks the relay for nothing; opened, it goes on; and the last button takes the copy along', async ({
  relay,
  laptop,
}) => {
  const page = await laptop.open()
  await enter(page)
  await keepCopy(page)
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  const asked: string[] = []
  page.on('request', request => {
    if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(request.url())
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Locked', level: 1 })).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  // Whatever the page does by itself it has done by then; locked, none of it asks a relay.
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await unlock(page, 'lamp otter seven brick canoe moss')
  await page.getByRole('link', { name: 'Open your devices' }).click()
  await expect(page.getByText('All is there.')).toBeVisible()
  await expect.poll(() => asked.length).toBeGreaterThan(0)

  // Without a network nothing is erased before the person said what becomes of the copy.
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await relay.kill()
  await eraseEverything(page)
  await expect(page.getByText('The copy over there is not deleted yet')).toBeVisible()
  await relay.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toHaveURL(/\/erased$/)
})

test('a relay that was set back is noticed and told in plain words; sending everything again mends it', async ({
  laptop,
}) => {
  const page = await laptop.open()
  await enter(page)
  await keepCopy(page)
  await writeReason(page, 'Sent and then forgotten by the relay')
  await forgetNewest(page)
  await page.getByRole('button', { name: 'Send and receive now' }).click()
  const trouble = page.getByText('The relay stands at an earlier point than before.')
  await expect(trouble).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Send everything again' }).click()
  await expect(says(page, 'Everything was sent again.')).toBeVisible()
  await expect(trouble).toBeHidden()
})
