import type { Page } from '@playwright/test'
import heal from '../content/en/heal.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { bringIn, pastEntry, savedEntries } from './support/copy.ts'
import { afternoon, later, walker } from './walk.ts'

const { feelings, sitting } = heal
const { steps } = sitting
const second = 1000
const after = (seconds: number) => new Date(afternoon.getTime() + seconds * second)

async function arrive(page: Page): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await walker(page, 'en-GB').go('/feelings')
}

async function begin(
  page: Page,
  feeling: string = feelings.sadness.title,
  minutes = '5 minutes',
): Promise<void> {
  await page.getByRole('button', { name: feeling }).click()
  await page.getByLabel('How long').selectOption(minutes)
  await page.getByRole('button', { name: 'Sit with it' }).click()
}

const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

async function rate(page: Page, strength: number): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${strength}\\b`) }).check({ force: true })
}

test('a sitting goes its way by the clock, waits at its questions, and keeps before and after', async ({
  page,
}) => {
  await arrive(page)
  await begin(page)
  await expect(page.getByRole('heading', { level: 1, name: feelings.sadness.title })).toBeFocused()
  await expect(step(page, steps.name.title)).toBeVisible()
  await expect(page.getByText(steps.name.lines[0] ?? '')).toBeVisible()
  await later(page, after(31))
  await expect(step(page, steps.where.title)).toBeVisible()
  // The page was hidden for an hour: the question is still there, and nothing was skipped.
  await later(page, after(3600))
  await expect(step(page, steps.strength.title)).toBeVisible()
  await rate(page, 7)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(step(page, steps.move.title)).toBeVisible()
  await expect(page.getByText('About 3 minutes left')).toBeVisible()
  await later(page, after(3600 + 100))
  await expect(page.getByText('About 2 minutes left')).toBeVisible()
  await later(page, after(3600 + 185))
  await expect(page.getByRole('heading', { level: 1, name: steps.strengthAgain.title })).toBeFocused()
  await rate(page, 5)
  await expect(page.getByText('Before it was 7, now 5.')).toBeVisible()
  await expect(page.getByText(sitting.closing.lower)).toBeVisible()
  await page.getByLabel(sitting.placesHint).selectOption('Chest')
  await page.getByRole('button', { name: 'Keep this sitting' }).click()
  await page.getByText('Sadness: one sitting.').click()
  await expect(page.getByText(/before 7 · after 5 · Chest/)).toBeVisible()
  const kept = (await savedEntries(page)).find(({ kind }) => kind === 'sitting.held')
  expect(kept?.body).toMatchObject({
    feeling: 'sadness',
    before: 7,
    after: 5,
    minutes: 5,
    body: 'Chest',
    finished: true,
  })
})

test('in silence no line of text stands there, only what the step is', async ({ page }) => {
  await arrive(page)
  await page.getByRole('radio', { name: 'In silence' }).check({ force: true })
  await begin(page)
  await expect(step(page, steps.name.title)).toBeVisible()
  await expect(page.getByText(steps.name.lines[0] ?? '')).toBeHidden()
})

test('it can be stopped at any moment, and an own word is kept as it was written', async ({ page }) => {
  await arrive(page)
  await page.getByLabel(sitting.ownWord).fill('homesick')
  await page.getByRole('button', { name: 'Sit with it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'homesick' })).toBeFocused()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await expect(page.getByText(sitting.closing.stopped)).toBeVisible()
  await page.getByRole('button', { name: 'Keep this sitting' }).click()
  await expect(page.getByText('homesick: one sitting.')).toBeVisible()
  const kept = (await savedEntries(page)).find(({ kind }) => kind === 'sitting.held')
  expect(kept?.body).toEqual({ feeling: 'homesick', minutes: 0, finished: false })
})

test('turning to something else stands beside it, as large, before and during', async ({ page }) => {
  await arrive(page)
  const size = async (name: string) => {
    const box = await page.getByRole('button', { name }).or(page.getByRole('link', { name })).boundingBox()
    return [box?.width, box?.height]
  }
  expect(await size('Turn to something else')).toEqual(await size('Sit with it'))
  await begin(page)
  expect(await size('Turn to something else')).toEqual(await size('Stop here'))
  await page.getByRole('button', { name: 'Turn to something else' }).click()
  await expect(page).toHaveURL(/\/after$/)
})

test('where it is very strong, help is offered at once', async ({ page }) => {
  await arrive(page)
  await begin(page, feelings.anger.title)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await rate(page, 7)
  await expect(page.getByText(sitting.strong)).toBeHidden()
  await rate(page, 8)
  await expect(page.getByText(sitting.strong)).toBeVisible()
})

test('the history says how many sittings an average rests on, and none below three', async ({ page }) => {
  await arrive(page)
  const held = (before: number, after: number, feeling = 'anger') =>
    pastEntry('sitting.held', { feeling, before, after, minutes: 5, finished: true }, 0)
  const open = pastEntry('sitting.held', { feeling: 'anger', before: 9, minutes: 5, finished: false }, 0)
  await bringIn(page, [held(8, 6), held(7, 6), held(6, 4), open, held(5, 5, 'love'), held(5, 4, 'love')])
  await walker(page, 'en-GB').go('/feelings')
  await expect(page.getByText('Anger: 4 sittings. On average 7 before and 5.3 after (n = 3).')).toBeVisible()
  await expect(page.getByText('Love: 2 sittings.', { exact: true })).toBeVisible()
})

test('after midnight there are four feelings and no numbers of the past', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T01:10:00+01:00'))
  await walker(page, 'en-GB').open('/demo')
  await page.getByRole('region', { name: 'Something happened?' }).waitFor()
  await walker(page, 'en-GB').go('/feelings')
  await expect(page.getByRole('button', { name: feelings.sadness.title })).toBeVisible()
  await expect(page.getByRole('button', { name: feelings.guilt.title })).toBeHidden()
  await expect(page.getByRole('region', { name: 'So far' })).toBeHidden()
})

test('by keyboard alone and offline: chosen, sat with, rated and kept', async ({ page }) => {
  await arrive(page)
  await goOffline(page)
  await pressOn(page, page.getByRole('button', { name: 'Sit with it' }))
  await expect(page.getByText('Choose a feeling first, or write your own word for it.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: feelings.regret.title }))
  await pressOn(page, page.getByRole('button', { name: 'Sit with it' }))
  await pressOn(page, page.getByRole('button', { name: 'Go on' }))
  await expect(step(page, steps.where.title)).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Go on' }))
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('4')
  await expect(page.getByRole('radio', { name: '4' })).toBeChecked()
  await pressOn(page, page.getByRole('button', { name: 'Stop here' }))
  await pressOn(page, page.getByRole('button', { name: 'Keep this sitting' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Regret: one sitting.')).toBeVisible()
  await goByMenu(page, 'Today')
})
