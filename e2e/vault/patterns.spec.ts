import { enter } from '../hands.ts'
import { canary, closeAndQuiet, names, whatsapp } from '../support/chat-file.ts'
import { findInProfile } from '../support/scan.ts'
import { expect, test } from '../support/vault-test.ts'

test('a look at a chat leaves nothing of it on the disk but what was kept, and that is sealed', async ({
  profile,
}) => {
  const page = await profile.open()
  // Closed at night: the browser's own clock is left alone but for the hour.
  await page.clock.setFixedTime(new Date('2026-11-21T15:20:00+01:00'))
  await enter(page)
  await page.goto('/shape')
  await page.getByRole('button', { name: 'Go on to the file' }).click()
  await page.getByLabel('Pick the file', { exact: true }).setInputFiles(whatsapp(closeAndQuiet()))
  await page.getByRole('radio', { name: names.me }).check({ force: true })
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  const more = page.getByRole('region', { name: 'Only if you want it' })
  for (const summary of await more.locator('summary').all()) await summary.click()
  const spoken = await page.getByRole('slider', { name: 'Week to read' }).getAttribute('aria-valuetext')
  await page.getByRole('button', { name: 'Keep the weekly figures' }).click()
  await expect(page.getByText('The weekly figures are kept')).toBeVisible()
  // Long enough for the browser to write down which tabs are open and what stands in them.
  await page.waitForTimeout(3000)
  await profile.close()

  expect(spoken).toMatch(/from you \d+, from them \d+/)
  const wanted = {
    canary,
    words: 'soup and rain',
    name: names.me,
    file: 'WhatsApp Chat with',
    shown: spoken ?? '',
  }
  expect(findInProfile(profile.folder, wanted)).toEqual([])
})
