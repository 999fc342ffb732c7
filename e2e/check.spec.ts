import type { Page } from '@playwright/test'
import heal from '../content/en/heal.json' with { type: 'json' }
import help from '../content/en/help.json' with { type: 'json' }
import scales from '../content/scales.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo, written } from './hands.ts'
import { savedEntries } from './support/copy.ts'
import { afternoon, arriveInDemo, later, walker } from './walk.ts'

const evening = new Date('2026-11-21T20:40:00+01:00')
const morning = new Date('2026-11-22T08:10:00+01:00')

async function arrive(page: Page, at: Date): Promise<void> {
  await page.clock.setFixedTime(at)
  await enter(page)
  await page.goto('/check')
}

function rate(page: Page, what: string, strength: number) {
  return page
    .getByRole('group', { name: what, exact: true })
    .getByRole('radio', { name: String(strength), exact: true })
    .check({ force: true })
}

async function rateAll(page: Page, longing: number, sadness: number, anger: number): Promise<void> {
  await rate(page, 'Longing', longing)
  await rate(page, 'Sadness', sadness)
  await rate(page, 'Anger', anger)
}

test('three taps in the evening are kept without a further one, together, and the later answer counts', async ({
  page,
}) => {
  await arrive(page, evening)
  await rateAll(page, 6, 4, 1)
  await expect(page.getByText('Noted. That is all.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Noted for this day: Longing 6, Sadness 4, and Anger 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Change it' }).click()
  await rate(page, 'Longing', 3)
  await expect(page.getByText('Noted. That is all.')).toBeVisible()
  await page.getByLabel('One line').fill('The walk was good.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Noted for this day: Longing 3, Sadness 4, and Anger 1.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change it' })).toBeFocused()
  const bodies = (await savedEntries(page))
    .filter(({ kind }) => kind === 'checkIn.evening')
    .map(({ body }) => body)
  expect(bodies).toEqual([
    { longing: 6, sadness: 4, anger: 1 },
    { longing: 3 },
    { line: 'The walk was good.' },
  ])
})

test('what was left out stays missing, and leaving the page keeps what was tapped', async ({ page }) => {
  await arrive(page, evening)
  await rate(page, 'Sadness', 5)
  await goByMenu(page, 'Myself')
  const back = page.getByRole('link', { name: /^Check-in/ })
  await expect(back).toBeVisible()
  await written(page)
  await back.click()
  await expect(page.getByText('Noted for this day: Sadness 5.')).toBeVisible()
})

test('yesterday evening can be added late, and belongs to yesterday', async ({ page }) => {
  await arrive(page, afternoon)
  await page.getByRole('button', { name: 'Add yesterday evening' }).click()
  await rateAll(page, 7, 7, 2)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Yesterday evening is noted.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add yesterday evening' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Rate today' })).toBeVisible()
  const [entry] = (await savedEntries(page)).filter(({ kind }) => kind === 'checkIn.evening')
  expect(entry).toMatchObject({ at: '2026-11-20T20:00:00Z' })
})

test('in the morning one tap, by keyboard alone, and then the plan of the day is gone through', async ({
  page,
}) => {
  await page.clock.setFixedTime(morning)
  await enter(page)
  await walker(page, 'en-GB').go('/plan#if-then')
  await page.getByRole('button', { name: 'Add an if-then plan' }).click()
  await page.getByLabel('If', { exact: true }).fill('I wake up')
  await page.getByLabel('then I', { exact: true }).fill('open the window')
  await page.getByRole('button', { name: 'Save' }).click()
  await goOffline(page)
  await page.goto('/check')
  await expect(page.getByText('If I wake up, then I open the window.')).toBeHidden()
  const dial = page.getByRole('group', { name: 'How strong is the urge, just after waking?' })
  await tabTo(page, dial.getByRole('radio').first())
  await page.keyboard.press('5')
  await expect(page.getByText('Noted. It can be changed until the day is over.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Go through it in mind' }))
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Done' }))
  await expect(page.getByText('You went through it today.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go through it in mind' })).toBeFocused()
  await later(page, new Date('2026-11-23T12:30:00+01:00'))
  await expect(page.getByRole('region', { name: 'This morning' })).toBeHidden()
})

