/** A copy of a journal as a file, as somebody would pick it under "Bring in a copy", and what such a file holds. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { afternoon } from '../walk.ts'
import { expect } from './vault-test.ts'

/** An entry as the plain file holds it. */
export interface CopiedEntry {
  readonly id: string
  readonly hlc: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly ref?: string
}

const device = '00000000000000aa'
const minute = 60_000

/** An entry that another device recorded so many minutes before the afternoon of the walks. */
export function pastEntry(
  kind: string,
  body: CopiedEntry['body'],
  minutesAgo: number,
): CopiedEntry & { readonly at: string; readonly zone: string } {
  const at = afternoon.getTime() - minutesAgo * minute
  return {
    id: randomBytes(16).toString('base64url'),
    hlc: `${at.toString(16).padStart(12, '0')}0000${device}`,
    at: new Date(at).toISOString(),
    zone: 'Europe/Berlin',
    kind,
    body,
  }
}

/** So many chance looks of the past, one an hour, each with this note and its number. */
export function pastLooks(count: number, note: string) {
  return Array.from({ length: count }, (_, at) =>
    pastEntry('contact.logged', { direction: 'chanceLook', note: `${note} ${at}` }, 60 * (count - at)),
  )
}

/** Picks a file with these entries under Settings and brings them in. */
export async function bringIn(page: Page, entries: readonly ReturnType<typeof pastEntry>[]): Promise<void> {
  const whole = entries.map(entry => ({ ...entry, device, person: 'one', v: 1 }))
  const text = JSON.stringify({ format: 'breakwater-journal', version: 1, about: '', entries: whole })
  await page.goto('/settings')
  await page.getByLabel('A copy: a file ending in .age or .json').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await expect(page.getByText(/entries came in|entry came in/i)).toBeVisible()
}

/** Saves everything without a seal and reads the file: all that this device has, oldest first. */
export async function savedEntries(page: Page): Promise<CopiedEntry[]> {
  await page.goto('/settings')
  return saveOpenCopy(page)
}

/** The same from any page that offers to save a copy. */
export async function saveOpenCopy(page: Page): Promise<CopiedEntry[]> {
  await page.getByText('Save without a seal', { exact: true }).click()
  await page.getByRole('button', { name: /Everything, as JSON/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save it anyway' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  return (JSON.parse(file) as { entries: CopiedEntry[] }).entries
}

/** How many contacts of this direction stand in the journal, by the file that is saved. */
export async function countSaved(page: Page, direction: string): Promise<number> {
  const entries = await savedEntries(page)
  return entries.filter(({ kind, body }) => kind === 'contact.logged' && body.direction === direction).length
}
