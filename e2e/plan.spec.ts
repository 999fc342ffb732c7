import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { afternoon, startPlan } from './walk.ts'

test('an if-then plan is made, gone through in mind, and shown on Today', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Add an if-then plan' }).click()
  await expect(page.getByLabel('If', { exact: true })).toBeFocused()
  await page.getByLabel('If', { exact: true }).fill('I pass their street')
  await page.getByLabel('then I', { exact: true }).fill('cross over and ring Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  const sentence = 'If I pass their street, then I cross over and ring Ada.'
  await expect(page.getByText(sentence)).toBeVisible()
  await page.getByRole('button', { name: `Go through it in mind: ${sentence}` }).click()
  await expect(page.getByRole('dialog')).toContainText('See the moment: I pass their street.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('gone through once')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText(sentence)).toBeVisible()
})

const things = [
  { add: 'Add a reason', label: 'In your words', text: 'I sleep again.', changed: 'I sleep and eat again.' },
  { add: 'Add someone', label: 'Name', text: 'Ada', changed: 'Ada from work' },
  { add: 'Add something', label: 'What', text: 'Bake bread', changed: 'Bake rye bread' },
]
for (const { add, label, text, changed } of things) {
  test(`${add}: written, changed, still there after a reload, and removed`, async ({ page }) => {
    await enter(page)
    await page.goto('/plan')
    await page.getByRole('button', { name: add }).click()
    await page.getByLabel(label, { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: `Change: ${text}` }).click()
    await page.getByLabel(label, { exact: true }).fill(changed)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(changed)).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: `Remove: ${changed}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText(changed)).toBeVisible()
    await page.getByRole('button', { name: `Remove: ${changed}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText(changed)).toBeHidden()
  })
}

test('a person without a name is not stored, and the field is named', async ({ page }) => {
  await enter(page)
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Add someone' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/One field is not right yet/)).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible()
})

test('a plan begins in the past, is moved, and is ended without a word of blame', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/plan/how?a=1')
  await page.getByRole('radio', { name: 'It has begun already' }).check({ force: true })
  await page.getByLabel('Day', { exact: true }).fill('2026-11-01')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByText('Since 1 November 2026 I let all contact rest.')).toBeVisible()
  await goByMenu(page, 'Today')
  await expect(page.getByRole('heading', { name: '20 quiet days of 20.' })).toBeVisible()

  await goByMenu(page, 'Plan')
  await page.getByRole('link', { name: 'Change it' }).click()
  await expect(page.getByRole('radio', { name: 'As it is: 1 November 2026' })).toBeChecked()
  await page.getByRole('radio', { name: 'It has begun already' }).check({ force: true })
  await page.getByLabel('Day', { exact: true }).fill('2026-11-11')
  await page.getByRole('button', { name: 'Keep the change' }).click()
  await expect(page.getByText(/^Since 11\sNovember 2026/)).toBeVisible()
  await goByMenu(page, 'Today')
  await expect(page.getByRole('heading', { name: '10 quiet days of 10.' })).toBeVisible()

  await goByMenu(page, 'Plan')
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByText(/Nothing is lost and nothing is judged/)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click()
  await expect(page.getByText(/There is no plan now/)).toBeVisible()
  const earlier = page.getByRole('region', { name: 'Earlier plans' })
  await expect(earlier.getByText('From 11 November 2026 to 21 November 2026')).toBeVisible()
})

test('without a plan there are two ways on: deciding, and beginning one', async ({ page }) => {
  await enter(page)
  await page.goto('/plan')
  const quiet = page.getByRole('region', { name: 'No contact' })
  await expect(quiet.getByRole('link', { name: 'Help me decide' })).toHaveAttribute('href', '/decide')
  await expect(quiet.getByRole('link', { name: 'Begin one' })).toHaveAttribute('href', '/plan/how')
})

test('looking counts only if the person says so', async ({ page }) => {
  await startPlan(page)
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('switch', { name: 'Going to look at them' }).click()
  await page.getByRole('button', { name: 'Keep the change' }).click()
  await expect(page.getByText('What counts as a slip is contacting them. Looking does not.')).toBeVisible()
  await goByMenu(page, 'Today')
  await page.getByRole('button', { name: 'I looked at them' }).click()
  await expect(page.getByText('Noted.')).toBeVisible()
  await expect(page).toHaveURL(/\/$/)
})

test('by keyboard alone: a reason is added, and the focus is where it belongs', async ({ page }) => {
  await enter(page)
  await page.goto('/plan')
  await pressOn(page, page.getByRole('button', { name: 'Add a reason' }))
  await expect(page.getByLabel('In your words')).toBeFocused()
  await page.keyboard.type('Quiet mornings.')
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add a reason' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Remove: Quiet mornings.' }))
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Remove' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
