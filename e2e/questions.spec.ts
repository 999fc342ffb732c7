import content from '../content/en/questions.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { lockNow, setPassphrase } from './support/person.ts'

function questionOf(id: string): string {
  return content.questions.find(one => one.id === id)?.question ?? ''
}

/** The first sentences of its answer. */
function answerTo(id: string): string {
  return content.questions.find(one => one.id === id)?.answer[0] ?? ''
}

test('a question is found by some of its words, and read with its sources, by keyboard and without a network', async ({
  page,
}) => {
  await page.goto('/questions')
  await goOffline(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: 'How long' })).toBeVisible()
  await tabTo(page, page.getByLabel('Search'))
  await page.keyboard.type('TERRIBLE, feeling löng')
  await expect(page.getByText('One question', { exact: true })).toBeVisible()
  const found = page.getByText(questionOf('howLong'), { exact: true })
  await pressOn(page, found)
  await expect(page.getByText(answerTo('howLong'))).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open “Insights”' })).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: /Preetz/ }))
  await expect(page).toHaveURL(/\/sources#outlook$/)
})

test('what is not there is said, with a way to people and a way back to all', async ({ page }) => {
  await page.goto('/questions')
  const search = page.getByLabel('Search')
  await tabTo(page, search)
  await page.keyboard.type('xylophone')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: 'Get help now' })).toHaveAttribute('href', '/help')
  await pressOn(page, main.getByRole('button', { name: 'Show all' }))
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('')
  await expect(page.getByText(questionOf('appTested'), { exact: true })).toBeVisible()
})

test('a screen leads to the questions that come up there; one alone has an address that says nothing', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/plan')
  await pressOn(page, page.getByText(content.here, { exact: true }))
  await pressOn(page, page.getByRole('link', { name: questionOf('minimumDays') }))
  await expect(page.getByRole('heading', { level: 1, name: questionOf('minimumDays') })).toBeFocused()
  await expect(page).toHaveURL(/\/questions\?q=\d+$/)
  await expect(page).toHaveTitle('Questions')
  await expect(page.getByText(answerTo('minimumDays'))).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: questionOf('howLong') }))
  await expect(page.getByRole('heading', { level: 1, name: questionOf('howLong') })).toBeFocused()
  await page.goto('/questions?q=999')
  await expect(page.getByLabel('Search')).toBeVisible()
})

test('before the lock is opened the questions can be read, and what they lead to stays behind it', async ({
  page,
}) => {
  await enter(page)
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  await page.goto('/questions')
  await page.getByLabel('Search').fill('impossible to sleep')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  await page.getByLabel('Search').fill('sleep tonight')
  await page.getByText(questionOf('sleep'), { exact: true }).click()
  await expect(page.getByText(answerTo('sleep'))).toBeVisible()
  await page.goto('/questions?q=1')
  await page.getByRole('link', { name: 'Open “Insights”' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible()
})
