import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import patterns from '../content/en/patterns.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import {
  canary,
  closeAndQuiet,
  names,
  type PickedFile,
  telegram,
  whatsapp,
  wholeTelegram,
} from './support/chat-file.ts'
import { afternoon, arrive, arriveInDemo, later, night, startPlan, walker } from './walk.ts'

const minute = 60_000
const hour = 60 * minute
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const picker = (page: Page) => page.getByLabel('Pick the file', { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const weeks = (page: Page) => page.getByRole('slider', { name: 'Week to read' })

/** From the page to the file, and the file into the page. */
async function pick(page: Page, file: PickedFile): Promise<void> {
  await walker(page, 'en-GB').go('/shape')
  await button(page, 'Go on to the file').click()
  await picker(page).setInputFiles(file)
}

/** Says which of the two names is one's own, where the file does not say it itself. */
async function sayWho(page: Page): Promise<void> {
  const asked = page.getByRole('group', { name: 'I am', exact: true })
  await asked.or(part(page, 'By the week')).first().waitFor()
  if (!(await asked.isVisible())) return
  await asked.getByRole('radio', { name: names.me }).check({ force: true })
  await button(page, 'Go on').click()
}

async function look(page: Page, file = whatsapp(closeAndQuiet())): Promise<void> {
  await pick(page, file)
  await sayWho(page)
  await expect(part(page, 'By the week')).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
})

test('the whole way: what is said before, the file, both sides by the week, and forgotten', async ({
  page,
}) => {
  await enter(page)
  await goByMenu(page, 'Myself')
  await page.getByRole('link', { name: /^Shape/ }).click()
  await expect(page.getByText('You will not see any messages.')).toBeVisible()
  await expect(page.getByText('Nobody has tested whether')).toBeVisible()
  await page
    .getByRole('group', { name: 'How is it right now?' })
    .getByRole('radio', { name: '4' })
    .check({ force: true })
  await button(page, 'Go on to the file').click()
  await page.getByText('WhatsApp', { exact: true }).click()
  await expect(page.getByText(patterns.programs.whatsapp.steps[0] ?? '')).toBeVisible()
  await expect(page.getByText('this chat cannot be exported')).toBeVisible()
  await goOffline(page)
  await picker(page).setInputFiles(whatsapp(closeAndQuiet()))
  await sayWho(page)

  await expect(part(page, 'By the week').locator('svg')).toHaveCount(2)
  await expect(part(page, 'Quiet stretches')).toContainText(/Stretches\s*1\d/)
  await expect(part(page, 'Who began again')).toContainText(
    /Of \d+ conversations you began \d+ and they began \d+/,
  )
  await expect(part(page, 'Who began again')).toContainText(/likely between \d+ and \d+ of 100/)
  const told = part(page, 'In words')
  await expect(told).toContainText(/this chat holds [\d,]+ messages from you and [\d,]+ from them/)
  await expect(told).toContainText(/In \d+ of \d+ quiet stretches you wrote more before it went quiet/)
  await expect(told).toContainText(patterns.limits.counts)
  expect(await page.locator('main').innerText()).not.toMatch(/Alex|Sam\b|%|because|your relationship/)

  await button(page, 'Forget it').click()
  await expect(page.getByText('Nothing of it is left in this app.')).toBeVisible()
  await page
    .getByRole('group', { name: 'How is it now?' })
    .getByRole('radio', { name: '6' })
    .check({ force: true })
  await expect(page.getByText('Before it was 4, now it is 6.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Breathe for a few minutes' })).toBeVisible()
  await expect(page.getByText(patterns.after.needed)).toBeVisible()
  await expect(page.getByText(patterns.after.delete[0] ?? '')).toHaveCount(0)
  await button(page, 'No, or it is kept safely elsewhere').click()
  await expect(page.getByText(patterns.after.delete[0] ?? '')).toBeVisible()
})

