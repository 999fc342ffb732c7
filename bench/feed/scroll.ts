import type { Setup } from '@breakwater/core/cut'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'
import { type Feed, type Form, makeFeed } from './page.ts'
import { type Call, type Trace, traced } from './trace.ts'

/** Batches of fifty: ten thousand posts. */
export const batches = 200

export interface Scrolled extends Trace {
  /** What the extension did, outermost calls. */
  readonly own: readonly Call[]
  /** What the page itself did. */
  readonly page: readonly Call[]
  readonly found: Readonly<Record<Form, number>>
  readonly wrong: number
  /** How many true posts were hidden after every tenth batch. */
  readonly hidden: readonly number[]
  readonly elements: number
}

const address = 'http://feed.example/'

/** The feed's script has an address of its own, so that the trace tells its calls from others. */
const html =
  '<!doctype html><title>Feed</title><body><main><h1>Feed</h1></main><script src="/feed.js"></script>'

/** Scrolls through the endless feed in a browser of its own, with this extension (none: without any). */
export async function scroll(extension: string | undefined, setup?: Setup): Promise<Scrolled> {
  const context = await open(extension)
  try {
    if (extension !== undefined && setup !== undefined) await give(context, setup)
    await context.route('http://feed.example/**', route =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: `(${makeFeed})()` })
        : route.fulfill({ contentType: 'text/html', body: html }),
    )
    return await measure(context)
  } finally {
    await context.close()
  }
}

function open(extension: string | undefined): Promise<BrowserContext> {
  const executablePath = findChromium()
  const own =
    extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
  return chromium.launchPersistentContext('', {
    headless: true,
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumFlags, ...own],
    viewport: { width: 800, height: 900 },
  })
}

/** Hands the setup over as the extension's own page does. */
async function give(context: BrowserContext, setup: Setup): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const page = await context.newPage()
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`)
  const outcome = await page.evaluate(
    given => chrome.runtime.sendMessage({ page: 'setup', setup: given }),
    setup,
  )
  if (outcome?.done !== true) throw new Error('the extension took no setup')
  await page.close()
}

async function measure(context: BrowserContext): Promise<Scrolled> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const hidden: number[] = []
  const trace = await traced(session, async () => {
    await page.goto(address)
    await page.waitForTimeout(1000)
    for (let at = 0; at < batches; at += 10) hidden.push(await page.evaluate(grow, at))
    await page.waitForTimeout(1500)
  })
  const rest = await page.evaluate(() => {
    const { feed } = globalThis as unknown as { feed: Feed }
    return { found: feed.found(), wrong: feed.wrong(), elements: feed.elements }
  })
  const own = trace.calls.filter(({ url }) => url.startsWith('chrome-extension://'))
  const theirs = trace.calls.filter(({ url }) => url.startsWith(address))
  return { ...trace, own, page: theirs, hidden, ...rest }
}

/** Ten batches, and how many true posts are hidden then. */
function grow(from: number): Promise<number> {
  return (globalThis as unknown as { feed: Feed }).feed.run(from, 10)
}
