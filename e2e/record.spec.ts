import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import content from '../content/en/record.json' with { type: 'json' }
import { openExport } from '../vault/src/age/index.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { savedEntries } from './support/copy.ts'
import { eraseEverything, lockNow, says, setPassphrase, unlock } from './support/person.ts'
import { startPlan } from './walk.ts'

const canary = 'Kingfisher stood at the gate'
const own = 'another stone by the quiet sea'
const bytes = Buffer.from('a picture of a gate, more or less')
const corrected = 'It was at ten past ten, <b>not later</b>.'
const hash = createHash('sha256').update(bytes).digest('hex')

/** Writes an entry down from the list, as somebody does who knows day and time. */
async function writeDown(page: Page, what: string, withFile = false): Promise<void> {
  await page.getByRole('link', { name: 'Add an entry' }).click()
  await expect(page.getByRole('heading', { name: 'A new entry', level: 1 })).toBeFocused()
  await page.getByLabel('Time', { exact: true }).fill('22:15')
  await page.getByLabel('What happened', { exact: true }).fill(what)
  if (withFile) {
    await page
      .getByLabel('Files that belong to it')
      .setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: bytes })
    await expect(page.getByText(hash)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('main').getByText(what)).toBeVisible()
}

/** Goes on within the app, as a link does: nothing in memory is lost. */
async function goInside(page: Page, path = '/record'): Promise<void> {
  await page.evaluate(to => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

async function choosePassphrase(page: Page, passphrase: string, submit: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: submit }).click()
}

test('somebody writes down what happened, puts it right, and saves it for the police', async ({ page }) => {
  await enter(page)
  await page.goto('/record')
  await expect(page.getByText(content.keepOut.lead)).toBeVisible()
  await writeDown(page, canary, true)

  await page.getByRole('link', { name: canary }).click()
  await page.getByRole('link', { name: 'Put something right' }).click()
  await expect(page.getByLabel('What happened', { exact: true })).toHaveValue(canary)
  await page.getByLabel('What happened', { exact: true }).fill(corrected)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('Entry 2, corrects 1')).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: canary }).click()
  await expect(page.getByText(hash)).toBeVisible()
  const file = await download(page, 'Save this file: gate.png')
  expect(file).toEqual({ name: 'file-001-1.png', bytes })

  await page.goto('/record?s=save')
  const paper = await download(page, 'Save it as a page')
  expect(paper.name).toMatch(/^record-\d{4}-\d\d-\d\d\.html$/)
  const html = paper.bytes.toString()
  for (const said of [canary, 'ten past ten, &lt;b&gt;not', hash, 'sha256sum', 'Saved on'])
    expect(html).toContain(said)
  expect(html).not.toMatch(/<script|<b>|https?:/)
  const table = (await download(page, 'Save it as a table')).bytes.toString()
  expect(table.trimEnd().split('\r\n')).toHaveLength(3)
  expect(table).toContain(hash)
  await page.getByRole('button', { name: 'Save it sealed' }).click()
  const coming = page.waitForEvent('download')
  await choosePassphrase(page, own, 'Save the sealed file')
  const sealed = await coming
  expect(sealed.suggestedFilename()).toMatch(/^record-\d{4}-\d\d-\d\d\.age$/)
  const sealedBytes = await readFile(await sealed.path())
  expect(sealedBytes.includes(bytes)).toBe(false)
  const files = new Map(
    (await openExport(sealedBytes, own)).map(file => [file.name, Buffer.from(file.bytes)]),
  )
  expect([...files.keys()]).toEqual(['record.html', 'record.csv', 'README.txt', 'file-001-1.png'])
  expect(files.get('file-001-1.png')).toEqual(bytes)
  expect(files.get('record.csv')?.toString()).toContain('file-001-1.png')
})

test('what stands in the record is nowhere else', async ({ page }) => {
  await startPlan(page)
  const journal = async () => (await savedEntries(page)).filter(({ kind }) => kind !== 'backup.made')
  const before = await journal()
  await page.goto('/record')
  await writeDown(page, canary, true)
  expect(await journal()).toEqual(before)
  const word = 'Kingfisher'
  for (const path of ['/', '/journal', '/insights', '/report', '/plan', '/kept', '/letters', '/questions']) {
    await page.goto(path)
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(word)
  }
  await page.goto('/journal')
  await page.getByRole('searchbox').fill(word)
  await expect(page.getByRole('main')).not.toContainText(canary)
  await page.goto('/demo')
  await expect(page.getByRole('region', { name: 'Something happened?' })).toBeVisible()
  await goInside(page)
  await expect(page.getByText('Nothing is written down')).toBeVisible()
})

