import type { Page } from '@playwright/test'
import { approachAddress } from '../app/src/routes/approach-address.ts'
import care from '../content/en/care.json' with { type: 'json' }
import decide from '../content/en/decide.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { afternoon, later, night, walker } from './walk.ts'

const { questions, answers } = care
const mondayAtSix = new Date('2026-11-23T18:05:00+01:00')

/** A plan for necessary contact by mail, looked at on Mondays from six to half past. */
async function structured(page: Page): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto(approachAddress('structured'))
  await expect(page.getByRole('heading', { name: decide.outcomes.structured.title, level: 1 })).toBeVisible()
  await page.getByLabel('On which channel?').selectOption('mail')
  await page.getByRole('textbox', { name: 'Topic 1' }).fill('the lease')
  await page.getByRole('button', { name: 'Add a time' }).click()
  await page.getByRole('checkbox', { name: 'Monday' }).check({ force: true })
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByRole('region', { name: 'What I decided' })).toBeVisible()
}

async function beginAnswer(page: Page, came = ''): Promise<void> {
  const { pick } = walker(page, 'en-GB')
  await page.getByRole('button', { name: 'Work on an answer' }).click()
  await expect(page.getByLabel('What came, if you want it beside you')).toBeFocused()
  await page.getByLabel('What came, if you want it beside you').fill(came)
  await pick('Does it need an answer at all?', 'Yes, about the matter')
  await page.getByRole('button', { name: 'Go on' }).click()
}

const draft = 'Hello. You NEVER listen to anybody. The 320 is due on Monday. I miss you.'