test('whoever may need the chat for a court is led to keeping it, not to deleting', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  await look(page)
  await button(page, 'Forget it').click()
  await button(page, 'It might').click()
  await expect(page.getByText(patterns.after.keepCopy)).toBeVisible()
  await expect(page.getByRole('link', { name: 'To your record' })).toHaveAttribute('href', '/record')
  await expect(page.getByText(patterns.after.delete[0] ?? '')).toHaveCount(0)
})

test('what can sting is not on the page before somebody asks for it', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  await look(page)
  const more = part(page, 'Only if you want it')
  await expect(more.getByText(/You answered within|January 2025|Between midnight/)).toHaveCount(0)
  await more.getByText('Show me: how long answers took').click()
  await expect(more).toContainText(/You answered within .+ in half of [\d,]+ turns \(likely between/)
  await expect(more).toContainText(patterns.showMe.replies)
  await expect(more.getByText(/January 2025|Between midnight/)).toHaveCount(0)
  await more.getByText('Show me: the months of the quiet stretches').click()
  await expect(more).toContainText('January 2025')
  expect(await more.innerText()).not.toMatch(/\d{1,2} (January|March) 2025/)
})

test('the weeks are read by keyboard and stand in a table; under five are not told apart', async ({
  page,
}) => {
  await arrive(walker(page, 'en-GB'))
  await look(page)
  await tabTo(page, weeks(page))
  await page.keyboard.press('Home')
  const spoken = /^Week of 6\sJan 2025: from you \d+, from them \d+$/
  await expect(weeks(page)).toHaveAttribute('aria-valuetext', spoken)
  await page.keyboard.press('ArrowRight')
  await expect(weeks(page)).toHaveAttribute('aria-valuetext', /Week of 13\sJan 2025/)
  await page.getByText('As a table').click()
  await page.getByRole('row').nth(58).waitFor()
  const rows = await page
    .getByRole('row')
    .evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent ?? '')))
  expect(rows.length).toBeGreaterThan(58)
  const cells = rows.slice(1).flatMap(row => row.slice(1))
  expect(cells).toContain('under 5')
  expect(cells.filter(cell => cell !== 'under 5' && Number(cell) < 5)).toEqual([])
})

test('by keyboard alone, from the first page to forgetting', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  await walker(page, 'en-GB').go('/shape')
  await pressOn(page, button(page, 'Go on to the file'))
  await expect(page.locator('h1')).toBeFocused()
  await tabTo(page, picker(page))
  await picker(page).setInputFiles(telegram(closeAndQuiet(200)))
  const asked = page.getByRole('group', { name: 'I am', exact: true })
  await asked.or(part(page, 'By the week')).first().waitFor()
  if (await asked.isVisible()) {
    await tabTo(page, asked.getByRole('radio', { name: names.me }))
    await page.keyboard.press('Space')
    await pressOn(page, button(page, 'Go on'))
  }
  await part(page, 'By the week').waitFor()
  await expect(page.locator('h1')).toBeFocused()
  await pressOn(page, button(page, 'Forget it'))
  await expect(page.getByText('Forgotten.')).toBeVisible()
})

test('the weekly figures are kept if somebody says so, and forgotten for good', async ({ page }) => {
  await enter(page)
  await look(page)
  const first = (await weeks(page).getAttribute('aria-valuetext')) ?? ''
  await button(page, 'Keep the weekly figures').click()
  await expect(page.getByText('The weekly figures are kept')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Kept on 21 November 2026')).toBeVisible()
  await expect(weeks(page)).toHaveCount(0)
  await button(page, 'Show me: Kept on 21 November 2026').click()
  await expect(weeks(page)).toHaveAttribute('aria-valuetext', first)
  await button(page, 'Forget: Kept on 21 November 2026').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(page.getByText('Kept on 21 November 2026')).toHaveCount(0)
  await page.goto('/journal')
  await expect(page.getByText('Figures by the week')).toHaveCount(0)
})

test('leaving the page forgets the look', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  await look(page)
  const there = walker(page, 'en-GB')
  await there.go('/insights')
  await there.go('/shape')
  await expect(page.getByText('You will not see any messages.')).toBeVisible()
  await expect(weeks(page)).toHaveCount(0)
})

