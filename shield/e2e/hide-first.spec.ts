import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { page as html, post } from './hide-pages.ts'

/**
 * The name of theirs and their words are painted in a colour that nothing else has; a mark takes that of the text around it.
 * Not their box: a page that comes bit by bit may have one for a moment that holds nothing yet, and so is nobody's.
 */
const head =
  '<style>body{margin:0;background:#fff}.post{height:60px}.theirs p,.theirs a{color:#f0f;background:#f0f}</style>'

const feed = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    at % 4 === 1
      ? post('Alex Rivera', 'words').replace('"post"', '"post theirs"')
      : post('Sam Okafor', `words ${at}`),
  )

/** A fast server of its own: pages come in one piece, or in many. */
async function fast(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const [start = '', end = ''] = html('<div class="feed">|</div>', head).split('|')
    const posts = feed(40)
    if (request.url !== '/slowly') {
      response.end(start + posts.join('') + end)
      return
    }
    response.write(start)
    const timer = setInterval(() => {
      response.write(posts.shift() ?? end)
      if (posts.length > 0) return
      clearInterval(timer)
      response.end(end)
    }, 15)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Every frame that Chromium draws while `work` runs, as PNG in base 64. */
async function recorded(page: Page, work: () => Promise<void>): Promise<string[]> {
  const frames: string[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await work()
  await page.waitForTimeout(300)
  await session.send('Page.stopScreencast')
  return frames
}

/** How many of these frames show the colour, counted by a page without the extension's business. */
function withColour(inside: Page, frames: readonly string[]): Promise<number> {
  return inside.evaluate(async given => {
    let found = 0
    for (const frame of given) {
      const bytes = Uint8Array.from(atob(frame), letter => letter.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0)
      const data = context?.getImageData(0, 0, picture.width, picture.height).data ?? []
      for (let at = 0; at < data.length; at += 4)
        if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 60 && (data[at + 2] ?? 0) > 200) {
          found++
          break
        }
    }
    return found
  }, frames)
}

test('no frame shows them: when a page opens, when it comes bit by bit, and when it grows', async ({
  context,
  setUp,
  inside,
}) => {
  test.setTimeout(180_000)
  const { server, origin } = await fast()
  try {
    const page = await context.newPage()
    await page.goto(`${origin}/`)
    const bare = await recorded(page, () => page.goto(`${origin}/`).then(() => undefined))
    expect(await withColour(inside, bare), 'without a setup they do show').toBeGreaterThan(0)

    await page.close()

    await setUp()
    // One that never showed them: what a browser still draws of the page before is not the next one's.
    const fresh = await context.newPage()
    const address = (path: string) => () => fresh.goto(`${origin}${path}`).then(() => undefined)
    const grow = (given: string[]) => {
      for (const post of given)
        setTimeout(
          () => document.querySelector('.feed')?.insertAdjacentHTML('afterbegin', post),
          Math.random() * 800,
        )
      return new Promise<void>(resolve => setTimeout(resolve, 1000))
    }
    const shown: Record<string, number> = {}
    let frames = 0
    const watch = async (name: string, work: () => Promise<void>) => {
      const drawn = await recorded(fresh, work)
      frames += drawn.length
      shown[name] = await withColour(inside, drawn)
    }
    for (const time of ['first', 'second', 'third']) await watch(time, address(`/?${time}`))
    await watch('slowly', address('/slowly'))
    await watch('growing', () => fresh.evaluate(grow, feed(80)))
    expect(frames).toBeGreaterThan(20)
    expect(shown).toEqual({ first: 0, second: 0, third: 0, slowly: 0, growing: 0 })
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('no frame shows them while the background is busy for seconds, nor where a page lays sheets of its own', async ({
  context,
  setUp,
  inside,
}) => {
  await setUp()
  const { server, origin } = await fast()
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const over = () => {
        document.adoptedStyleSheets = []
        if (performance.now() < 3000) setTimeout(over, 5)
      }
      over()
    })
    const [worker] = context.serviceWorkers()
    const busy = worker?.evaluate(() => {
      const until = performance.now() + 1500
      while (performance.now() < until);
    })
    const frames = await recorded(page, () => page.goto(`${origin}/`).then(() => page.waitForTimeout(2500)))
    await busy
    expect(await withColour(inside, frames)).toBe(0)
    await expect(page.locator('.post').first()).toBeVisible()
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
