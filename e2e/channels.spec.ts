import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import care from '../content/en/care.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { walker } from './walk.ts'

const { questions, answers } = care
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** On this device, in front of the channels; nothing was said about them so far. */
async function arrive(page: Page): Promise<void> {
  await enter(page)
  await page.goto('/channels')
  await expect(heading(page)).toHaveText('Which three hurt most?')
}

async function openWall(page: Page): Promise<void> {
  await arrive(page)
  await button(page, 'Not now').click()
  await expect(heading(page)).toHaveText('The ways between you')
}

async function openChannel(page: Page, id: string): Promise<void> {
  await page.goto(`/channels/${id}`)
  await expect(page.getByRole('heading', { name: 'Make it quiet' })).toBeVisible()
}

async function answer(page: Page, question: string, given: string): Promise<void> {
  await page.goto('/safety')
  await page.getByRole('group', { name: question }).getByLabel(given, { exact: true }).check()
}

test('the worst three come first, then the wall with one that is next and why', async ({ page }) => {
  await arrive(page)
  for (const name of ['Instagram', 'WhatsApp', 'Shared music and playlists']) await button(page, name).click()
  await button(page, 'Facebook').click()
  await expect(page.getByText(/Three are enough to begin with/)).toBeVisible()
  await expect(button(page, 'Facebook')).toHaveAttribute('aria-pressed', 'false')
  await button(page, 'Shared music and playlists').click()
  await button(page, 'Facebook').click()
  await button(page, 'Begin with these').click()
  await expect(page.getByRole('heading', { name: /^Next: / })).toBeVisible()
  await expect(page.getByText('It is one of those that hurt most.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('img', { name: /3 empty places/ })).toBeVisible()
  await page.getByRole('link', { name: 'Change the worst three' }).click()
  for (const name of ['Instagram', 'WhatsApp', 'Facebook'])
    await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true')
})

test('the worst three can be left for later, and are not asked for again', async ({ page }) => {
  await openWall(page)
  await page.reload()
  await expect(heading(page)).toHaveText('The ways between you')
  await expect(page.getByText('All others: 56')).toBeVisible()
})

test('a channel is saved, made quiet, blocked, and opened again, and nothing is lost', async ({ page }) => {
  await openWall(page)
  await openChannel(page, 'whatsapp')
  await button(page, 'A copy is saved').click()
  await expect(button(page, 'A copy is saved')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'It is quiet now').click()
  await expect(page.getByText(/^Quiet since /)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the wall' }).click()
  await expect(heading(page)).toHaveText('1 of 1 is quiet.')
  await expect(page.getByRole('link', { name: /^WhatsApp/ })).toBeFocused()
  await page.getByRole('link', { name: /^WhatsApp/ }).click()
  await button(page, 'It is blocked now').click()
  await expect(page.getByText(/^Blocked since /)).toBeVisible()
  await expect(button(page, 'It is quiet now')).toHaveAttribute('aria-pressed', 'false')
  await button(page, 'Open again').click()
  await expect(page.getByText(/^Open since /)).toBeVisible()
  await page.reload()
  await expect(button(page, 'A copy is saved')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(/^Open since /)).toBeVisible()
})

test('what there never was between the two is put away with one tap, and can be fetched back', async ({
  page,
}) => {
  await openWall(page)
  const first = await page.getByRole('heading', { name: /^Next: / }).innerText()
  const name = first.replace('Next: ', '')
  await button(page, `Not between us: ${name}`).click()
  await expect(page.getByRole('heading', { name: first })).toBeHidden()
  await expect(heading(page)).toBeFocused()
  await page.getByText('Not between us: 1').click()
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await button(page, 'Only for what is necessary').click()
  await expect(page.getByText(/^Only what is necessary, since/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the wall' }).click()
  await expect(page.getByText('Only what is necessary: 1')).toBeVisible()
  await expect(page.getByText('Not between us: 1')).toHaveCount(0)
})

test('an own channel is added, has general steps, is made quiet, changed and removed', async ({ page }) => {
  await openWall(page)
  await button(page, 'Add a channel').click()
  await page.getByLabel('Name', { exact: true }).fill('The choir')
  await button(page, 'Save').click()
  await page.getByRole('link', { name: /^The choir/ }).click()
  await expect(page.getByText(/Turn off its alerts/)).toBeVisible()
  await button(page, 'It is quiet now').click()
  await expect(page.getByText(/^Quiet since /)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the wall' }).click()
  await button(page, 'Change: The choir').click()
  await page.getByLabel('Name', { exact: true }).fill('The Thursday choir')
  await button(page, 'Save').click()
  await expect(page.getByRole('link', { name: /^The Thursday choir/ })).toBeVisible()
  await button(page, 'Remove: The Thursday choir').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('link', { name: /^The Thursday choir/ })).toHaveCount(0)
})

test('after threats nothing is blocked before a copy was thought of', async ({ page }) => {
  await openWall(page)
  await answer(page, questions.threatened.question, answers.yes)
  await openChannel(page, 'whatsapp')
  await expect(page.getByText(/might you need this for a court or the police/)).toBeVisible()
  await expect(button(page, 'It is blocked now')).toHaveCount(0)
  await button(page, 'Nothing there to keep').click()
  await expect(button(page, 'It is blocked now')).toBeVisible()
  await expect(page.getByText(/Going silent at once can make things more dangerous/)).toBeVisible()
})

for (const given of [answers.yes, answers.unsure]) {
  test(`in danger (${given}): no block before advice, but copies and muting at any time`, async ({
    page,
  }) => {
    await openWall(page)
    await answer(page, questions.danger.question, given)
    await page.goto('/channels')
    await expect(page.getByText('Before anything is cut')).toBeVisible()
    await openChannel(page, 'instagram')
    await expect(page.getByText('Before anything is cut')).toBeVisible()
    await expect(button(page, 'It is blocked now')).toHaveCount(0)
    await expect(page.getByText(/Their profile > menu > Block/)).toHaveCount(0)
    await expect(page.getByText(/Their profile > Following > Mute/)).toBeVisible()
    await button(page, 'A copy is saved').click()
    await expect(button(page, 'It is blocked now')).toHaveCount(0)
    await button(page, 'It is quiet now').click()
    await expect(page.getByText(/^Quiet since /)).toBeVisible()
    await button(page, 'I had advice, and I decide for myself').click()
    await expect(heading(page)).toBeFocused()
    await expect(button(page, 'It is blocked now')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Before anything is cut')).toBeVisible()
    await expect(button(page, 'It is blocked now')).toHaveCount(0)
  })
}

test('what they would notice waits for advice where the device may be watched', async ({ page }) => {
  await openWall(page)
  await openChannel(page, 'passwords')
  await expect(button(page, 'It is quiet now')).toBeVisible()
  await answer(page, questions.watched.question, answers.yes)
  await openChannel(page, 'passwords')
  await expect(page.getByText(/They would notice this/)).toBeVisible()
  await expect(button(page, 'It is quiet now')).toHaveCount(0)
  await expect(button(page, 'It is blocked now')).toHaveCount(0)
  await expect(button(page, 'A copy is saved')).toBeVisible()
})

const noted = [
  { sort: 'Phone number', typed: '0172 / 123 45-67', said: 'Phone number, read as +49 172 1234567' },
  { sort: 'Phone number', typed: '(0044) 20 7946 0155', said: 'Phone number, read as +44 20 7946 0155' },
  {
    sort: 'Phone number',
    typed: 'ask Kim',
    said: 'It could not be read as one, so it stays as you typed it.',
  },
  { sort: 'Mail address', typed: 'Sam <sam@EXAMPLE.org>', said: 'Mail address, read as sam@example.org' },
] as const

test('numbers in any notation are kept as typed and read, and make a card that another parser reads', async ({
  page,
}) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/channels?s=numbers')
  await expect(page.getByText(/Note a phone number or a mail address first/)).toBeVisible()
  for (const { sort, typed, said } of noted) {
    await button(page, 'Add one').click()
    await page.getByLabel('What is it?').selectOption(sort)
    await page.getByLabel('As you know it').fill(typed)
    await button(page, 'Save').click()
    await expect(page.getByText(typed, { exact: true })).toBeVisible()
    await expect(page.getByText(said)).toBeVisible()
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save a contact card').click(),
  ])
  expect(download.suggestedFilename()).toBe('contact.vcf')
  const card = ICAL.Component.fromString(await readFile(await download.path(), 'utf8'))
  expect(card.name).toBe('vcard')
  expect(card.getFirstPropertyValue('fn')).toBe('Do not answer')
  const values = (name: string) =>
    card.getAllProperties(name).map(property => String(property.getFirstValue()))
  // "ask Kim" is kept in the app, and no number that a phone could block.
  expect(values('tel')).toEqual(['+491721234567', '+442079460155'])
  expect(values('email')).toEqual(['sam@example.org'])
})

test('a number is changed and removed, and a card is said to be findable where the device may be watched', async ({
  page,
}) => {
  await enter(page)
  await answer(page, questions.watched.question, answers.yes)
  await page.goto('/channels?s=numbers')
  await button(page, 'Add one').click()
  await page.getByLabel('As you know it').fill('0172 1234567')
  await button(page, 'Save').click()
  await expect(page.getByText(/can be found by anybody who uses this device/)).toBeVisible()
  await button(page, 'Change: 0172 1234567').click()
  await page.getByLabel('As you know it').fill('0172 7654321')
  await button(page, 'Save').click()
  await expect(page.getByText('Phone number, read as +49 172 7654321')).toBeVisible()
  await button(page, 'Remove: 0172 7654321').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Nothing noted yet.')).toBeVisible()
})

test('what happened on a channel is told in words, and the demonstration shows a wall half finished', async ({
  page,
}) => {
  await page.goto('/demo')
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Channels' }).click()
  await expect(heading(page)).toHaveText(/^\d+ of \d+ are quiet\.$/)
  await expect(page.getByRole('img', { name: /stones are laid/ })).toBeVisible()
  await page.getByText(/^Blocked: \d/).click()
  await page.getByRole('link', { name: /^Phone calls/ }).click()
  await expect(page.getByText(/You contacted them there/)).toBeVisible()
})

test('noting a contact offers what is in use first, and what there never was last', async ({ page }) => {
  const { open, go, take } = walker(page, 'en-GB')
  await open('/demo')
  await page.getByRole('link', { name: 'They contacted me' }).waitFor()
  await go('/log')
  await take('It was necessary')
  const offered = page.getByLabel('On which channel?').locator('option')
  await expect(offered).toHaveCount(59)
  const names = await offered.allInnerTexts()
  expect(names.slice(0, 2)).toEqual(['Leave it open', 'The shared photo album'])
  expect(names.indexOf('WhatsApp')).toBeLessThan(12)
  expect(names.indexOf('Instagram')).toBeLessThan(12)
  expect(names.at(-1)).toBe('Snapchat')
})

test('by keyboard alone and offline: three are picked, one is made quiet, and the way back ends where it began', async ({
  page,
}) => {
  await arrive(page)
  await goOffline(page)
  await tabTo(page, button(page, 'WhatsApp'))
  await page.keyboard.press('Space')
  await pressOn(page, button(page, 'Begin with these'))
  await expect(page.getByRole('heading', { name: 'Next: WhatsApp' })).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await pressOn(page, page.getByRole('link', { name: 'Begin: WhatsApp' }))
  await expect(heading(page)).toHaveText('WhatsApp')
  await expect(heading(page)).toBeFocused()
  await pressOn(page, button(page, 'Nothing there to keep'))
  await expect(button(page, 'Nothing there to keep')).toBeFocused()
  await pressOn(page, button(page, 'It is quiet now'))
  await expect(page.getByText(/^Quiet since /)).toBeVisible()
  await expect(button(page, 'It is quiet now')).toBeFocused()
  await pressOn(page, page.getByRole('link', { name: 'Back to the wall' }))
  await expect(page.getByRole('link', { name: /^WhatsApp/ })).toBeFocused()
})
