import type { Page } from '@playwright/test'
import { expect, goOffline, test } from './fixtures.ts'
import { goByMenu, pressOn, tabTo } from './hands.ts'
import { lockNow, setPassphrase, unlock } from './support/person.ts'
import { afternoon, later, startPlan } from './walk.ts'

const text = 'I only wanted to say that the tree is in flower.'
const nextDay = new Date(afternoon.getTime() + 25 * 60 * 60_000)

async function hold(page: Page): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await page.goto('/kept')
  await page.getByRole('button', { name: 'Write something' }).click()
  await page.getByLabel('What you want to say').fill(text)
  await page.getByRole('button', { name: 'Hold it for 24 hours' }).click()
  await expect(page.getByText(/Rests until/)).toBeVisible()
}

test('for 24 hours it can be left, kept or changed, and not sent', async ({ page }) => {
  await hold(page)
  await expect(page.getByRole('button', { name: 'Do not send it' })).toBeVisible()
  await expect(page.getByRole('button', { name: /I will send it/ })).toBeHidden()
  await page.reload()
  await expect(page.getByText(text)).toBeVisible()
})

test('not sent: it is put away among the earlier ones, and can be deleted for good', async ({ page }) => {
  await hold(page)
  await page.getByRole('button', { name: 'Do not send it' }).click()
  await expect(page.getByText('Let go. You did not send it.')).toBeVisible()
  await page.getByText('Earlier ones').click()
  await expect(page.getByText('Not sent')).toBeVisible()
  await page.getByRole('button', { name: 'Delete it' }).first().click()
  await expect(page.getByText(/Might you need it for court/)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByText(text)).toBeHidden()
})

test('kept for oneself', async ({ page }) => {
  await hold(page)
  await page.getByRole('button', { name: 'Keep it for me' }).click()
  await page.getByText('Earlier ones').click()
  await expect(page.getByText('Kept for me')).toBeVisible()
})

test('changed: its 24 hours begin again', async ({ page }) => {
  await hold(page)
  await later(page, nextDay)
  await expect(page.getByText('Its 24 hours are over. What now?')).toBeVisible()
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByLabel('What you want to say')).toBeFocused()
  await page.getByLabel('What you want to say').fill('The tree is in flower.')
  await page.getByRole('button', { name: 'Hold it for 24 hours' }).click()
  await expect(page.getByText(/Rests until/)).toBeVisible()
})

test('sent knowingly, outside of the app: it is asked once more, noted as a fact, and the path opens', async ({
  page,
}) => {
  await hold(page)
  await later(page, nextDay)
  await page.getByRole('button', { name: /I will send it/ }).click()
  await expect(page.getByText(/what do you hope for, and what if there is no answer/)).toBeVisible()
  await page.getByRole('button', { name: 'I sent it' }).click()
  await expect(page.getByRole('heading', { name: 'You contacted them.' })).toBeVisible()
})

test('in the hours after a peak nothing is sent', async ({ page }) => {
  await hold(page)
  await later(page, nextDay)
  await page.goto('/in')
  await page.getByRole('button', { name: /Emotional/ }).click()
  await expect(page.getByRole('heading', { name: 'Emotional' })).toBeVisible()
  await page.goto('/kept')
  await expect(page.getByText(/sending rests until/)).toBeVisible()
  await expect(page.getByRole('button', { name: /I will send it/ })).toBeHidden()
})

const closings = [
  { question: /asked the other to stop/, says: /one of you may have asked the other to stop/ },
  { question: /court order or police condition/, says: /an order may stand\. Whichever of you it binds/ },
  { question: /react badly if you go quiet/, says: /do not write to calm them/ },
  { question: /Have they threatened/, says: /do not write to calm them/ },
]
for (const { question, says } of closings) {
  test(`an answer closes sending, in words: ${question.source}`, async ({ page }) => {
    await hold(page)
    await later(page, nextDay)
    await page.goto('/safety')
    await page.getByRole('group', { name: question }).getByLabel('Yes').check({ force: true })
    await goByMenu(page, 'Kept')
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByRole('button', { name: /I will send it/ })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Keep it for me' })).toBeVisible()
  })
}

test('when the lock closes over half a message, the words leave the screen and are there again behind it; cancel ends them', async ({
  page,
  context,
}) => {
  const passphrase = 'lamp otter seven brick canoe moss'
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await setPassphrase(page, passphrase)
  await goByMenu(page, 'Kept')
  const field = page.getByLabel('What you want to say')
  await page.getByRole('button', { name: 'Write something' }).click()
  await field.fill(text)
  const other = await context.newPage()
  await other.goto('/settings')
  await unlock(other, passphrase)
  await lockNow(other)
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(text)
  await unlock(page, passphrase)
  // The page is this one already: the menu closes over it.
  await goByMenu(page, 'Kept')
  await page.getByRole('button', { name: 'Write something' }).click()
  await expect(field).toHaveValue(text)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Write something' }).click()
  await expect(field).toHaveValue('')
})

test('by keyboard alone and offline: written, held, and the focus is never lost', async ({ page }) => {
  await startPlan(page)
  await goOffline(page)
  await page.goto('/kept')
  await pressOn(page, page.getByRole('button', { name: 'Write something' }))
  await expect(page.getByLabel('What you want to say')).toBeFocused()
  await page.keyboard.type(text)
  await tabTo(page, page.getByRole('button', { name: 'Hold it for 24 hours' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Write something' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Do not send it' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
