import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import honest from '../content/en/honest.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { afternoon, later, night, startPlan } from './walk.ts'

const unsaid = (page: Page) => page.getByRole('region', { name: 'Unsaid' })
const message = (page: Page) => page.getByRole('region', { name: 'One honest message' })
const circle = (page: Page) => page.getByRole('region', { name: 'The circle' })

async function note(page: Page, text: string): Promise<void> {
  await pressOn(page, unsaid(page).getByRole('button', { name: 'Note something unsaid' }))
  await expect(page.getByLabel('What is unsaid')).toBeFocused()
  await page.keyboard.type(text)
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(unsaid(page).getByText(text)).toBeVisible()
}

async function settle(page: Page, how: RegExp): Promise<void> {
  await unsaid(page)
    .getByRole('button', { name: /^Settle it/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('radio', { name: how }).check({ force: true })
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
}

test('by keyboard alone, offline: what is unsaid is noted, settled, and taken up again', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/words')
  await note(page, 'That I was proud of them.')
  await expect(unsaid(page).getByRole('button', { name: 'Note something unsaid' })).toBeFocused()
  await pressOn(page, unsaid(page).getByRole('button', { name: /^Settle it/ }))
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('radio', { name: /It is said/ }))
  await page.keyboard.press('Space')
  await pressOn(page, dialog.getByRole('button', { name: 'Save' }))
  await expect(unsaid(page).getByText('It is said', { exact: true })).toBeVisible()
  await page.reload()
  await pressOn(page, unsaid(page).getByRole('button', { name: /^Take it up again/ }))
  await expect(unsaid(page).getByRole('button', { name: /^Settle it/ })).toBeVisible()
})