test('in the evening it is closed and opens after a wait; what was begun by day is not cut off', async ({
  page,
}) => {
  const evening = new Date('2026-11-21T22:30:00+01:00')
  await page.clock.setFixedTime(evening)
  await arrive(walker(page, 'en-GB'))
  await walker(page, 'en-GB').go('/shape')
  await expect(page.getByText('This opens by day')).toBeVisible()
  await expect(button(page, 'Go on to the file')).toHaveCount(0)
  await button(page, 'Open it after a wait').click()
  await expect(page.getByText('It opens at 22:32.')).toBeVisible()
  await later(page, new Date(evening.getTime() + 2 * minute))
  await expect(button(page, 'Go on to the file')).toBeVisible()

  await page.clock.setFixedTime(new Date(evening.getTime() - hour))
  await page.reload()
  await arrive(walker(page, 'en-GB'))
  await look(page)
  await later(page, evening)
  await expect(weeks(page)).toBeVisible()
  await later(page, night)
  await expect(page.getByText('Look at it by daylight')).toBeVisible()
  await expect(page.locator('.plot-canvas')).toHaveCount(0)
})

test('after midnight it is closed and no wait is offered', async ({ page }) => {
  await page.clock.setFixedTime(night)
  await arriveInDemo(walker(page, 'en-GB'), '/shape')
  await expect(page.getByText(/decide at ten/)).toBeVisible()
  await expect(button(page, 'Open it after a wait')).toHaveCount(0)
  await expect(page.getByText('Kept figures')).toHaveCount(0)
})

test('in the day after a slip it is closed, and opens after a wait', async ({ page }) => {
  await startPlan(page)
  const there = walker(page, 'en-GB')
  await there.take('I contacted them')
  await page.waitForURL(/\/step\//)
  await there.go('/shape')
  await expect(page.getByText('In the day after contact everything weighs more.')).toBeVisible()
  await button(page, 'Open it after a wait').click()
  await expect(page.getByText('It opens at 15:40.')).toBeVisible()
  await later(page, new Date(afternoon.getTime() + 20 * minute))
  await expect(button(page, 'Go on to the file')).toBeVisible()
})

test('in the day after a strong urge it is closed', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  const there = walker(page, 'en-GB')
  await there.go('/now')
  await page.getByRole('radio', { name: /^9/ }).check({ force: true })
  await there.go('/shape')
  await expect(page.getByText('In the day after a strong urge everything weighs more.')).toBeVisible()
  await later(page, new Date(afternoon.getTime() + 24 * hour + minute))
  await expect(button(page, 'Go on to the file')).toBeVisible()
})

