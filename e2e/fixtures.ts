import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { written } from './hands.ts'
import { afternoon } from './walk.ts'

interface Options {
  /** Console errors that this test provokes on purpose. */
  readonly expectedErrors: readonly RegExp[]
}

/** Somebody leaves a page when it has answered; a program is faster than that and would cut off what is being kept. */
function waitsForKeeping(page: Page): Page {
  const goTo = page.goto.bind(page)
  const reload = page.reload.bind(page)
  page.goto = async (...to) => {
    await written(page)
    return goTo(...to)
  }
  page.reload = async (...how) => {
    await written(page)
    return reload(...how)
  }
  return page
}

interface Fixtures {
  /** Watches every test: what reached out, and what complained. */
  readonly watched: undefined
}

/** Chromium says this of every request that fails without a network; a test that goes offline knows that. */
const offline = /net::ERR_INTERNET_DISCONNECTED/

function watch(context: BrowserContext, origin: string): string[] {
  const problems: string[] = []
  context.on('request', request => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      problems.push(`request to another origin: ${request.url()}`)
  })
  context.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', error => problems.push(`error: ${error.error().message}`))
  return problems
}

/**
 * Two hundred files are kept on the device at the first visit. For a test with a network that is most of its work and
 * shows nothing: keeping waits here until a test asks for it. What is kept already is looked after as ever.
 */
function holdKeepingBack(): void {
  const container = globalThis.navigator?.serviceWorker as ServiceWorkerContainer | undefined
  if (!container || container.controller) return
  const asked = new Promise<void>(resolve => Reflect.set(globalThis, 'keepTheApp', resolve))
  const register = container.register.bind(container)
  container.register = async (...scope) => {
    await asked
    return register(...scope)
  }
}

/** Like Playwright's `test`, and fails when a page asked another origin, broke the security policy or logged an error. */
export const test = base.extend<Fixtures & Options>({
  expectedErrors: [[], { option: true }],
  page: async ({ page }, use) => use(waitsForKeeping(page)),
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      // What is said and allowed hangs on the hour: a test that names none has the same one whenever it runs.
      await context.clock.setSystemTime(afternoon)
      await context.addInitScript(holdKeepingBack)
      const problems = watch(context, new URL(baseURL ?? '').origin)
      await use(undefined)
      const known = [offline, ...expectedErrors]
      expect(problems.filter(problem => !known.some(pattern => pattern.test(problem)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Resolves when the whole app is kept on the device. Needs a page of the app that was opened. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const keep = Reflect.get(globalThis, 'keepTheApp') as (() => void) | undefined
    keep?.()
    await navigator.serviceWorker.ready
  })
}

/** From here on there is no network, and what the page shows comes from the device alone. */
export async function goOffline(page: Page): Promise<void> {
  await waitUntilKept(page)
  await page.context().setOffline(true)
}

export { expect }
