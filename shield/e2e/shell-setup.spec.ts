import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInBothThemes } from '../../e2e/axe.ts'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { expect, test, usualSetup } from './fixtures.ts'

const key = 'ab'.repeat(32)
const app = 'http://localhost:7330/channels/shield'

/** A page at the app's address that keeps what it hears, and says what it is told to. */
async function openApp(context: BrowserContext, address = app): Promise<Page> {
  await context.route(`${new URL(address).origin}/**`, route =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>App</title><h1>App</h1>' }),
  )
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** Says one message of the bridge and waits for the answer; `undefined` when nobody answers within so many milliseconds. */
const say = (page: Page, message: object, within = 30_000): Promise<Record<string, unknown> | undefined> =>
  page.evaluate(
    ([given, ms]) =>
      new Promise<Record<string, unknown> | undefined>(resolve => {
        addEventListener('message', ({ data }) => data.from === 'shield' && resolve(data))
        setTimeout(resolve, ms)
        postMessage({ breakwater: 'shield', from: 'app', ...given }, location.origin)
      }),
    [message, within] as const,
  )

const state = (inside: Page) => inside.evaluate(() => chrome.runtime.sendMessage({ page: 'state' }))

test('the page of the app sets it up, fetches counts, says which it has, and wipes', async ({
  context,
  inside,
}) => {
  const page = await openApp(context)
  expect(await say(page, { say: 'hello' })).toMatchObject({
    say: 'here',
    setup: '',
    locked: false,
    waiting: 0,
  })
  expect(await say(page, { say: 'setup', setup: usualSetup, key })).toMatchObject({
    say: 'here',
    setup: usualSetup.id,
  })
  await inside.evaluate(() => chrome.runtime.sendMessage({ page: 'left', why: 'profile' }))
  const { counts } = (await say(page, { say: 'counts' })) as { counts: { id: string; what: string }[] }
  expect(counts).toEqual([
    { id: expect.stringMatching(/^[\da-f]{32}$/), at: expect.any(Number), what: 'left' },
  ])
  expect(await say(page, { say: 'counted', ids: counts.map(({ id }) => id) })).toMatchObject({ waiting: 0 })
  expect(await say(page, { say: 'wipe' })).toMatchObject({ say: 'here', setup: '' })
  const left = await inside.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    sync: await chrome.storage.sync?.get(),
    rules: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
  }))
  expect(left).toEqual({ local: {}, session: {}, sync: {}, rules: 0, scripts: 0 })
})

test('what is no setup is refused with the name of the field, and nothing that stood in it', async ({
  context,
  inside,
}) => {
  const page = await openApp(context)
  const refused = async (setup: unknown, own = key) =>
    (await say(page, { say: 'setup', setup, key: own }))?.why
  expect(await refused({ ...usualSetup, wait: 'Alex Rivera' })).toBe('wait')
  expect(await refused({ ...usualSetup, people: [{ names: 'Alex Rivera' }] })).toMatch(/^people\.0\./)
  expect(await refused('Alex Rivera')).toBe('setup')
  expect(await refused(usualSetup, 'Alex Rivera')).toBe('key')
  expect((await state(inside)).stage).toBe('none')
})

test('a page of another origin, or only of another port, is nobody', async ({ context, inside }) => {
  await inside.evaluate(() =>
    chrome.runtime.sendMessage({ page: 'addApp', address: 'https://app.example/anything' }),
  )
  const own = await openApp(context, 'https://app.example/here')
  expect(await say(own, { say: 'hello' })).toMatchObject({ say: 'here' })
  const stranger = await openApp(context, 'https://app.example:444/here')
  expect(await say(stranger, { say: 'setup', setup: usualSetup, key }, 3_000)).toBeUndefined()
  const other = await openApp(context, 'https://other.example/')
  expect(await say(other, { say: 'hello' }, 3_000)).toBeUndefined()
  expect((await state(inside)).stage).toBe('none')
})

test('a file sets it up, by keyboard; one that is none is refused in words', async ({ inside }) => {
  const choose = inside.getByLabel('Choose a file')
  const file = (words: string) => ({
    name: 'setup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(words),
  })
  await choose.setInputFiles(file('not a setup'))
  await expect(inside.getByText('This file could not be read as a setup.')).toBeVisible()
  await choose.setInputFiles(file(JSON.stringify({ ...usualSetup, wait: 1 })))
  await expect(inside.getByText('something is wrong in “wait”')).toBeVisible()
  await choose.setInputFiles(file(JSON.stringify(usualSetup)))
  await expect(inside.getByText('Taken over.')).toBeVisible()
  await expect(inside.getByText('Quiet is on')).toBeVisible()
  await expect(inside.getByText('Alex Rivera')).toBeVisible()
})