for (const question of ['danger', 'threatened', 'order'] as const) {
  test(`with "${question}" in the safety answers it is off: a copy and people first`, async ({ page }) => {
    await arrive(walker(page, 'en-GB'))
    const there = walker(page, 'en-GB')
    await there.go('/safety')
    await there.pick(care.questions[question].question, care.answers.unsure)
    await there.go('/shape')
    await expect(page.getByText(care.because.historyMayBeNeeded)).toBeVisible()
    await expect(button(page, 'Go on to the file')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Keep a copy' })).toHaveAttribute('href', '/record')
    await button(page, 'I had advice, and I decide for myself').click()
    await expect(page.getByText(care.warn.mayBeNeeded)).toBeVisible()
    await expect(button(page, 'Go on to the file')).toBeVisible()
  })
}

test('in a file of many chats the name is typed, and no other name ever stands on the page', async ({
  page,
}) => {
  await arrive(walker(page, 'en-GB'))
  await pick(page, wholeTelegram(closeAndQuiet(200), 'Kim Novak'))
  const field = page.getByLabel('Their name in that program', { exact: true })
  await field.fill('Nobody')
  await button(page, 'Go on').click()
  await expect(page.getByText('No chat goes by that name.')).toBeVisible()
  await field.fill(names.them)
  expect(await page.content()).not.toContain('Novak')
  await button(page, 'Go on').click()
  await sayWho(page)
  await expect(part(page, 'By the week')).toBeVisible()
  expect(await page.content()).not.toContain('Novak')
})

const textFile = (text: string): PickedFile => ({
  name: 'chat.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

test('dates that can be read in two ways are asked about, as the days that they would mean', async ({
  page,
}) => {
  await arrive(walker(page, 'en-GB'))
  const said = ['05/03/2025, 21:41', '06/03/2025, 21:50', '07/04/2025, 09:12', '08/05/2025, 10:00']
  const lines = said.map((stamp, n) => `${stamp} - ${n % 2 ? names.me : names.them}: ${canary}\n`)
  await pick(page, textFile(lines.join('')))
  const asked = page.getByRole('group', { name: 'The messages reach' })
  await expect(asked.getByText('from 5 March 2025 to 8 May 2025')).toBeVisible()
  await expect(asked.getByText('read as month, day, year')).toBeVisible()
  await asked.getByRole('radio', { name: /5\sMarch/ }).check({ force: true })
  await button(page, 'Go on').click()
  await sayWho(page)
  await expect(page.getByText('From March 2025 to May 2025, 65 days.')).toBeVisible()
})

test('a word beside a time that no table knows is asked about, and never guessed', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  const lines = Array.from(
    { length: 40 },
    (_, n) =>
      `${13 + (n % 15)}/0${1 + Math.floor(n / 15)}/2025, 9:41 xq - ${n % 2 ? names.me : names.them}: hi\n`,
  )
  await pick(page, textFile(lines.join('')))
  await expect(page.getByRole('heading', { name: 'What does “xq” mean?' })).toBeVisible()
  await page.getByRole('radio', { name: 'the hours after noon' }).check({ force: true })
  await button(page, 'Go on').click()
  await sayWho(page)
  await expect(part(page, 'By the week')).toBeVisible()
})

test('a file that cannot be read is named, with what to do, and another can be picked', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  await pick(page, { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no chat') })
  await expect(page.getByRole('alert')).toContainText('None of the programs known here wrote this file')
  await expect(page.getByRole('alert')).toContainText('File: holiday.jpg')
  await button(page, 'Pick another file').click()
  await picker(page).setInputFiles(telegram(closeAndQuiet(60)))
  await sayWho(page)
  await expect(part(page, 'By the week')).toBeVisible()
})

test('reading can be stopped at any time: the worker ends and the file is let go', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  const workers = () => page.workers().filter(worker => worker.url().includes('parse-worker')).length
  const stopped = Promise.withResolvers<void>()
  await page.route('**/workers/parse-worker*', async route => {
    await stopped.promise
    await route.continue().catch(() => undefined)
  })
  await pick(page, telegram(closeAndQuiet(60)))
  await expect(page.getByText('Looking at the file …')).toBeVisible()
  await button(page, 'Stop').click()
  await expect(picker(page)).toBeVisible()
  stopped.resolve()
  await expect.poll(workers).toBe(0)
  await page.waitForTimeout(2000)
  await expect(picker(page)).toBeVisible()
})

test('the worker that reads chats is answered with a policy that leaves it no way out', async ({ page }) => {
  await arrive(walker(page, 'en-GB'))
  const answered = page.waitForResponse('**/workers/parse-worker*')
  await look(page)
  const policy = (await answered).headers()['content-security-policy'] ?? ''
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("script-src 'self';")
  const own = (await page.request.get('/')).headers()['content-security-policy'] ?? ''
  expect(own).toContain("require-trusted-types-for 'script'")
  expect(own).not.toContain('unsafe')
})