test('its own passphrase is asked for, forgotten with the lock, and a lost one leaves only removal', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/record')
  await writeDown(page, canary)
  await page.getByRole('link', { name: 'Lock and removal' }).click()
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await choosePassphrase(page, own, 'Set this passphrase')
  await expect(says(page, 'The record asks for it from now on.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Close the record now' }).click()
  const field = page.getByLabel('Passphrase of the record')
  await field.fill('something else')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByText(/That did not open it/)).toBeVisible()
  await field.fill(own)
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { name: 'Lock and removal', level: 1 })).toBeVisible()

  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  await unlock(page, 'lamp otter seven brick canoe moss')
  await goInside(page)
  await expect(page.getByText(content.keepOut.lead)).toBeVisible()
  await expect(page.getByText(canary)).toHaveCount(0)
  await page.getByText('I do not know it any more').click()
  await page.getByRole('button', { name: 'Remove the whole record' }).click()
  await page.getByRole('button', { name: 'Remove all of it' }).click()
  await expect(page.getByText('Nothing is written down')).toBeVisible()
})

test('by keyboard alone, offline and at night, an entry is written down and removed', async ({ page }) => {
  await enter(page)
  await page.clock.setFixedTime(new Date('2026-11-22T01:10:00+01:00'))
  await page.goto('/record')
  await expect(page.getByText('Nothing is written down')).toBeVisible()
  await goOffline(page)
  await pressOn(page, page.getByRole('link', { name: 'Add an entry' }))
  await expect(page.getByRole('heading', { name: 'A new entry', level: 1 })).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: 'Yes, day and time' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Day', { exact: true })).toHaveCount(0)
  const what = page.getByLabel('What happened', { exact: true })
  await tabTo(page, what)
  await page.keyboard.type(canary)
  await pressOn(page, page.getByRole('button', { name: 'Write it down' }))
  await pressOn(page, page.getByRole('link', { name: canary }))
  await expect(page.getByRole('heading', { name: 'Entry 1', level: 1 })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Remove this entry' }))
  await pressOn(page, page.getByRole('button', { name: 'Remove it', exact: true }))
  await expect(page.getByText('Nothing is written down')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Record', level: 1 })).toBeFocused()
})

test('what was written down before a door was chosen goes along, outlives the journal, and goes with everything', async ({
  page,
}) => {
  await page.goto('/record')
  await writeDown(page, canary, true)
  await page.getByRole('main').getByRole('link', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'I am thinking about it' }).click()
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await expect(page.getByRole('heading', { name: 'Here you are.' })).toBeVisible()
  await goInside(page)
  await expect(page.getByRole('link', { name: canary })).toBeVisible()
  await page.goto('/record')
  await page.getByRole('link', { name: canary }).click()
  expect((await download(page, 'Save this file: gate.png')).bytes).toEqual(bytes)
  await page.goto('/record?s=lock')
  await page.getByRole('button', { name: 'Delete the journal', exact: true }).click()
  await page.getByRole('button', { name: 'Delete the journal now' }).click()
  await expect(says(page, 'The journal was deleted. The record is here.')).toBeVisible()
  await page.goto('/record')
  await expect(page.getByRole('link', { name: canary })).toBeVisible()
  expect((await savedEntries(page)).filter(({ kind }) => kind !== 'backup.made')).toEqual([])
  await page.goto('/settings')
  await eraseEverything(page)
  await expect(page).toHaveURL(/\/erased$/)
  await page.goto('/record')
  await expect(page.getByText('Nothing is written down')).toBeVisible()
})

test('what is half written is there when one comes back, can be begun again, and is in no journal', async ({
  page,
}) => {
  await startPlan(page)
  const journal = async () => (await savedEntries(page)).filter(({ kind }) => kind !== 'backup.made')
  const before = await journal()
  const what = page.getByLabel('What happened', { exact: true })
  const goOn = page.getByRole('link', { name: 'Go on with the entry you began' })
  await page.goto('/record')
  await page.getByRole('link', { name: 'Add an entry' }).click()
  await what.fill(canary)
  await page
    .getByLabel('Files that belong to it')
    .setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: bytes })
  await expect(page.getByText(hash)).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Nothing is written down')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(canary)
  await goOn.click()
  await expect(what).toHaveValue(canary)
  await expect(page.getByText(hash)).toBeVisible()

  await page.getByRole('button', { name: 'Throw it away and begin again' }).click()
  await expect(what).toHaveValue('')
  await expect(page.getByText(hash)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'A new entry', level: 1 })).toBeFocused()
  await what.fill(canary)
  await page.goBack()
  await expect(goOn).toBeVisible()
  expect(await journal()).toEqual(before)
})

test('what is half written goes when the lock closes', async ({ page }) => {
  await enter(page)
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await goInside(page, '/record?s=new')
  await page.getByLabel('What happened', { exact: true }).fill(canary)
  await goInside(page, '/settings')
  await goInside(page)
  await expect(page.getByRole('link', { name: 'Go on with the entry you began' })).toBeVisible()
  await goInside(page, '/settings')
  await lockNow(page)
  await unlock(page, 'lamp otter seven brick canoe moss')
  await goInside(page)
  await expect(page.getByRole('link', { name: 'Add an entry' })).toBeVisible()
  await goInside(page, '/record?s=new')
  await expect(page.getByLabel('What happened', { exact: true })).toHaveValue('')
})
