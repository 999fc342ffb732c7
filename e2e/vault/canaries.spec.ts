import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { enter } from '../hands.ts'
import { bringIn, pastEntry } from '../support/copy.ts'
import { lockNow, says, setPassphrase } from '../support/person.ts'
import { findInProfile } from '../support/scan.ts'
import { writeDownWords } from '../support/twelve-words.ts'
import { expect, test } from '../support/vault-test.ts'

/** No two share four letters in a row, so that no compression of the browser's can hide one behind another. */
const canary = () => randomBytes(9).toString('base64url').replaceAll(/[-_]/g, 'x')
const digits = () => Array.from(randomBytes(12), byte => byte % 10).join('')

const canaries = {
  card: canary(),
  allyName: canary(),
  allyPhone: digits(),
  allyWords: canary(),
  activity: canary(),
  cue: canary(),
  action: canary(),
  note: canary(),
  heldMessage: canary(),
  changedMessage: canary(),
  urgeText: canary(),
  signs: canary(),
  surroundings: canary(),
  trigger: canary(),
  worked: canary(),
  next: canary(),
  person: canary(),
  channel: canary(),
  passphrase: canary(),
  search: canary(),
  goal: canary(),
  letter: canary(),
  unsaid: canary(),
  identifier: canary(),
  evening: canary(),
  decision: canary(),
}

async function addUnderPlan(page: Page, button: string, fields: Readonly<Record<string, string>>) {
  await page.getByRole('button', { name: button }).click()
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: button })).toBeVisible()
}

async function fillPlan(page: Page): Promise<void> {
  await page.goto('/plan')
  await addUnderPlan(page, 'Add a reason', { 'In your words': canaries.card })
  await addUnderPlan(page, 'Add someone', {
    Name: canaries.allyName,
    'Phone number': canaries.allyPhone,
    'What you would write to them': canaries.allyWords,
  })
  await addUnderPlan(page, 'Add something', { What: canaries.activity })
  await addUnderPlan(page, 'Add an if-then plan', { If: canaries.cue, 'then I': canaries.action })
  await page.goto('/plan/how?a=1')
  await page.getByLabel('What this shall do for you, in your words').fill(canaries.goal)
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByText(canaries.goal)).toBeVisible()
}

async function writeMessages(page: Page): Promise<void> {
  await page.goto('/kept')
  await page.getByRole('button', { name: 'Write something' }).click()
  await page.getByLabel('What you want to say').fill(canaries.heldMessage)
  await page.getByRole('button', { name: 'Hold it for 24 hours' }).click()
  await expect(says(page, /^Held\./)).toBeVisible()
  await page.goto('/now?s=letOut')
  await page.getByRole('button', { name: 'No, I want to write' }).click()
  await page.getByLabel('What you would say').fill(canaries.urgeText)
  await page.getByRole('button', { name: 'Hold it for 24 hours' }).click()
  await expect(page.getByText('It is held.')).toBeVisible()
}

async function noteContact(page: Page): Promise<void> {
  await page.goto('/log')
  await page.getByRole('button', { name: /I saw them by chance/ }).click()
  await page.getByLabel('A line about it').fill(canaries.note)
  await page.getByRole('button', { name: 'Keep it so' }).click()
  await expect(says(page, 'Kept.')).toBeVisible()
}

async function lookBackAtSlip(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'I contacted them' }).click()
  await page.getByRole('link', { name: 'Settle first' }).click()
  await page.getByRole('link', { name: 'Go on' }).click()
  for (const question of ['trigger', 'worked', 'next'] as const) {
    await expect(page).toHaveURL(new RegExp(`s=${question}`))
    await page.getByLabel('In your own words').fill(canaries[question])
    await page.getByRole('button', { name: 'Keep it and go on' }).click()
  }
  await expect(page.getByRole('heading', { name: 'You can begin from here.' })).toBeVisible()
}

async function writeSafetyPlan(page: Page): Promise<void> {
  await page.goto('/safety')
  for (const [step, text] of [
    ['How I notice', canaries.signs],
    ['Making the place safer', canaries.surroundings],
  ] as const) {
    await page.getByRole('button', { name: `Write: ${step}` }).click()
    await page.getByRole('textbox', { name: step }).fill(text)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('button', { name: `Change: ${step}` })).toBeVisible()
  }
}

async function searchJournal(page: Page): Promise<void> {
  await page.goto('/journal')
  await page.getByRole('searchbox').fill(canaries.card)
  await expect(page.getByRole('button', { name: /^Remove: A reason/ })).toHaveCount(1)
  await page.getByRole('searchbox').fill(canaries.search)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing found.')).toBeVisible()
}

/** Three words in a row of the twelve: one alone stands in many a word list of the browser's own. */
async function makeWords(page: Page): Promise<Record<string, string>> {
  const words = await writeDownWords(page)
  return Object.fromEntries(words.slice(2).map((_, at) => [`words ${at}`, words.slice(at, at + 3).join(' ')]))
}

test('nothing that was written in any form stands readable on the disk, locked and closed', async ({
  profile,
}) => {
  const page = await profile.open()
  await enter(page)
  await fillPlan(page)
  await writeMessages(page)
  await noteContact(page)
  await lookBackAtSlip(page)
  await writeSafetyPlan(page)
  await bringIn(page, [
    pastEntry('person.named', { name: canaries.person }, 10),
    pastEntry('channel.added', { name: canaries.channel, reach: 'primary' }, 9),
    pastEntry('message.held', { text: canaries.changedMessage }, 8),
    pastEntry('letter.written', { text: canaries.letter, to: 'them' }, 7),
    pastEntry('unsaid.noted', { sort: 'unsaid', text: canaries.unsaid }, 6),
    pastEntry('identifier.noted', { sort: 'handle', value: canaries.identifier }, 5),
    pastEntry('checkIn.evening', { longing: 3, line: canaries.evening }, 4),
    pastEntry(
      'decision.answered',
      { set: 1, question: 'motive', answers: ['heal'], words: canaries.decision },
      3,
    ),
  ])
  await searchJournal(page)
  await setPassphrase(page, canaries.passphrase)
  const words = await makeWords(page)
  await lockNow(page)
  // Long enough for the browser to write down which tabs are open and what stands in them.
  await page.waitForTimeout(3000)
  await profile.close()

  expect(Object.keys(canaries)).toHaveLength(26)
  expect(findInProfile(profile.folder, { ...canaries, ...words })).toEqual([])
})

test('the look at the disk would find them: in the open, as UTF-16 and deflated', async ({ profile }) => {
  const open = { stored: canary(), base: canary(), deflated: canary() }
  const page = await profile.open('/away')
  await page.evaluate(async texts => {
    localStorage.setItem('note', texts.stored)
    const db = await new Promise<IDBDatabase>(resolve => {
      const opening = indexedDB.open('control')
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
      opening.onsuccess = () => resolve(opening.result)
    })
    const packed = new Blob([texts.deflated]).stream().pipeThrough(new CompressionStream('deflate'))
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
    const writing = db.transaction('rows', 'readwrite', { durability: 'strict' })
    writing.objectStore('rows').put(`ünïcödé ☂ ${texts.base}`, 1)
    writing.objectStore('rows').put(bytes, 2)
    await new Promise(resolve => {
      writing.oncomplete = resolve
    })
  }, open)
  await profile.close()
  const names = new Set(findInProfile(profile.folder, open).map(({ name }) => name))
  expect([...names].sort()).toEqual(['base', 'deflated', 'stored'])
})
