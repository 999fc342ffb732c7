import { enter } from '../hands.ts'
import { says, writeReason } from '../support/person.ts'
import { findInProfile } from '../support/scan.ts'
import { isBlank, secretRows } from '../support/storage.ts'
import { expect, test } from '../support/vault-test.ts'

test('an entry that is removed is in no page of the journal, and the secret it was sealed under is gone from the disk', async ({
  profile,
}) => {
  const page = await profile.open()
  await enter(page)
  await writeReason(page, 'the sentence that must go')
  await writeReason(page, 'the sentence that stays')
  const before = await secretRows(page)

  await page.goto('/journal')
  await page.getByRole('searchbox').fill('must go')
  await page.getByRole('button', { name: /^Remove: A reason/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(says(page, 'Removed.')).toBeVisible()
  await page.getByRole('searchbox').fill('must go')
  await expect(page.getByText('Nothing found.')).toBeVisible()

  const after = await secretRows(page)
  const destroyed = before.filter((row, at) => !isBlank(row) && isBlank(after[at]))
  expect(destroyed.length).toBeGreaterThan(0)
  await profile.close()
  const wanted = Object.fromEntries(destroyed.map((row, at) => [`secret ${at}`, row]))
  expect(findInProfile(profile.folder, wanted)).toEqual([])
  // The same look finds a secret that still counts, so it would have found the others.
  const kept = after.findLast(row => !isBlank(row)) ?? new Uint8Array()
  expect(findInProfile(profile.folder, { kept })).not.toEqual([])

  const again = await profile.open('/plan')
  await expect(again.getByText('the sentence that stays')).toBeVisible()
  await expect(again.getByText('the sentence that must go')).toHaveCount(0)
})