test('the week: each of ten can be left out, also after it was tapped', async ({ page }) => {
  await arrive(page, afternoon)
  await page.getByRole('button', { name: 'Look at the week' }).click()
  const { sleep, relief } = heal.symptoms.questions
  await rate(page, sleep.question, 7)
  await rate(page, relief.question, 2)
  await page.getByRole('button', { name: `Leave it out: ${relief.title}` }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Last noted on Saturday, 21\sNovember 2026/)).toBeVisible()
  const [noted] = (await savedEntries(page)).filter(({ kind }) => kind === 'symptoms.noted')
  expect(noted?.body).toEqual({ sleep: 7 })
})

async function answerFour(page: Page, answers: readonly string[]): Promise<void> {
  await page.getByRole('switch', { name: scales.phq4.name }).check({ force: true })
  await page.getByRole('button', { name: 'Answer it now' }).click()
  const save = page.getByRole('region', { name: scales.phq4.name }).getByRole('button', { name: 'Save' })
  await expect(save).toBeDisabled()
  for (const [n, item] of scales.phq4.items.entries())
    await page
      .getByRole('group', { name: item, exact: true })
      .getByRole('radio', { name: answers[n] ?? '', exact: true })
      .check({ force: true })
  await save.click()
}

test('the four questions are off until switched on, stand with their source, and end in plain words', async ({
  page,
}) => {
  await arrive(page, afternoon)
  await expect(page.getByText(scales.phq4.instruction)).toBeHidden()
  await answerFour(page, ['Several days', 'Several days', 'Not at all', 'Several days'])
  await expect(page.getByText(heal.scales.phq4.burden.some)).toBeVisible()
  await expect(page.getByText(heal.scales.phq4.notADiagnosis)).toBeVisible()
  await expect(page.getByText(heal.scales.phq4.helpOffered)).toBeHidden()
  await expect(page.getByText('It comes again on Saturday, 5 December 2026.')).toBeVisible()
  await page.getByText('Where these questions come from').click()
  await expect(page.getByText(scales.phq4.notice)).toBeVisible()
  await expect(page.getByText(scales.licence)).toBeVisible()
})

test('help is offered where low spirits weigh, and the plain question is not yet asked', async ({ page }) => {
  await arrive(page, afternoon)
  await answerFour(page, ['Not at all', 'Not at all', 'More than half the days', 'Several days'])
  const region = page.getByRole('region', { name: scales.phq4.name })
  await expect(region.getByText(heal.scales.phq4.helpOffered)).toBeVisible()
  await expect(region.getByRole('link', { name: 'My safety plan' })).toBeVisible()
  await expect(page.getByText(help.plainQuestion.question)).toBeHidden()
})

test('the plain question is asked where they weigh most; its answer leads to people and is kept nowhere', async ({
  page,
}) => {
  await arrive(page, afternoon)
  await answerFour(page, ['Not at all', 'Not at all', 'Nearly every day', 'More than half the days'])
  await expect(page.getByText(help.plainQuestion.question)).toBeVisible()
  await page.getByRole('button', { name: help.plainQuestion.answers.yes, exact: true }).click()
  await expect(page.getByText(help.plainQuestion.yes[0] ?? '')).toBeVisible()
  const kinds = (await savedEntries(page)).map(({ kind }) => kind)
  expect(kinds.filter(kind => /question|plain/.test(kind))).toEqual([])
  await page.goto('/check')
  await expect(page.getByText(help.plainQuestion.question)).toBeVisible()
  await page.getByRole('link', { name: 'Get help now' }).last().click()
  await expect(page).toHaveURL(/\/help/)
})

test('after midnight only the day that ends is asked about', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T01:10:00+01:00'))
  await arriveInDemo(walker(page, 'en-GB'), '/check')
  await expect(page.getByRole('region', { name: 'Today, looked at from its end' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'The week' })).toBeHidden()
  await expect(page.getByRole('switch')).toHaveCount(0)
})

test('Today proposes the evening, and "Not now" puts it away', async ({ page }) => {
  await page.clock.setFixedTime(evening)
  await enter(page)
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('How was today? Three taps, no more.')).toBeVisible()
  await page.getByRole('link', { name: 'Check in', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Longing' })).toBeVisible()
  await goByMenu(page, 'Today')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('How was today? Three taps, no more.')).toBeHidden()
})
