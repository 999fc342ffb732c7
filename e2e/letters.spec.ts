import type { Locator, Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import heal from '../content/en/heal.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo, written } from './hands.ts'
import { bringIn, pastEntry, savedEntries } from './support/copy.ts'
import { setPassphrase, unlock } from './support/person.ts'
import { afternoon, later, walker } from './walk.ts'

const { writing } = heal
const passphrase = 'lamp otter seven brick canoe moss'
const minute = 60_000
const day = 24 * 60 * minute
const words = 'There is a lighthouse in this letter.'

const field = (page: Page): Locator => page.getByLabel('Your letter', { exact: true })
const rows = (page: Page): Locator => page.getByRole('region', { name: 'Letters' }).getByRole('listitem')
const after = (ms: number) => new Date(afternoon.getTime() + ms)

async function arrive(page: Page): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
}

/** From the list to the empty page, with this answer and this prompt. */
async function begin(
  page: Page,
  answer: 'yes' | 'unsure' | 'no' = 'no',
  prompt = writing.prompts.oneYearOn.title,
) {
  if (!page.url().endsWith('/letters')) await walker(page, 'en-GB').go('/letters')
  await page.getByRole('link', { name: 'Write', exact: true }).click()
  await page.getByRole('button', { name: writing.ask.answers[answer], exact: true }).click()
  await page.getByRole('button', { name: prompt }).click()
  await expect(field(page)).toBeVisible()
}

async function end(page: Page, fate: 'Keep it' | 'Seal it until a day' | 'Burn it'): Promise<void> {
  await page.getByRole('button', { name: 'Enough for today' }).click()
  await page.getByRole('radio', { name: fate }).check({ force: true })
}

