import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import care from '../content/en/care.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { afternoon, arriveInDemo, later, startPlan, walker } from './walk.ts'

const birthday = { what: 'Sam’s birthday', date: '1991-12-02', plan: 'Swim with Noor; phone at home.' }

async function arrive(page: Page): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/ahead')
}

async function addBirthday(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a day' }).click()
  await page.getByLabel('The day, in a word or two').fill(birthday.what)
  await page.getByLabel('Date', { exact: true }).fill(birthday.date)
  await page.getByRole('switch', { name: 'It comes every year' }).click()
  await page.getByLabel('Your plan for it').fill(birthday.plan)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Wednesday, 2 December 2026 (in 11 days), every year')).toBeVisible()
}

/** What the file says to another program, and the file itself. */
async function saveFile(page: Page) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a calendar file' }).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
  return { name: file.suggestedFilename(), text: text.replaceAll('\r\n ', ''), events }
}

test('a day that comes every year is noted with a plan, changed, still there after a reload, and removed', async ({
  page,
}) => {
  await arrive(page)
  await addBirthday(page)
  await page.getByRole('button', { name: `Change: ${birthday.what}` }).click()
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('1991-12-02')
  await page.getByLabel('Your plan for it').fill('Dinner with Noor.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Dinner with Noor.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Dinner with Noor.')).toBeVisible()
  await page.getByRole('button', { name: `Remove: ${birthday.what}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText(birthday.what)).toBeHidden()
})

test('the calendar file is read by another program, and none of the person’s words are in it', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await page.goto('/ahead')
  await addBirthday(page)
  const { name, text, events } = await saveFile(page)
  expect(name).toBe('dates.ics')
  expect(events.map(event => [event.summary, event.startDate.toString(), event.isRecurring()])).toEqual([
    ['Reminder', '2026-12-02', true],
    ['Plan: look again', '2026-12-21T09:00:00Z', false],
  ])
  const trigger = events[0]?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
  expect(trigger?.toString()).toBe('-PT14H')
  for (const word of ['Sam', 'birthday', 'Swim', 'Noor', '1991', 'reakwater'])
    expect(text).not.toContain(word)
  const again = await saveFile(page)
  expect(again.events.map(event => event.uid)).toEqual(events.map(event => event.uid))
})

test('without a day and without a plan there is nothing to save', async ({ page }) => {
  await arrive(page)
  await expect(page.getByText('Nothing to put into it yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save a calendar file' })).toBeHidden()
})

test('a day that cannot be, one that is over and one too far off are said in plain words, and nothing is lost', async ({
  page,
}) => {
  await arrive(page)
  await page.getByRole('button', { name: 'Add a day' }).click()
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await save.click()
  await expect(page.getByText('A word for the day is missing.')).toBeVisible()
  await expect(page.getByText('This date is not in the calendar.')).toBeVisible()
  await page.getByLabel('The day, in a word or two').fill('The concert')
  await page.getByLabel('Date', { exact: true }).fill('2026-11-20')
  await save.click()
  await expect(page.getByText('This day is over.')).toBeVisible()
  await page.getByLabel('Date', { exact: true }).fill('2226-11-20')
  await save.click()
  await expect(page.getByText('This day is too far away')).toBeVisible()
  await page.getByLabel('Date', { exact: true }).fill('2026-11-21')
  await save.click()
  await expect(page.getByText('The concert')).toBeVisible()
  await expect(page.getByText('(today)')).toBeVisible()
})

test('a 29 February that comes every year is on the 28th where there is none', async ({ page }) => {
  await arrive(page)
  await page.getByRole('button', { name: 'Add a day' }).click()
  await page.getByLabel('The day, in a word or two').fill('Leap day')
  await page.getByLabel('Date', { exact: true }).fill('2024-02-29')
  await page.getByRole('switch', { name: 'It comes every year' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Sunday, 28\sFebruary 2027/)).toBeVisible()
})

test('a day within three days comes up on Today with the plan for it, and can be put away', async ({
  page,
}) => {
  await arrive(page)
  await addBirthday(page)
  await later(page, new Date('2026-11-29T10:00:00+01:00'))
  await goByMenu(page, 'Today')
  const word = page.getByText(`${birthday.what}, in 3 days. Your plan for it: ${birthday.plan}`)
  await expect(word).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(word).toBeHidden()
  await page.reload()
  await expect(
    page
      .getByRole('region', { name: 'One thing' })
      .or(page.getByRole('link', { name: 'They contacted me' }))
      .first(),
  ).toBeVisible()
  await expect(word).toBeHidden()
})

test('who may be watched is told what a file and a reminder can show', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  const { pick, go } = walker(page, 'en-GB')
  await page.goto('/safety')
  await pick(care.questions.watched.question, care.answers.yes)
  await go('/ahead')
  await addBirthday(page)
  await expect(page.getByText(/Somebody who looks at this device may see this/)).toBeVisible()
})

test('the demonstration shows days and a place, each with its own plan', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await arriveInDemo(walker(page, 'en-GB'), '/ahead')
  await expect(page.getByText('The street along the water.')).toBeVisible()
  await expect(page.getByText('At Kim’s, and to bed when I want.')).toBeVisible()
})

test('by keyboard alone and offline: a place is noted, and the focus is where it belongs', async ({
  page,
}) => {
  await arrive(page)
  await goOffline(page)
  await pressOn(page, page.getByRole('button', { name: 'Add a place' }))
  await expect(page.getByLabel('Which place')).toBeFocused()
  await page.keyboard.type('The café on the corner')
  await tabTo(page, page.getByLabel('Your plan for it'))
  await page.keyboard.type('The street along the water.')
  await pressOn(page, page.getByRole('button', { name: 'Save', exact: true }))
  await expect(page.getByRole('button', { name: 'Add a place' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Remove: The café on the corner' }))
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Remove' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