test('an answer is read over, made plainer with its facts, held until the window, copied and noted as necessary', async ({
  page,
}) => {
  await structured(page)
  await page.goto('/matters')
  await expect(page.getByText('The next look is on Monday 18:00.')).toBeVisible()
  await expect(page.getByText('For: the lease')).toBeVisible()
  await page.getByRole('link', { name: 'Write an answer' }).click()
  await beginAnswer(page, 'When do I get the 320?')
  await page.getByLabel('The answer', { exact: true }).fill(draft)
  await page.getByRole('button', { name: 'Read it over' }).click()
  await expect(page.locator('mark')).toHaveText(['You ', 'NEVER', ' listen', 'I miss you'])
  await expect(page.getByText('These rules read English')).toBeVisible()
  await page.getByRole('button', { name: /Take this part out: Blame/ }).click()
  await page.getByRole('button', { name: /Take this part out: A feeling/ }).click()
  await expect(page.getByLabel('The answer', { exact: true })).toHaveValue('Hello. The 320 is due on Monday.')
  await expect(page.getByText('Nothing stands out to these rules.')).toBeVisible()
  await page.getByRole('button', { name: 'Hold it until Monday 18:00' }).click()
  await expect(page.getByText('Rests until Monday 18:00')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The 320 is due on Monday.')).toBeVisible()
  await expect(page.getByText('When do I get the 320?')).toBeHidden()
  await expect(page.getByRole('button', { name: 'I sent it' })).toBeHidden()

  await later(page, mondayAtSix)
  await expect(page.getByText('Now is a time to look, until 18:30.')).toBeVisible()
  await page.getByRole('button', { name: 'I sent it' }).click()
  await expect(page.getByText(/Noted as necessary contact/)).toBeVisible()
  await page.goto('/journal')
  await expect(page.getByText(/necessary/i).first()).toBeVisible()
})

test('nothing is held unread; what stands out may stay, stands there again at its time, and an open window has its ten minutes', async ({
  page,
}) => {
  await structured(page)
  await later(page, mondayAtSix)
  await page.goto('/reply')
  await beginAnswer(page)
  await page.getByLabel('The answer', { exact: true }).fill(draft)
  await expect(page.getByRole('button', { name: /^Hold it/ })).toBeHidden()
  await pressOn(page, page.getByRole('button', { name: 'Read it over' }))
  await expect(page.getByText('You decide: any of it may stay.')).toBeVisible()
  await page.getByRole('button', { name: 'Hold it as it is until Monday 18:15' }).click()
  await expect(page.getByText('Rests until Monday 18:15')).toBeVisible()
  await expect(page.locator('mark')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy it as it is' })).toBeHidden()

  await later(page, new Date('2026-11-23T18:15:00+01:00'))
  await expect(page.locator('mark')).toHaveText(['You ', 'NEVER', ' listen', 'I miss you'])
  await expect(page.getByRole('button', { name: 'Copy it as it is' })).toBeVisible()
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByRole('button', { name: /Take this part out: Blame/ }).click()
  await page.getByRole('button', { name: /Take this part out: A feeling/ }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copy it', exact: true })).toBeVisible()
})

test('an answer that speaks of harm to oneself has care before it, as it is written, read and released', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/reply')
  const help = page.getByRole('main').getByRole('link', { name: 'Get help now' })
  await beginAnswer(page)
  await page.getByLabel('The answer', { exact: true }).fill("If you go I won't be here tomorrow.")
  await expect(help).toBeVisible()
  await page.getByRole('button', { name: 'Read it over' }).click()
  await expect(help).toHaveCount(1)
  await page.getByRole('button', { name: /^Hold it as it is/ }).click()
  await expect(help).toBeVisible()
  await later(page, new Date(afternoon.getTime() + 3_600_000))
  await expect(page.getByRole('button', { name: 'Copy it as it is' })).toBeVisible()
  const [care, copy] = [
    await help.boundingBox(),
    await page.getByRole('button', { name: /^Copy/ }).boundingBox(),
  ]
  expect(care?.y).toBeLessThan(copy?.y ?? 0)
})

test('under every check of an answer, marked or not, stands the way to what helps when somebody does not want to live', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/reply')
  const helps = page.getByRole('main').getByRole('link', { name: 'What helps now' })
  await beginAnswer(page)
  // Nothing in it that a rule finds.
  await page
    .getByLabel('The answer', { exact: true })
    .fill('There will soon be one less of us to worry about.')
  await page.getByRole('button', { name: 'Read it over' }).click()
  await expect(page.getByText('Nothing stands out to these rules.', { exact: false })).toBeVisible()
  await expect(
    page.getByText(/miss most of what may hurt: most sentences about not wanting to live/),
  ).toBeVisible()
  await expect(page.getByText(/^If these words are about not wanting to live, yours or theirs/)).toBeVisible()
  await expect(helps).toHaveAttribute('href', '/help')
  await page.getByLabel('The answer', { exact: true }).fill('You never listen.')
  await expect(helps).toBeVisible()
  await page.getByRole('button', { name: /^Hold it/ }).click()
  await expect(helps).toBeHidden()
  await later(page, new Date(afternoon.getTime() + 3_600_000))
  await expect(page.getByRole('button', { name: /^Copy it/ })).toBeVisible()
  await expect(helps).toBeVisible()
  await page.goto('/in')
  await page.getByRole('button', { name: 'They say they will harm themselves' }).click()
  await expect(page.getByRole('link', { name: 'Emergency services where they are' })).toBeVisible()
})

test('no answer is an answer; harm and threats lead to help first, asked or read', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/reply')
  const { pick } = walker(page, 'en-GB')
  await page.getByRole('button', { name: 'Work on an answer' }).click()
  await pick('Does it need an answer at all?', 'No')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Then none it is. That is an answer, too.')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await beginAnswer(page, 'If you do not write back I will kill myself.')
  await expect(page.getByText('First this: somebody may be in danger')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Get help now' })).toHaveAttribute(
    'href',
    '/help',
  )
  await page.getByRole('button', { name: /nothing of the kind/ }).click()
  await page.getByLabel('The answer', { exact: true }).fill('I want to die.')
  await expect(page.getByText(/Talk to a person first/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Work on an answer' }).click()
  await expect(page.getByLabel('What came, if you want it beside you')).toHaveValue('')
  await pick('Does it need an answer at all?', 'It threatens me, or somebody near me')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(/you do not have to answer to keep somebody calm/)).toBeVisible()
})

test('an order closes answering but for a child; at night it waits for ten, and a child does not', async ({
  page,
}) => {
  await page.clock.setFixedTime(night)
  await enter(page)
  await page.goto('/reply')
  await expect(page.getByText('Look at it at ten')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Work on an answer' })).toBeHidden()
  await page.getByRole('button', { name: 'It is about a child and cannot wait' }).click()
  await beginAnswer(page)
  await page.getByLabel('The answer', { exact: true }).fill('Thanks. Ben has a headache and stays here.')
  await expect(page.getByRole('radio', { name: 'Warmer, as between parents' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Keep it ready' })).toBeHidden()
  await page.getByRole('button', { name: 'Read it over' }).click()
  await page.getByRole('button', { name: 'Keep it ready' }).click()
  await expect(page.getByText('About a child: it need not wait')).toBeVisible()
  await expect(page.getByRole('button', { name: 'I sent it' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await later(page, new Date('2026-11-22T11:00:00+01:00'))
  const { pick, go } = walker(page, 'en-GB')
  await go('/safety')
  await pick(questions.order.question, answers.yes)
  await go('/reply')
  await expect(page.getByText(/an order stands, it decides/).first()).toBeVisible()
  await page.getByRole('button', { name: 'It is about a child' }).click()
  await beginAnswer(page)
  await expect(
    page.getByRole('region', { name: 'Your answer' }).getByText(care.warn.orderDecides),
  ).toBeVisible()
})

test('by keyboard alone and offline: a matter, its end, and a handover with how it went', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/matters')
  await goOffline(page)
  await pressOn(page, page.getByRole('button', { name: 'Add a matter' }))
  await expect(page.getByLabel('What is to be settled')).toBeFocused()
  await page.keyboard.type('The deposit')
  await tabTo(page, page.getByLabel('The day by which it ends'))
  await page.getByLabel('The day by which it ends').fill('2026-11-19')
  await pressOn(page, page.getByRole('button', { name: 'Save', exact: true }))
  await expect(page.getByText(/Its day was Thursday, 19\sNovember 2026/)).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Let it go: The deposit' }))
  await expect(page.getByText('Let go. That is an end, too.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Add a handover' }))
  await expect(page.getByLabel('What or who is handed over')).toBeFocused()
  await page.keyboard.type('The boxes')
  await page.getByLabel('Day', { exact: true }).fill('2026-11-21')
  await pressOn(page, page.getByRole('button', { name: 'Save', exact: true }))
  await pressOn(page, page.getByRole('button', { name: 'How it went: The boxes' }))
  await tabTo(page, page.getByRole('radio', { name: 'Calm' }))
  await page.keyboard.press('Space')
  await pressOn(page, page.getByRole('button', { name: 'Save', exact: true }))
  await expect(page.getByText('Noted.', { exact: true })).toBeVisible()
  await expect(page.getByText('None is planned.')).toBeVisible()
})
