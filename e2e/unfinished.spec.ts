import type { Page } from '@playwright/test'
import { approachAddress } from '../app/src/routes/approach-address.ts'
import honest from '../content/en/honest.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { goByMenu } from './hands.ts'
import { lockNow, setPassphrase, unlock } from './support/person.ts'
import { startPlan } from './walk.ts'

const passphrase = 'lamp otter seven brick canoe moss'

/** To another page and back, within the app, without a word about what stands half written. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await goByMenu(page, 'Journal')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await page.goBack()
}

test('what is half written is there again when one comes back to it, in every sort of form, and gone once it is cancelled', async ({
  page,
}) => {
  await startPlan(page)
  await test.step('a reason', async () => {
    await page.goto('/plan')
    await page.getByRole('button', { name: 'Add a reason' }).click()
    await page.getByLabel('In your words').fill('I sleep bet')
    await leaveAndComeBack(page)
    await page.getByRole('button', { name: 'Add a reason' }).click()
    await expect(page.getByLabel('In your words')).toHaveValue('I sleep bet')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Add a reason' }).click()
    await expect(page.getByLabel('In your words')).toHaveValue('')
  })
  await test.step('the plan itself', async () => {
    await page.goto(approachAddress('graduated'))
    await page.getByLabel('Step 1, in days').fill('9')
    await leaveAndComeBack(page)
    await expect(page.getByLabel('Step 1, in days')).toHaveValue('9')
  })
  await test.step('the honest message, its blanks and its text', async () => {
    await page.goto('/words')
    await page.getByRole('radio', { name: honest.tones.warm.title }).check({ force: true })
    await page.getByLabel(honest.blanks.why.label).fill('I need my eve')
    await leaveAndComeBack(page)
    await expect(page.getByLabel(honest.blanks.why.label)).toHaveValue('I need my eve')
    const text = page.getByRole('region', { name: 'One honest message' }).getByRole('textbox').last()
    await text.fill('Half of it')
    await leaveAndComeBack(page)
    await expect(text).toHaveValue('Half of it')
  })
})

test('what is half written is there again when the lock closed over it', async ({ page }) => {
  await startPlan(page)
  await setPassphrase(page, passphrase)
  const other = await page.context().newPage()
  await other.goto('/settings')
  await unlock(other, passphrase)
  await goByMenu(page, 'Plan')
  await page.getByRole('button', { name: 'Add an if-then plan' }).click()
  await page.getByRole('textbox', { name: 'If' }).fill('I lie aw')
  await lockNow(other)
  await expect(page.getByText('I lie aw')).toHaveCount(0)
  await unlock(page, passphrase)
  await page.getByRole('button', { name: 'Add an if-then plan' }).click()
  await expect(page.getByRole('textbox', { name: 'If' })).toHaveValue('I lie aw')
})
