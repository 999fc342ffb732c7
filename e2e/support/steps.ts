/** A step of the ladder as a person takes it, in the words that stand on the screen. */
import type { Page } from '@playwright/test'
import content from '../../content/en/comeback.json' with { type: 'json' }
import { expect } from '../fixtures.ts'

const { rungs, looks } = content.ladder

/** Plans the step that is offered, and notes that it was taken. Needs the page of the ladder. */
export async function planAndTake(page: Page, rung: 'note' | 'exchange'): Promise<void> {
  await page.getByRole('button', { name: 'Plan this step' }).click()
  await page.getByLabel(rungs[rung].aim.prompt).fill('To say hello.')
  await page.getByLabel(rungs[rung].limit.prompt).fill('Three lines.')
  await page.getByLabel(rungs[rung].exit.prompt).fill('I go for a swim.')
  await page.getByRole('button', { name: 'Keep this plan' }).click()
  await expect(page.getByRole('region', { name: 'Your step', exact: true })).toContainText('To say hello.')
  await page.getByRole('button', { name: 'I took this step' }).click()
  await page.getByRole('button', { name: 'Note it', exact: true }).click()
  await expect(page.getByRole('region', { name: looks.atOnce.title, exact: true })).toBeVisible()
}

/** Notes what came back to the step. */
export async function noteReply(page: Page, reply: string): Promise<void> {
  await page.getByRole('button', { name: 'Note what came back' }).click()
  await pick(page, 'What came back?', reply)
  await page.getByRole('button', { name: 'Note it', exact: true }).click()
}

/** Fills the look at the step that is due and keeps it. */
export async function keepLook(page: Page, feelings: string, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Look at it now' }).click()
  await pick(page, 'Did old feelings come back?', feelings)
  await pick(page, 'What comes next?', next)
  await page.getByRole('button', { name: 'Keep this look' }).click()
  await expect(page.getByRole('button', { name: 'Keep this look' })).toBeHidden()
}

/** The first answer of the group that begins with these words. */
async function pick(page: Page, group: string, answer: string): Promise<void> {
  const radio = page.getByRole('group', { name: group, exact: true }).getByRole('radio')
  await radio
    .and(page.getByLabel(new RegExp(`^${answer}`)))
    .first()
    .check({ force: true })
}