test('the circle is closed once nothing is open, and that can be taken back', async ({ page }) => {
  await startPlan(page)
  await page.goto('/words')
  await note(page, 'Thank you for the winter.')
  await expect(circle(page).getByText(/One thing is still open/)).toBeVisible()
  await settle(page, /I let it go/)
  await circle(page)
    .getByRole('button', { name: /I close it on my own/ })
    .click()
  await expect(circle(page).getByText(/^Closed on .* by you alone/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(circle(page).getByText(/It can be closed now/)).toBeVisible()
})

test('talk first: should they not answer by the day, it is closed by one alone, whatever is open', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await page.goto('/plan/how?a=5')
  await page.getByLabel('The day on which trying ends').fill('2026-11-28')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await page.getByRole('region', { name: 'What I decided' }).waitFor()
  await page.goto('/words')
  await note(page, 'Why so suddenly?')
  await expect(
    circle(page).getByText(/Trying to talk ends on Saturday,? 28\sNovember 2026, in 7 days/),
  ).toBeVisible()
  await expect(circle(page).getByRole('button', { name: /No answer came/ })).toBeHidden()
  await later(page, new Date('2026-11-29T12:00:00+01:00'))
  await expect(circle(page).getByText(/you need nobody's answer/)).toBeVisible()
  await circle(page)
    .getByRole('button', { name: /No answer came/ })
    .click()
  await goByMenu(page, 'Plan')
  await expect(page.getByText(/I closed the circle as far as I could/)).toBeVisible()
})

for (const tone of ['warm', 'plain', 'short'] as const) {
  test(`the message in its ${tone} tone is filled in, changed, and copied out`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.clock.setFixedTime(afternoon)
    await startPlan(page)
    await goOffline(page)
    await page.goto('/words')
    const { title, lines } = honest.tones[tone]
    await page.getByRole('radio', { name: title }).check({ force: true })
    await page.getByLabel(honest.blanks.why.label).fill('I need my evenings back.')
    const text = page.getByLabel('Your message')
    await expect(text).toHaveValue(/I need my evenings back\./)
    await expect(text).not.toHaveValue(/[{}]/)
    const written = `${await text.inputValue()}\nTake care.`
    await text.fill(written)
    await expect(message(page).getByText(/One message, and no discussion/)).toBeVisible()
    await page.getByRole('button', { name: 'Copy it' }).click()
    await expect(message(page).getByText(/^Copied on 21\sNovember 2026/)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written)
    expect(written).toContain(lines.at(-1))
    await page.reload()
    await expect(message(page).getByText('Take care.')).toBeVisible()
  })
}

test('whether a copied message was sent is asked once, and only a yes notes a contact', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await goOffline(page)
  const copy = async () => {
    await pressOn(page, page.getByRole('button', { name: 'Copy it' }))
    await expect(message(page).getByText('Did you send it?')).toBeVisible()
  }
  const contact = page.getByText('necessary', { exact: true })
  await begin(page)
  await copy()
  await page.goto('/journal')
  await expect(page.getByText('The message that says why')).toBeVisible()
  await expect(contact).toBeHidden()

  await page.goto('/words')
  await pressOn(page, page.getByRole('button', { name: 'No', exact: true }))
  await expect(message(page).getByText(/and not sent/)).toBeVisible()
  await page.reload()
  await expect(message(page).getByText(/and not sent/)).toBeVisible()
  await expect(message(page).getByText('Did you send it?')).toBeHidden()

  await pressOn(page, page.getByRole('button', { name: 'Choose again' }))
  await copy()
  await pressOn(page, page.getByRole('button', { name: 'Yes, I sent it' }))
  await expect(message(page).getByText(/, and sent\./)).toBeVisible()
  await page.goto('/journal')
  await expect(contact).toHaveCount(1)
  await page.goto('/')
  await expect(page.getByText(/The hours after a slip/)).toBeHidden()
})

test('no message is an answer too', async ({ page }) => {
  await enter(page)
  await page.goto('/words')
  await page.getByRole('radio', { name: 'No message' }).check({ force: true })
  await page.getByRole('button', { name: 'I leave it without a message' }).click()
  await expect(message(page).getByText(/you chose to send no message. That is an answer/)).toBeVisible()
  await page.getByRole('button', { name: 'Choose again' }).click()
  await expect(page.getByRole('radio', { name: honest.tones.warm.title })).toBeVisible()
})

test('a draft waits as it was left', async ({ page }) => {
  await enter(page)
  await page.goto('/words')
  await page.getByRole('radio', { name: honest.tones.plain.title }).check({ force: true })
  await page.getByLabel('Your message').fill('I am going quiet.')
  await page.getByRole('button', { name: 'Keep it as a draft' }).click()
  await expect(page.getByText('Kept as a draft.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Your message')).toHaveValue('I am going quiet.')
  await page.getByRole('button', { name: 'Back to the ready words' }).click()
  await expect(page.getByLabel('Your message')).toHaveValue(/I have decided/)
})

for (const question of ['danger', 'order', 'askedToStop'] as const) {
  test(`${question}: no message is offered; what is unsaid stays here`, async ({ page }) => {
    await enter(page)
    await page.goto('/safety')
    await page
      .getByRole('group', { name: care.questions[question].question })
      .getByRole('radio', { name: care.answers.unsure, exact: true })
      .check({ force: true })
    await page.goto('/words')
    await expect(message(page).getByText('Your last message has been sent.')).toBeVisible()
    await expect(message(page).getByText(/still unsaid stays here/)).toBeVisible()
    await expect(page.getByRole('radio', { name: honest.tones.warm.title })).toBeHidden()
    await expect(message(page).getByRole('button')).toHaveCount(0)
    await expect(unsaid(page).getByRole('button', { name: 'Note something unsaid' })).toBeVisible()
  })
}

async function begin(page: Page): Promise<void> {
  await page.goto('/words')
  await page.getByRole('radio', { name: honest.tones.short.title }).check({ force: true })
}

test('after midnight the message stays here until ten; it can be written on', async ({ page }) => {
  await page.clock.setFixedTime(night)
  await enter(page)
  await begin(page)
  await expect(page.getByText(/After midnight no message leaves from here/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy it' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Keep it as a draft' })).toBeEnabled()
})

test('in the hours after a peak the message stays here', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page)
  await page.goto('/in')
  await page.getByRole('button', { name: /Emotional/ }).click()
  await expect(page.getByRole('heading', { name: 'Emotional' })).toBeVisible()
  await begin(page)
  await expect(page.getByText(/The message stays here until/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy it' })).toBeDisabled()
})

test('a message that became long is told so', async ({ page }) => {
  await enter(page)
  await begin(page)
  await page.getByLabel('Your message').fill('And another thing. '.repeat(60))
  await expect(page.getByText(/It has become long/)).toBeVisible()
})
