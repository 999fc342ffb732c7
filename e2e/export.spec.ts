import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { openExport } from '../vault/src/age/index.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter } from './hands.ts'
import { pastLooks, savedEntries } from './support/copy.ts'
import { ageInstalled, openByHand } from './support/debian-age.ts'
import { noteChance, says, writeReason } from './support/person.ts'
import { afternoon } from './walk.ts'

const passphrase = 'five more words for paper'
const filePicker = 'A copy: a file ending in .age or .json'

interface SavedFile {
  readonly name: string
  readonly buffer: Buffer
}

async function handedOver(page: Page, tap: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), tap()])
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) }
}

async function saveSealed(page: Page): Promise<SavedFile> {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Save a sealed copy' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  return handedOver(page, () => page.getByRole('button', { name: 'Save the file' }).click())
}

async function saveOpen(page: Page, form: RegExp): Promise<SavedFile> {
  await page.goto('/settings')
  await page.getByText('Save without a seal', { exact: true }).click()
  await page.getByRole('button', { name: form }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Whoever finds such a file can read all of it')
  return handedOver(page, () => dialog.getByRole('button', { name: 'Save it anyway' }).click())
}

async function pick(page: Page, { name, buffer }: SavedFile): Promise<void> {
  await page.goto('/settings')
  await page.getByLabel(filePicker).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

async function openSealed(page: Page, typed: string): Promise<void> {
  await page.getByLabel('This copy is sealed. Its passphrase:').fill(typed)
  await page.getByRole('button', { name: 'Open the copy' }).click()
}

async function anotherPerson(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  await context.clock.setSystemTime(afternoon)
  return context.newPage()
}

test('a sealed copy, made without a network, opens elsewhere, joins what is there, and is not taken twice', async ({
  page,
  browser,
  baseURL,
}) => {
  await enter(page)
  await goOffline(page)
  await writeReason(page, 'Because I sleep again')
  const file = await saveSealed(page)
  expect(file.name).toMatch(/^notes-\d{4}-\d\d-\d\d\.age$/)
  expect(file.buffer.toString('latin1')).not.toContain('sleep again')
  const inside = await openExport(new Uint8Array(file.buffer), passphrase)
  expect(inside.map(({ name }) => name)).toEqual(['entries.jsonl', 'entries.csv', 'README.txt'])
  await expect(page.getByText(/The last copy was saved on/)).toBeVisible()

  const other = await anotherPerson(browser, baseURL)
  await pick(other, file)
  await openSealed(other, 'not this one')
  await expect(other.getByText('That passphrase does not open this copy. Nothing was changed.')).toBeVisible()
  await openSealed(other, passphrase)
  await other.getByRole('button', { name: 'Bring them in' }).click()
  await expect(other.getByText(/came in, 0 were here already\./)).toBeVisible()
  await other.goto('/plan')
  await expect(other.getByText('Because I sleep again')).toBeVisible()

  await pick(other, file)
  await openSealed(other, passphrase)
  await other.getByRole('button', { name: 'Bring them in' }).click()
  await expect(other.getByText(/^0 entries came in/)).toBeVisible()
  await other.context().close()
})

test("Debian's own age and tar open the copy, without this program", async ({ page }) => {
  test.skip(!ageInstalled(), 'age is not installed here')
  await enter(page)
  await goOffline(page)
  await writeReason(page, 'Because I sleep again, über den Wellen')
  const { buffer } = await saveSealed(page)
  expect(await openByHand(buffer, passphrase, 'entries.jsonl')).toContain('über den Wellen')
})

test('a plain copy is handed over only after a warning, and can be brought in again', async ({
  page,
  browser,
  baseURL,
}) => {
  await enter(page)
  await writeReason(page, 'Because I sleep again')
  const file = await saveOpen(page, /Everything, as JSON/)
  expect(file.name).toMatch(/^notes-\d{4}-\d\d-\d\d\.json$/)
  expect(file.buffer.toString()).toContain('sleep again')
  const other = await anotherPerson(browser, baseURL)
  await pick(other, file)
  await other.getByRole('button', { name: 'Bring them in' }).click()
  await expect(other.getByText(/came in/)).toBeVisible()
  await other.goto('/plan')
  await expect(other.getByText('Because I sleep again')).toBeVisible()
  await other.context().close()
})

test('a table has one row an entry, and words that look like a formula stay words', async ({ page }) => {
  await enter(page)
  await writeReason(page, '=HYPERLINK("http://example.org")')
  const table = (await saveOpen(page, /A table, as CSV/)).buffer.toString()
  expect(table).not.toMatch(/(^|,)"[=+@-]/m)
  expect(table).toContain('=HYPERLINK')
  await expect(page.getByText('There is no second copy yet.')).toBeVisible()
})

test('what was deleted here stays deleted, unless the person wants it back', async ({ page }) => {
  await enter(page)
  await noteChance(page)
  const file = await saveOpen(page, /Everything, as JSON/)
  await page.goto('/journal')
  const noted = page.getByRole('listitem').filter({ hasText: /by chance/i })
  await noted.getByRole('button', { name: /remove/i }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: /remove/i })
  await confirm.click()
  await expect(says(page, 'Removed.')).toBeVisible()
  await pick(page, file)
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await expect(page.getByText(/one you had deleted here|\d+ you had deleted here/)).toBeVisible()
  await page.getByRole('button', { name: 'Bring back what I had deleted' }).click()
  await expect(page.getByText('They are back in the journal.')).toBeVisible()
  const entries = await savedEntries(page)
  expect(entries.filter(({ kind }) => kind === 'contact.logged')).toHaveLength(1)
  expect(entries.filter(({ kind }) => kind === 'journal.removed')).toHaveLength(0)
})

test('a photo, a damaged copy and somebody else’s JSON are told so, and nothing changes', async ({
  page,
}) => {
  await enter(page)
  const sealed = await saveSealed(page)
  const before = (await savedEntries(page)).length
  const files = [
    { name: 'photo.jpg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
    { name: 'other.json', buffer: Buffer.from('{"entries":[]}') },
  ]
  for (const file of files) {
    await pick(page, file)
    await expect(page.getByText('This is not a copy that Breakwater made')).toBeVisible()
  }
  await pick(page, { name: 'cut.age', buffer: sealed.buffer.subarray(0, sealed.buffer.length - 40) })
  await openSealed(page, passphrase)
  await expect(page.getByText('This is not a copy that Breakwater made')).toBeVisible()
  // Looking itself leaves one entry more each time: the note that a copy was saved.
  expect((await savedEntries(page)).length).toBe(before + 1)
})

test('entries that cannot be read are named by number and field; the others can come in', async ({
  page,
}) => {
  await enter(page)
  const whole = pastLooks(3, 'seen').map(entry => ({
    ...entry,
    device: '00000000000000aa',
    person: 'one',
    v: 1,
  }))
  const entries = whole.with(1, { ...whole[1], body: { direction: 'sideways' } } as (typeof whole)[number])
  const text = JSON.stringify({ format: 'breakwater-journal', version: 1, about: '', entries })
  await pick(page, { name: 'notes.json', buffer: Buffer.from(text) })
  await expect(page.getByText('One entry could not be read:')).toBeVisible()
  await expect(page.getByText('number 2, field body.direction')).toBeVisible()
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await expect(page.getByText(/^2 entries came in/)).toBeVisible()
})

test('somebody who may be watched is told first who could find the file', async ({ page }) => {
  await enter(page)
  await page.goto('/safety')
  await page
    .getByRole('group', { name: 'Could somebody else look at this device?' })
    .getByLabel('Yes')
    .check()
  await page.goto('/settings')
  await expect(page.getByText(/can be found by anybody who uses this device/)).toBeVisible()
  await expect(says(page, 'The file was handed')).toHaveCount(0)
})
