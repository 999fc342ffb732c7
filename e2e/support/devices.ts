/** Several devices of one person: what is done on each, in the words that stand on the screen. */
import type { APIResponse, Page, Response } from '@playwright/test'
import { expectWords } from './three-words.ts'
import { expect } from './vault-test.ts'

/** From Settings to the page of the devices, without loading the app again. */
export async function openDevices(page: Page): Promise<void> {
  await page.goto('/devices')
  await expect(page.getByRole('heading', { name: 'Your devices', level: 1 })).toBeVisible()
}

/** On a device with a journal: keeps a copy from now on, and waits for the code of another one. */
export async function keepCopy(page: Page): Promise<void> {
  await openDevices(page)
  await keepCopyOf(page)
  await expect(page.getByRole('heading', { name: 'Add a device', level: 1 })).toBeVisible()
}

/** On the page of the devices. A long journal stays there, with its progress. */
export async function keepCopyOf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep a sealed copy on the relay, and add a device' }).click()
}

/** On a new device, at the first door. @returns the code that it shows */
async function showCode(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'I have it on another device' }).click()
  return shownCode(page)
}

export async function shownCode(page: Page): Promise<string> {
  const code = page.locator('.devices-code')
  await expect(code).toBeVisible()
  return (await code.innerText()).trim().replaceAll(/\s+/g, ' ')
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(/^(Or type the|The) code$/).fill(code)
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
}

/** The person says on both that the words are the same. */
export async function agree(known: Page, fresh: Page): Promise<void> {
  await fresh.getByRole('button', { name: 'They are the same', exact: true }).click()
  await known.getByRole('button', { name: 'They are the same', exact: true }).click()
  await expect(known.getByText('The device is added')).toBeVisible()
  await expect(fresh.getByText('The two devices have met')).toBeVisible()
  await known.getByRole('button', { name: 'Done', exact: true }).click()
  await fresh.getByRole('button', { name: 'To Today', exact: true }).click()
}

/** A new device at its first door comes to the journal of one that waits for its code. */
export async function meet(known: Page, fresh: Page): Promise<void> {
  await typeCode(known, await showCode(fresh))
  await expectWords(known, fresh)
  await agree(known, fresh)
}

/** Asks the relay now, and waits until nothing is left to send. Leaves the page at the devices. */
export async function syncNow(page: Page): Promise<void> {
  await openDevices(page)
  await page.getByRole('button', { name: 'Send and receive now' }).click()
  await expect(page.getByText('All is there.')).toBeVisible()
}

/**
 * From now on the relay says that it never had its newest batch. Leaves the page at the devices. Whether it has one, it is asked itself:
 * a page that is left sends what it has, and nobody sees the answer to that.
 */
export async function forgetNewest(page: Page): Promise<void> {
  await expect(async () => {
    const asked = page.waitForResponse(answersLog, { timeout: 5_000 })
    await page.goto('/devices')
    expect((await saidBy(await asked)).head, 'batches at the relay').toBeGreaterThan(0)
  }).toPass()
  await page.route(LOG, async route => {
    const response = await route.fetch()
    const known = await saidBy(response)
    await route.fulfill({ response, json: { ...known, head: known.head - 1, batches: [] } })
  })
}

const LOG = '**/log?after=*'

interface Log {
  readonly head: number
}

const answersLog = (answer: Response): boolean => answer.url().includes('/log?after=')

const saidBy = async (answer: APIResponse | Response): Promise<Log> => (await answer.json()) as Log
