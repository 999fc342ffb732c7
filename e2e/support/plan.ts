/** A plan that runs already, brought in as a copy: what lies weeks back need not be tapped. */
import type { Page } from '@playwright/test'
import { afternoon } from '../walk.ts'
import { bringIn, pastEntry } from './copy.ts'

const day = 24 * 60 * 60_000

/** An entry of so many days before the afternoon of the walks. */
export function daysAgo(
  days: number,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  ref?: string,
): ReturnType<typeof pastEntry> {
  const entry = pastEntry(kind, body, (days * day) / 60_000)
  return ref === undefined ? entry : { ...entry, ref }
}

/** Brings in a plan that began so many days before the afternoon of the walks. Needs a page past the first door. */
export async function bringInPlan(
  page: Page,
  daysAgo: number,
  approach: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const at = afternoon.getTime() - daysAgo * day
  const start = new Date(at).toISOString()
  const slips = { outgoing: true, soughtLook: true }
  const entry = pastEntry('plan.started', { start, slips, approach, reviewEvery: 30, details }, 0)
  const hlc = at.toString(16).padStart(12, '0') + entry.hlc.slice(12)
  await bringIn(page, [{ ...entry, at: start, hlc }])
}
