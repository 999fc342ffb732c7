import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { bringIn, pastLooks, savedEntries } from '../support/copy.ts'
import { noteChance } from '../support/person.ts'
import { dumpDatabase, flipByte, makeNewer } from '../support/storage.ts'
import { expect, test } from '../support/vault-test.ts'

/** A page of ours without a script: nothing of the app runs, and what lies here can be looked at and changed. */
async function stepOut(page: Page): Promise<void> {
  await page.goto('/away')
  await expect(page).toHaveTitle('Notes')
}

/** The tail is packed in the background, some time after it became long. */
async function waitForPacking(page: Page): Promise<void> {
  await expect.poll(() => dumpDatabase(page)).toMatch(/\["segment".*\n(.*\n)*\["snapshot"/)
}

for (const how of ['version', 'format'] as const) {
  test(`a journal from a newer Breakwater (by its ${how}) is refused in words and left as it is, byte for byte`, async ({
    page,
  }) => {
    await enter(page)
    await noteChance(page)
    await stepOut(page)
    await makeNewer(page, how)
    const before = await dumpDatabase(page)

    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This journal is from a newer Breakwater',
    )
    await expect(page.getByText('It was left untouched.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible()
    await page.goto('/now')
    await expect(page.getByRole('button', { name: 'Help me through it' })).toBeVisible()

    await stepOut(page)
    expect(await dumpDatabase(page)).toBe(before)
  })
}

test('one damaged record costs that record: the others stay, it is said, and a copy can be saved', async ({
  page,
}) => {
  await enter(page)
  for (const _ of [1, 2, 3]) await noteChance(page)
  await stepOut(page)
  await flipByte(page, 'tail')

  await page.goto('/settings')
  await expect(page.getByText('One record on this device could not be read.')).toBeVisible()
  const entries = await savedEntries(page)
  expect(entries).toHaveLength(2)
  await page.goto('/')
  await noteChance(page)
})

test('a damaged segment costs its records: what is beside it stays, it is said, and a copy can be saved', async ({
  page,
}) => {
  await enter(page)
  await bringIn(page, pastLooks(1100, 'long ago'))
  await page.goto('/')
  await noteChance(page)
  await waitForPacking(page)
  await stepOut(page)
  await flipByte(page, 'segment')

  await page.goto('/settings')
  // Segments are opened when they are needed: saving a copy reads them all.
  const entries = await savedEntries(page)
  await expect(page.getByText('500 records on this device could not be read.')).toBeVisible()
  const old = entries.filter(({ body }) => String(body.note).startsWith('long ago'))
  expect(old).toHaveLength(600)
  expect(entries.some(({ body }) => body.direction === 'chanceLook' && body.note === undefined)).toBe(true)
})

test('a damaged snapshot costs nothing: it is only a shortcut', async ({ page }) => {
  await enter(page)
  await bringIn(page, pastLooks(600, 'long ago'))
  await waitForPacking(page)
  await stepOut(page)
  await flipByte(page, 'snapshot')
  const entries = await savedEntries(page)
  expect(entries.filter(({ body }) => String(body.note).startsWith('long ago'))).toHaveLength(600)
})
