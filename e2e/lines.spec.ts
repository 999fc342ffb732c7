import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import answers from '../content/en/scripts-answers.json' with { type: 'json' }
import quiet from '../content/en/scripts-quiet.json' with { type: 'json' }
import tendency from '../content/en/tendency.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { lockNow, setPassphrase } from './support/person.ts'
import { afternoon, later, night } from './walk.ts'

const { needQuiet, firstContact } = quiet.situations
const { threatened, theyThreatenSelfHarm } = answers.situations
const { reachesOut, withdraws } = needQuiet.scripts
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('by keyboard, offline: a conversation is found by its words, filled in, marked, and said line by line', async ({
  page,
}) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/lines')
  await tabTo(page, page.getByLabel('Search'))
  await page.keyboard.type('vánish JUST')
  await pressOn(page, page.getByRole('link', { name: reachesOut.title }))
  await expect(heading(page, reachesOut.title)).toBeFocused()
  await expect(page).toHaveTitle('Lines')
  await expect(page.getByRole('listitem').filter({ hasText: /^Me/ }).first()).toContainText(
    reachesOut.lines[0]?.text ?? '',
  )
  await pressOn(page, page.getByRole('link', { name: 'When I tend to draw back' }))
  await expect(heading(page, withdraws.title)).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Fill in the gap' }))
  await expect(page.getByLabel(withdraws.blanks.day)).toBeFocused()
  await page.keyboard.type('Sunday')
  await page.keyboard.press('Enter')
  await expect(page.getByText('I need quiet until Sunday.', { exact: false })).toBeVisible()
  const mark = page.getByRole('button', { name: 'Mark it' })
  await pressOn(page, mark)
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await pressOn(page, page.getByRole('link', { name: 'Practise it aloud' }))
  const next = page.getByRole('button', { name: 'Next line' })
  await tabTo(page, next)
  for (const _ of withdraws.lines) await page.keyboard.press('Space')
  await expect(page.getByText('That was it.')).toBeVisible()
  await page.goto('/lines')
  const marked = page.getByRole('region', { name: 'Marked by you' })
  await pressOn(page, marked.getByRole('link', { name: withdraws.title }))
  await expect(page.getByText('On Sunday I', { exact: false }).first()).toBeVisible()
})

test('what somebody tends to do chooses the conversation; it can be said otherwise', async ({ page }) => {
  await enter(page)
  await page.goto('/lines/me')
  for (const item of Object.values(tendency.items)) {
    const often = [tendency.items.writeAgain, tendency.items.askIfWell, tendency.items.cannotWait].includes(
      item,
    )
    await page
      .getByRole('group', { name: item })
      .getByRole('radio', { name: tendency.answers[often ? 3 : 0] ?? '' })
      .check({ force: true })
  }
  await page.getByRole('button', { name: 'See where it leans' }).click()
  await expect(page.getByRole('heading', { name: tendency.leanings.reachesOut.title })).toBeVisible()
  await page.goto('/lines?s=1')
  await expect(heading(page, reachesOut.title)).toBeVisible()
  await page.goto('/lines/me')
  await page.getByText('It is otherwise', { exact: true }).click()
  await page.getByRole('radio', { name: tendency.leanings.withdraws.title }).check({ force: true })
  await expect(page.getByRole('heading', { name: tendency.leanings.withdraws.title })).toBeVisible()
  await page.goto('/lines?s=1')
  await expect(heading(page, withdraws.title)).toBeVisible()
})

test('a first message is closed after midnight and by a no; a threat has people above the words', async ({
  page,
}) => {
  await page.clock.setFixedTime(night)
  await enter(page)
  await page.goto('/lines?s=7&w=1')
  await expect(
    heading(page, firstContact.title).or(heading(page, firstContact.scripts.reachesOut.title)),
  ).toBeVisible()
  await expect(page.getByText(firstContact.scripts.reachesOut.lines[0]?.text ?? '')).toBeHidden()
  await page.goto('/lines?s=1&w=1')
  await expect(page.getByText(/After midnight no line leaves/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
  await page.goto('/lines/me')
  await expect(page.getByText(/After midnight everything leans further/)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await later(page, afternoon)
  await page.goto('/safety')
  await page
    .getByRole('group', { name: care.questions.askedToStop.question })
    .getByRole('radio', { name: care.answers.yes, exact: true })
    .check({ force: true })
  await page.goto('/lines?s=7&w=1')
  await expect(page.getByText(care.because.askedToStop)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mark it' })).toHaveCount(0)
  await page.goto('/lines?s=17&w=1')
  const said = page.getByRole('main')
  await expect(said.getByText('People first', { exact: true })).toBeVisible()
  await expect(said.getByRole('link', { name: 'Get help now' })).toHaveAttribute('href', '/help')
})

for (const answer of ['yes', 'unsure'] as const)
  test(`who may be threatened (${answer}) finds both pages: help first, what to do, and no line for them`, async ({
    page,
  }) => {
    await enter(page)
    await page.goto('/safety')
    await page
      .getByRole('group', { name: care.questions.threatened.question })
      .getByRole('radio', { name: care.answers[answer], exact: true })
      .check({ force: true })
    const main = page.getByRole('main')
    for (const [place, { scripts }] of [
      [17, threatened],
      [18, theyThreatenSelfHarm],
    ] as const) {
      await page.goto(`/lines?s=${place}`)
      await expect(main.getByText('People first', { exact: true })).toBeVisible()
      await expect(main.getByRole('link', { name: scripts.steady.title })).toBeVisible()
      for (const aloud of ['', '&p=1']) {
        await page.goto(`/lines?s=${place}&w=1${aloud}`)
        const { lines, notWhen, turns } = scripts.reachesOut
        await expect(main.getByText('People first', { exact: true })).toBeVisible()
        await expect(main.getByRole('link', { name: 'Get help now' })).toHaveAttribute('href', '/help')
        await expect(main.getByRole('link', { name: 'Call somebody I know' })).toBeVisible()
        await expect(main.getByRole('link', { name: 'Keep what came, with its date' })).toBeVisible()
        await expect(main.getByText(care.because.threatened)).toBeVisible()
        await expect(main.getByText(notWhen[0] ?? '')).toBeVisible()
        await expect(main.getByText(turns[0]?.say ?? '')).toBeVisible()
        for (const { text } of lines) await expect(main.getByText(text)).toHaveCount(0)
        await expect(main.getByRole('button', { name: /Copy|Next line|Mark it/ })).toHaveCount(0)
        await expect(main.getByRole('definition').filter({ hasText: '"' })).toHaveCount(0)
      }
    }
  })

test('before the lock is opened texts can be read; marks, gaps, and what leads to contact wait', async ({
  page,
}) => {
  await enter(page)
  await setPassphrase(page, 'lamp otter seven brick canoe moss')
  await lockNow(page)
  await page.goto('/lines?s=13&w=1')
  await expect(page.getByRole('heading', { name: 'The conversation' })).toBeVisible()
  await expect(page.getByText(/is there once your journal is open/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mark it' })).toHaveCount(0)
  for (const leads of ['/lines?s=7&w=1', '/lines?s=5&w=1']) {
    await page.goto(leads)
    await expect(page.getByText('This one waits for your journal')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'The conversation' })).toHaveCount(0)
  }
})