test('on the disk no name is readable; the passphrase opens it, and so does the key of the app', async ({
  context,
  setUp,
  inside,
  extensionId,
}) => {
  await setUp()
  await inside.getByLabel('New passphrase').fill('four words by the sea')
  await inside.getByRole('button', { name: 'Set the passphrase' }).click()
  await expect(inside.getByText('It is set.')).toBeVisible()
  const kept = JSON.stringify(await inside.evaluate(() => chrome.storage.local.get()))
  expect(kept).not.toMatch(/rivera|lexi|4915112345678|Sunday|canal/i)

  // What a new start of the browser does to it.
  await inside.evaluate(() => chrome.storage.session.clear())
  await expect(inside.getByRole('link', { name: 'Unlock', exact: true })).toBeVisible()
  const unlock = await context.newPage()
  await unlock.goto(`chrome-extension://${extensionId}/unlock.html`)
  await expectAccessibleInBothThemes(unlock)
  await unlock.getByLabel('Passphrase').fill('wrong')
  await unlock.keyboard.press('Enter')
  await expect(unlock.getByText('That is not the passphrase.')).toBeVisible()
  expect((await state(inside)).people).toEqual([])
  await unlock.getByLabel('Passphrase').fill('four words by the sea')
  await unlock.keyboard.press('Enter')
  await expect(unlock.getByRole('heading', { name: 'It is open' })).toBeVisible()

  const page = await openApp(context)
  await say(page, { say: 'setup', setup: usualSetup, key })
  await inside.evaluate(() => chrome.storage.session.clear())
  expect(await say(page, { say: 'hello' })).toMatchObject({ locked: true, setup: '' })
  expect(await say(page, { say: 'setup', setup: usualSetup, key })).toMatchObject({
    locked: false,
    setup: usualSetup.id,
  })
})

test('"not them" stays visible, outlives a new setup under the same key, and is undone in the settings', async ({
  context,
  inside,
}) => {
  const page = await openApp(context)
  await say(page, { say: 'setup', setup: usualSetup, key })
  const address = 'https://other.example/alex.rivera?from=feed'
  await inside.evaluate(given => chrome.runtime.sendMessage({ page: 'notThem', address: given }), address)
  await inside.evaluate(() => chrome.storage.session.clear())
  await say(page, { say: 'setup', setup: usualSetup, key })
  expect((await state(inside)).notThem).toEqual(['https://other.example/alex.rivera'])
  expect(await say(page, { say: 'hello' })).toMatchObject({ notThem: ['https://other.example/alex.rivera'] })
  await inside.getByRole('button', { name: 'Undo for https://other.example/alex.rivera' }).click()
  await expect(inside.getByText('Nobody was marked in the browser.')).toBeVisible()
})

test('every page of it can be used by all: axe, 320 px, from right to left, 200 %', async ({
  context,
  setUp,
  extensionId,
}) => {
  await setUp({ friendCode: '00:00', schedules: [{ days: [1], from: 0, to: 0 }], dates: ['2026-12-24'] })
  const page = await context.newPage()
  const paths = [
    'options.html',
    'popup.html',
    'unlock.html',
    'scan.html',
    'pause.html#profile:https://social.example/alex.rivera',
  ]
  for (const path of paths) {
    await page.goto('about:blank')
    await page.goto(`chrome-extension://${extensionId}/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.setViewportSize({ width: 320, height: 640 })
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate(given => {
        document.documentElement.dir = given
        document.documentElement.style.fontSize = '200%'
      }, dir)
      await expectAccessible(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${path} ${dir}`).toBeLessThanOrEqual(320)
    }
    const low = await page
      .getByRole('button')
      .evaluateAll(all => all.filter(one => one.getBoundingClientRect().height < 44).length)
    expect(low, path).toBe(0)
  }
})

test('after a start of the browser it is locked, pauses all the same, and asks to be unlocked once', async ({
  folder,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const start = () =>
    chromium.launchPersistentContext(profile, {
      headless: true,
      executablePath: findChromium() ?? '',
      args: [...chromiumFlags, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    })
  const first = await start()
  const worker = first.serviceWorkers()[0] ?? (await first.waitForEvent('serviceworker'))
  const inside = await first.newPage()
  await inside.goto(new URL('/options.html', worker.url()).href)
  await inside.evaluate(setup => chrome.runtime.sendMessage({ page: 'setup', setup }), usualSetup)
  await first.close()

  const second = await start()
  await expect.poll(() => second.pages().filter(page => page.url().endsWith('/unlock.html')).length).toBe(1)
  const page = await second.newPage()
  await page.goto('https://social.example/alex.rivera').catch(() => null)
  await expect(page.getByRole('button', { name: 'I won’t, for now' })).toBeVisible()
  await expect(page.getByText('Your own words are locked until you unlock.')).toBeVisible()
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})
