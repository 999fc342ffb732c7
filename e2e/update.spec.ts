import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createSite, type Listening, listen, readStatic } from '../server/src/index.ts'
import { waitUntilKept } from './fixtures.ts'

const built = readStatic(join(import.meta.dirname, '../app/dist'))

/** A site of its own, whose next version can be put in place while a page is open. */
async function serveReplaceable(): Promise<{
  server: Listening
  address: string
  publish: (title: string) => void
}> {
  const files = new Map(built)
  const server = await listen(createSite(files), 'localhost', 0)
  const replace = (path: string, change: (text: string) => string) => {
    const text = new TextDecoder().decode(built.get(path)?.bodies.identity)
    const bodies = { identity: new TextEncoder().encode(change(text)) }
    files.set(path, { type: built.get(path)?.type ?? '', tag: change(text).length.toString(), bodies })
  }
  const publish = (title: string) => {
    replace('/', text => text.replace(/<title>.*<\/title>/, `<title>${title}</title>`))
    replace('/sw.js', text => text.replace(/revision:(.)/, `revision:$1${title}`))
  }
  return { server, address: `http://localhost:${server.port}`, publish }
}

/** The page as it is kept right now, without what the app makes of it. */
const keptTitle = (page: Page) =>
  page.evaluate(async () => /<title>(.*)<\/title>/.exec(await (await fetch('/')).text())?.[1])

async function findNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    await new Promise<void>(resolve => {
      const look = () => (registration.waiting ? resolve() : void setTimeout(look, 50))
      look()
    })
  })
}

test('a new version waits until the person takes it, then replaces all of the old one', async ({ page }) => {
  const { server, address, publish } = await serveReplaceable()
  await page.goto(address)
  await waitUntilKept(page)
  await page.reload()
  const before = await keptTitle(page)
  publish('Second')
  await findNewVersion(page)
  await page.reload()
  expect(await keptTitle(page)).toBe(before)

  await page.evaluate(async () => {
    const changed = new Promise(resolve =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    )
    ;(await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'activate' })
    await changed
  })
  await expect.poll(() => keptTitle(page)).toBe('Second')
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1)
  await page.close()
  await server.close()
})