test('a letter is written in a session, kept, and read again', async ({ page }) => {
  await arrive(page)
  await begin(page)
  await field(page).fill(words)
  await later(page, after(16 * minute))
  await expect(page.getByText('You have been writing for 16 minutes.')).toBeVisible()
  await expect(page.getByText(writing.mayEnd)).toBeVisible()
  await later(page, after(21 * minute))
  await expect(page.getByText(writing.timeToEnd)).toBeVisible()
  await expect(field(page)).toHaveValue(words)
  await page.getByRole('button', { name: 'Enough for today' }).click()
  await page.getByRole('radio', { name: writing.about.answers.gettingBack }).check({ force: true })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await rows(page).getByRole('link', { name: 'Read' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await page.getByRole('link', { name: 'Change' }).click()
  await field(page).fill(`${words} And a harbour.`)
  await page.getByRole('button', { name: 'Enough for today' }).click()
  await expect(page.getByText(`${words} And a harbour.`)).toBeVisible()
  const entries = await savedEntries(page)
  expect(entries.filter(({ kind }) => kind === 'letter.written')).toHaveLength(1)
  expect(entries.find(({ kind }) => kind === 'writing.done')?.body).toEqual({
    prompt: 'oneYearOn',
    searching: 'no',
    minutes: 21,
    about: 'gettingBack',
  })
})

test('whoever is still searching for why gets only prompts from outside or ahead', async ({ page }) => {
  await arrive(page)
  for (const answer of ['yes', 'unsure'] as const) {
    await walker(page, 'en-GB').go('/letters')
    await walker(page, 'en-GB').go('/letters?s=write')
    await page.getByRole('button', { name: writing.ask.answers[answer], exact: true }).click()
    await expect(page.getByRole('button', { name: writing.prompts.thirdPerson.title })).toBeVisible()
    await expect(page.getByRole('button', { name: writing.prompts.nextChapter.title })).toBeVisible()
    await expect(page.getByRole('button', { name: writing.prompts.whatIMiss.title })).toBeHidden()
  }
})

test('after three sessions on different days writing rests, and can still be begun', async ({ page }) => {
  await arrive(page)
  const session = { prompt: 'camera', searching: 'no', minutes: 17 }
  const at = (daysAgo: number) => ({
    ...pastEntry('writing.done', session, 0),
    at: after(-daysAgo * day).toISOString(),
  })
  await bringIn(page, [at(4), at(2), at(1)])
  await walker(page, 'en-GB').go('/letters')
  await expect(page.getByText(writing.rest)).toBeVisible()
  await expect(page.getByText('It comes again from Friday, 4 December 2026.')).toBeVisible()
  await begin(page)
})

test('a sealed letter shows its day alone, in no place its words, and opens when the day comes', async ({
  page,
}) => {
  await arrive(page)
  await begin(page)
  await field(page).fill(words)
  await end(page, 'Seal it until a day')
  await page.getByLabel('Until which day?').fill('2026-11-21')
  await page.getByRole('button', { name: 'Seal it until a day' }).click()
  await expect(page.getByText('A day that is still to come.')).toBeVisible()
  await expect(page.getByText(writing.letters.cannotPrevent)).toBeVisible()
  await page.getByLabel('Until which day?').fill('2026-12-24')
  await page.getByRole('button', { name: 'Seal it until a day' }).click()
  await expect(rows(page)).toHaveText(/^Sealed until Thursday, 24\sDecember 2026\s*Burn$/)
  const letter = (await savedEntries(page)).find(({ kind }) => kind === 'letter.written')
  for (const step of ['read', 'write']) {
    await walker(page, 'en-GB').go('/letters')
    await walker(page, 'en-GB').go(`/letters?s=${step}&l=${letter?.id}`)
    await expect(page.getByRole('main')).not.toContainText('lighthouse')
  }
  const found = page.getByRole('listitem').filter({ hasText: 'A letter, not sent' })
  await walker(page, 'en-GB').go('/journal')
  await expect(found).toHaveCount(1)
  await expect(found.getByRole('button', { name: 'Change' })).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText('lighthouse')
  await page.getByLabel('Search').fill('lighthouse')
  await expect(page.getByText('Nothing found. Another word, or everything again?')).toBeVisible()
  await later(page, new Date('2026-12-24T12:00:00+01:00'))
  await expect(found).toHaveCount(1)
  await walker(page, 'en-GB').go('/letters')
  await expect(rows(page)).toContainText('Its day has come.')
  await rows(page).getByRole('link', { name: 'Read' }).click()
  await expect(page.getByText(words)).toBeVisible()
})

test('a letter in hand outlives the tab, and another screen', async ({ page, context }) => {
  await arrive(page)
  await begin(page)
  await field(page).pressSequentially('Half a sen')
  // A pause in the writing: what is kept then stays, whatever happens to the tab.
  await page.waitForTimeout(3000)
  await written(page)
  await page.close({ runBeforeUnload: true })
  const next = await context.newPage()
  await next.clock.setFixedTime(after(5 * minute))
  await next.goto('/letters')
  await expect(rows(next)).toContainText('Not finished')
  await rows(next).getByRole('link', { name: 'Go on writing' }).click()
  await next.getByRole('button', { name: writing.ask.answers.no, exact: true }).click()
  await expect(field(next)).toHaveValue('Half a sen')
  await field(next).fill('Half a sentence')
  await goByMenu(next, 'Today')
  await walker(next, 'en-GB').go('/letters')
  await rows(next).getByRole('link', { name: 'Go on writing' }).click()
  await next.getByRole('button', { name: writing.ask.answers.no, exact: true }).click()
  await expect(field(next)).toHaveValue('Half a sentence')
  await end(next, 'Keep it')
  await next.getByRole('button', { name: 'Keep it' }).click()
  await expect(rows(next)).toHaveCount(1)
  await expect(rows(next)).not.toContainText('Not finished')
  expect(JSON.stringify(await savedEntries(next))).not.toContain('Half a sen"')
})

test('when the lock closes meanwhile, the words leave the screen and wait behind it', async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await setPassphrase(page, passphrase)
  await begin(page)
  await field(page).fill(words)
  const other = await context.newPage()
  await other.goto('/settings')
  await unlock(other, passphrase)
  await other.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('lighthouse')
  await unlock(page, passphrase)
  await walker(page, 'en-GB').go('/letters')
  await rows(page).getByRole('link', { name: 'Go on writing' }).click()
  await page.getByRole('button', { name: writing.ask.answers.no, exact: true }).click()
  await expect(field(page)).toHaveValue(words)
})

test('burning asks about court and police first, and leaves no word', async ({ page }) => {
  await arrive(page)
  await page.goto('/safety')
  await walker(page, 'en-GB').pick(care.questions.threatened.question, care.answers.yes)
  await goByMenu(page, 'Today')
  await begin(page)
  await field(page).fill(words)
  await end(page, 'Burn it')
  await page.getByRole('button', { name: 'Burn it' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(writing.letters.evidence)
  await expect(dialog).toContainText(care.warn.mayBeNeeded)
  await dialog.getByRole('button', { name: 'Leave it' }).click()
  await page.getByRole('radio', { name: 'Keep it' }).check({ force: true })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await rows(page).getByRole('button', { name: 'Burn' }).click()
  await dialog.getByRole('button', { name: 'Burn', exact: true }).click()
  await expect(page.getByText('No letters yet.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const left = await savedEntries(page)
  expect(JSON.stringify(left)).not.toContain('lighthouse')
  expect(left.map(({ kind }) => kind)).toContain('writing.done')
})

test('at night letters of earlier days are closed, and open a short wait after they were asked for', async ({
  page,
}) => {
  await arrive(page)
  await begin(page)
  await field(page).fill(words)
  await end(page, 'Keep it')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(rows(page).getByRole('link', { name: 'Read' })).toBeVisible()
  const night = new Date('2026-11-22T22:30:00+01:00')
  await later(page, night)
  await expect(rows(page).getByRole('link', { name: 'Read' })).toBeHidden()
  await page.getByRole('button', { name: 'Open them all the same' }).click()
  await expect(page.getByText('They open at 22:32. You need not wait for it.')).toBeVisible()
  await later(page, new Date(night.getTime() + minute))
  await expect(rows(page).getByRole('link', { name: 'Read' })).toBeHidden()
  await later(page, new Date(night.getTime() + 2 * minute))
  await rows(page).getByRole('link', { name: 'Read' }).click()
  await expect(page.getByText(words)).toBeVisible()
})

const scripts = 'Ein Brief. 我想你。 لا أرسلها. Σιωπή. אני כאן. 🌊👩🏽‍🚀 ทะเล.\n'
const hundredThousand = [...scripts.repeat(3_000)].slice(0, 100_000).join('')

test('a letter of 100,000 characters in many scripts is typed on in, kept whole, and listed', async ({
  page,
}) => {
  await arrive(page)
  await begin(page)
  await field(page).focus()
  await field(page).evaluate((area, text) => {
    if (area instanceof HTMLTextAreaElement) area.setRangeText(text, 0, area.value.length, 'end')
  }, hundredThousand)
  await page.keyboard.type('a'.repeat(20))
  const typed = `${hundredThousand}${'a'.repeat(20)}`
  await expect(field(page)).toHaveValue(typed)
  await page.getByRole('button', { name: 'Enough for today' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await rows(page).getByRole('link', { name: 'Read' }).click()
  await expect(page.getByText('Ein Brief.')).toBeVisible()
  const kept = (await savedEntries(page)).find(({ kind }) => kind === 'letter.written')
  expect(kept?.body.text === typed).toBe(true)
})

test('by keyboard alone and offline: asked, written, sealed, and the focus is where it belongs', async ({
  page,
}) => {
  await arrive(page)
  await goOffline(page)
  await walker(page, 'en-GB').go('/letters')
  await pressOn(page, page.getByRole('link', { name: 'Write', exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: writing.ask.answers.unsure }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: writing.prompts.friendsEye.title }))
  await tabTo(page, field(page))
  await page.keyboard.type('Short.')
  await pressOn(page, page.getByRole('button', { name: 'Enough for today' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Keep it' }))
  await expect(rows(page)).toHaveCount(1)
  await pressOn(page, rows(page).getByRole('link', { name: 'Read' }))
  await pressOn(page, page.getByRole('button', { name: 'Seal it' }))
  await expect(page.getByLabel('Until which day?')).toBeFocused()
})

test('the way back from the letters leads to where they are kept with the rest', async ({ page }) => {
  await enter(page)
  await page.goto('/letters')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(page).toHaveURL(/\/myself$/)
})
