import type { Page } from '@playwright/test'
import today from '../app/src/messages/en/today.json' with { type: 'json' }
import { type Browser, slowDown } from './browser.ts'
import { median, ms, quantile, type Row, ratio } from './figures.ts'

const taps = 100
const most = 50

/**
 * Runs in the page before the app: for every tap, notes how long it took from the input event to the end of the strict
 * transaction, and to the end of the first frame after it.
 */
function watchTaps(): void {
  const found: { durable: number; painted: number }[] = []
  let tappedAt: number | undefined
  Object.assign(globalThis, { taps: found })
  addEventListener('click', event => (tappedAt = event.timeStamp), { capture: true })
  const paint = (begun: number, durable: number) =>
    requestAnimationFrame(() => setTimeout(() => found.push({ durable, painted: performance.now() - begun })))
  const transaction = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const tx = transaction.call(this, stores, mode, options)
    if (mode === 'readwrite' && tx.objectStoreNames.contains('tail'))
      tx.addEventListener('complete', () => {
        if (tappedAt === undefined) return
        const [begun, durable] = [tappedAt, performance.now() - tappedAt]
        tappedAt = undefined
        // What follows from the record is computed and drawn in tasks of its own; the frame after those counts.
        setTimeout(() => paint(begun, durable))
      })
    return tx
  }
}

/** One bare strict put of a small value, from the call to the end of its transaction, a hundred times. */
async function barePuts(count: number): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bench-floor', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const begun = performance.now()
    await new Promise(done => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' })
      tx.objectStore('rows').put(new Uint8Array(300), at)
      tx.oncomplete = done
    })
    times.push(performance.now() - begun)
    await new Promise(resume => setTimeout(resume, 20))
  }
  db.close()
  return times
}

async function tapAll(page: Page): Promise<{ durable: number[]; painted: number[] }> {
  const tile = page.getByRole('button', { name: today.log.chanceLook })
  await tile.scrollIntoViewIfNeeded()
  for (let tap = 1; tap <= taps; tap++) {
    await tile.click()
    await page.waitForFunction(
      count => (globalThis as unknown as { taps: unknown[] }).taps.length >= count,
      tap,
    )
  }
  const found = await page.evaluate(
    () => (globalThis as unknown as { taps: { durable: number; painted: number }[] }).taps,
  )
  return { durable: found.map(tap => tap.durable), painted: found.map(tap => tap.painted) }
}

async function measure(browser: Browser, origin: string, rate: number) {
  const page = await browser.context.newPage()
  try {
    await page.addInitScript(watchTaps)
    await slowDown(page, rate)
    await page.goto(origin)
    await page.locator('h1').waitFor()
    const floor = await page.evaluate(barePuts, taps)
    return { ...(await tapAll(page)), floor }
  } finally {
    await page.close()
  }
}

/** A contact logged on Today in one tap: until it is durable, and until it is also on the screen. */
export async function tap(
  browser: Browser,
  journals: readonly { name: string; origin: string }[],
): Promise<Row[]> {
  const rows: Row[] = []
  for (const rate of [1, 4])
    for (const { name, origin } of journals) {
      const { durable, painted, floor } = await measure(browser, origin, rate)
      const p95 = quantile(painted, 0.95)
      console.error(`  ${name} entries, ${rate}x: p95 ${ms(p95)}, floor ${ms(quantile(floor, 0.95))}`)
      rows.push(
        {
          what: `a tap durable and on screen, p95 of ${taps}, ${name} entries, ${rate}x CPU`,
          figure: ms(p95),
          budget: ms(most),
          holds: p95 <= most,
          note: `p50 ${ms(median(painted))}, p99 ${ms(quantile(painted, 0.99))}; durable p50 ${ms(median(durable))}, p95 ${ms(quantile(durable, 0.95))}`,
        },
        {
          what: `floor: one bare strict put, p95, ${rate}x CPU`,
          figure: ms(quantile(floor, 0.95)),
          note: `p50 ${ms(median(floor))}`,
        },
        ratio(`a durable tap to the floor, medians, ${name} entries, ${rate}x CPU`, durable, floor),
      )
    }
  return rows
}
