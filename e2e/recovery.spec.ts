import type { Page } from '@playwright/test'
import { enter, pressOn, tabTo } from './hands.ts'
import { keepCopy, openDevices, syncNow } from './support/devices.ts'
import { says, writeReason } from './support/person.ts'
import { test } from './support/relay-devices.ts'
import { typeWordsBack, writeDownWords } from './support/twelve-words.ts'
import { expect } from './support/vault-test.ts'

/** Makes words on the page of the devices, writes them down, and gives back the three that are asked for. */
async function noteWords(page: Page, button: string): Promise<readonly string[]> {
  const words = await writeDownWords(page, button)
  await typeWordsBack(page, words, 3)
  await expect(says(page, 'These words open the copy now')).toBeVisible()
  // What was said of words before these is still there: only this button tells that these are kept, too.
  await expect(page.getByRole('button', { name: 'Replace the words' })).toBeVisible()
  return words
}

const field = (page: Page) => page.getByLabel('The twelve words, in their order')

/** On a new browser, with nothing but the paper. */
async function typeWords(page: Page, words: string): Promise<void> {
  await field(page).fill(words)
  await page.getByRole('button', { name: 'Bring it here', exact: true }).click()
}

test('every device is lost: by keyboard, a new browser gets the journal with the twelve words; one that turns up again is told', async ({
  relay,
  laptop,
  phone,
}) => {
  const lost = await phone.open()
  await enter(lost)
  await writeReason(lost, 'Written on the lost phone')
  await keepCopy(lost)
  await openDevices(lost)
  await expect(lost.getByText('Who has the words can read everything')).toBeVisible()
  const old = await noteWords(lost, 'Make twelve words for this')
  const words = await noteWords(lost, 'Replace the words')
  await syncNow(lost)
  await phone.close()

  const page = await laptop.open()
  await pressOn(page, page.getByRole('button', { name: 'I have it on another device' }))
  await pressOn(page, page.getByRole('button', { name: 'I have lost them and have the words' }))
  await expect(page.getByRole('heading', { name: 'Bring it here with the words' })).toBeFocused()
  await test.step('each thing that goes wrong has words of its own', async () => {
    await typeWords(page, words.with(4, 'harbour').join(' '))
    await expect(page.getByText('one is misspelt, missing or in another place')).toBeVisible()
    await typeWords(page, old.join(' '))
    await expect(page.getByText('has nothing under these words')).toBeVisible()
    await relay.kill()
    await typeWords(page, words.join(' '))
    await expect(page.getByText('The relay cannot be reached.')).toBeVisible()
    await relay.start()
  })
  await field(page).fill('')
  await tabTo(page, field(page))
  await page.keyboard.type(` ${words.join('  ').toUpperCase()} `)
  await pressOn(page, page.getByRole('button', { name: 'Bring it here', exact: true }))
  await expect(page.getByText('The words fit')).toBeVisible()
  await expect(page.getByText('All is there.')).toBeVisible()
  await page.getByRole('button', { name: 'To Today' }).click()
  await page.goto('/plan')
  await expect(page.locator('#reasons').getByText('Written on the lost phone')).toBeVisible()
  // Words are in no address and no title.
  expect(`${page.url()} ${await page.title()}`).not.toContain(words[0])

  const found = await phone.open()
  await syncNow(found)
  await expect(found.getByText('came with the twelve words')).toBeVisible()
  await expect(found.getByText('Something is not right over there')).toBeHidden()
})

test('words that were taken back open nothing', async ({ laptop, phone }) => {
  const known = await phone.open()
  await enter(known)
  await keepCopy(known)
  await openDevices(known)
  const words = await noteWords(known, 'Make twelve words for this')
  await known.getByRole('button', { name: 'Take the words back' }).click()
  await known.getByRole('button', { name: 'Take them back' }).click()
  await expect(says(known, 'The words open nothing any more.')).toBeVisible()
  await expect(known.getByRole('button', { name: 'Make twelve words for this' })).toBeVisible()

  const page = await laptop.open()
  await page.getByRole('button', { name: 'I have it on another device' }).click()
  await page.getByRole('button', { name: 'I have lost them and have the words' }).click()
  await typeWords(page, words.join(' '))
  await expect(page.getByText('has nothing under these words')).toBeVisible()
})
