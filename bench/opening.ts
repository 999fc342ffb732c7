import type { Page } from '@playwright/test'
import { type Browser, slowDown, stopServiceWorkers } from './browser.ts'
import { type Row, ratio, timed } from './figures.ts'

/** What is opened: the journals by their number of entries, and the floor. */
export interface Origins {
  readonly long: string
  readonly short: string
}

const rounds = 5
const budgets = [
  { rate: 1, most: 600 },
  { rate: 4, most: 1200 },
] as const

/**
 * Runs in the page from its first moment: notes, in milliseconds since the navigation began, the end of the first frame
 * in which the heading is to be seen and the way to the urge would take a tap.
 */
function watchForUsable(): void {
  const usable = (): boolean => {
    const heading = document.querySelector('h1')
    const urge = document.querySelector('a[href="/now"]')
    const box = urge?.getBoundingClientRect()
    if (!heading?.textContent || !box?.width) return false
    urge?.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = urge?.getBoundingClientRect() ?? box
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return hit !== null && (urge?.contains(hit) ?? false)
  }
  const look = () => {
    if (usable()) setTimeout(() => Object.assign(globalThis, { usableAt: performance.now() }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** As above for a page without a script. */
function watchForHeading(): void {
  const look = () => {
    if (document.querySelector('h1, p'))
      setTimeout(() => Object.assign(globalThis, { usableAt: performance.now() }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function once(page: Page, address: string): Promise<number> {
  await page.goto(address)
  const found = await page.waitForFunction(() => (globalThis as unknown as { usableAt?: number }).usableAt)
  return Number(await found.jsonValue())
}

async function openOnce(
  { context }: Browser,
  address: string,
  rate: number,
  watch: () => void,
): Promise<number> {
  const page = await context.newPage()
  try {
    await page.addInitScript(watch)
    await slowDown(page, rate)
    await stopServiceWorkers(page)
    return await once(page, address)
  } finally {
    await page.close()
  }
}

/**
 * From navigation to a usable Today with a service worker that has to start first: long, short and floor (the
 * neutral page of the same origin, from the same service worker) taking turns, so that noise hits all of them.
 * To be called while no server answers: then there is no doubt about offline.
 */
export async function opening(browser: Browser, origins: Origins): Promise<Row[]> {
  const rows: Row[] = []
  for (const { rate, most } of budgets) {
    const [long, short, floor]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < rounds; round++) {
      floor.push(await openOnce(browser, `${origins.short}/away`, rate, watchForHeading))
      short.push(await openOnce(browser, `${origins.short}/`, rate, watchForUsable))
      long.push(await openOnce(browser, `${origins.long}/`, rate, watchForUsable))
      console.error(
        `  ${rate}x: ${[floor, short, long].map(times => Math.round(times.at(-1) ?? 0)).join(', ')} ms`,
      )
    }
    rows.push(
      timed(`opening, 50,000 entries, offline, ${rate}x CPU`, long, most),
      timed(`opening, 500 entries, offline, ${rate}x CPU`, short),
      ratio(`50,000 entries to 500, ${rate}x CPU`, long, short, 1.3),
      timed(`floor: a page without script from the same service worker, ${rate}x CPU`, floor),
      ratio(`opening with 50,000 entries to the floor, ${rate}x CPU`, long, floor),
    )
  }
  return rows
}
