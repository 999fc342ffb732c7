import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import heal from '../content/en/heal.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn } from './hands.ts'
import { savedEntries } from './support/copy.ts'
import { afternoon, later, walker } from './walk.ts'

const { review, roles, patterns, worth } = heal

async function arrive(page: Page, path = '/look'): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await walker(page, 'en-GB').go(path)
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('each part is written on its own, changed, and taken away, and nothing has to be', async ({ page }) => {
  await arrive(page)
  await expect(page.getByRole('link', { name: 'The relationship' })).toContainText('Open')
  await page.getByRole('link', { name: 'The relationship' }).click()
  const good = section(page, review.parts.good.title)
  await good.getByRole('button', { name: 'Write' }).click()
  await expect(good.getByRole('textbox')).toBeFocused()
  await good.getByRole('textbox').fill('The mornings.')
  await good.getByRole('button', { name: 'Save' }).click()
  await expect(good).toContainText('The mornings.')
  await good.getByRole('button', { name: 'Change' }).click()
  await good.getByRole('textbox').fill('The late mornings.')
  await good.getByRole('button', { name: 'Save' }).click()
  await expect(good).toContainText('The late mornings.')
  await page.reload()
  await expect(good).toContainText('The late mornings.')
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('link', { name: 'The relationship' })).toContainText('1 of 5 written')
  await page.getByRole('link', { name: 'The relationship' }).click()
  await good.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(good).not.toContainText('mornings')
  expect(JSON.stringify(await savedEntries(page))).not.toContain('mornings')
})

test('roles that were carried are named, with what they did', async ({ page }) => {
  await arrive(page, '/look?p=roles')
  const mine = section(page, roles.prompt)
  await mine.getByRole('button', { name: 'Name a role' }).click()
  await mine.getByLabel('The role').fill('The one who waits')
  await mine.getByRole('radio', { name: roles.did.weighed }).check({ force: true })
  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(mine.getByRole('listitem')).toContainText(`The one who waits${roles.did.weighed}`)
})

test('what fear did is marked without a label, and can be unmarked', async ({ page }) => {
  await arrive(page, '/look?p=patterns')
  const fear = section(page, patterns.parts.tactics.title)
  await fear.getByRole('checkbox', { name: patterns.tactics.testing }).check({ force: true })
  await fear.getByRole('checkbox', { name: patterns.tactics.scores }).check({ force: true })
  await fear.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await page.reload()
  await fear.getByRole('checkbox', { name: patterns.tactics.scores }).uncheck({ force: true })
  await fear.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await page.reload()
  await expect(fear.getByRole('checkbox', { name: patterns.tactics.testing })).toBeChecked()
  await expect(fear.getByRole('checkbox', { name: patterns.tactics.scores })).not.toBeChecked()
})

for (const question of ['danger', 'threatened'] as const) {
  test(`where harm was named (${question}), staying safe is called no pattern`, async ({ page }) => {
    await arrive(page, '/look?p=patterns')
    const said = page.getByText(/What you did to stay safe is not meant here/)
    await expect(said).toBeHidden()
    await goByMenu(page, 'Safety')
    await walker(page, 'en-GB').pick(care.questions[question].question, care.answers.unsure)
    await walker(page, 'en-GB').go('/look?p=patterns')
    await expect(said).toBeVisible()
  })
}

test('a menu that is opened as soon as the page stands stays open on a slow network', async ({ page }) => {
  await enter(page)
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.route('**/assets/*.js', async route => {
    await setTimeout(800)
    await route.continue()
  })
  await page.goto('/look?p=patterns')
  await goByMenu(page, 'Safety')
  await expect(page.getByRole('heading', { name: 'Safety', level: 1 })).toBeVisible()
})

test('an exercise on one’s own worth is kept', async ({ page }) => {
  await arrive(page, '/look?p=worth')
  const friend = section(page, worth.exercises.likeAFriend.title)
  await friend.getByRole('button', { name: 'Write' }).click()
  await friend.getByRole('textbox').fill('You were tired, not stupid.')
  await friend.getByRole('button', { name: 'Save' }).click()
  await expect(friend).toContainText('You were tired, not stupid.')
})

test('at night it is closed and says when it opens; what was begun by day stays open', async ({ page }) => {
  await arrive(page, '/look?p=relationship')
  const good = section(page, review.parts.good.title)
  await good.getByRole('button', { name: 'Write' }).click()
  await good.getByRole('textbox').fill('The mornings.')
  await later(page, new Date('2026-11-21T22:05:00+01:00'))
  await expect(good.getByRole('textbox')).toHaveValue('The mornings.')
  await good.getByRole('button', { name: 'Save' }).click()
  await expect(good).toContainText('The mornings.')
  await page.reload()
  await expect(page.getByText(/It opens again at 06:00/)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('The mornings.')
  await expect(page.getByRole('link', { name: 'Be with a feeling' })).toBeVisible()
})

test('by keyboard alone and offline the focus comes back to where a form was opened', async ({ page }) => {
  await arrive(page, '/look?p=relationship')
  await goOffline(page)
  const grief = section(page, review.parts.grief.title)
  await pressOn(page, grief.getByRole('button', { name: 'Write' }))
  await expect(grief.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('The plans.')
  await pressOn(page, grief.getByRole('button', { name: 'Save' }))
  await expect(grief.getByRole('button', { name: 'Change' })).toBeFocused()
})
