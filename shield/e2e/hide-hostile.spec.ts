import { expect, test } from './fixtures.ts'
import { page as html, post, serve, site } from './hide-pages.ts'

const feed = html(
  `<div class="feed">${[post('Sam Okafor', 'one'), post('Alex Rivera', 'two'), post('Kim Novak', 'three')].join('')}</div>`,
)

/** Runs before everything of the page: keeps all that a script could catch. */
const listen = () => {
  const caught: unknown[] = []
  Object.assign(globalThis, { caught })
  addEventListener('message', event => caught.push(event.data))
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    caught.push(['shadow', this.outerHTML])
    return attach.call(this, init)
  }
  const send = globalThis.postMessage.bind(globalThis)
  globalThis.postMessage = (...given: unknown[]) => {
    caught.push(given)
    send(given[0])
  }
}

test('a page that knows no name learns none: no text, list, class, message or sheet of ours is in it', async ({
  context,
  setUp,
}) => {
  await setUp()
  await serve(context, { '/': html('<div class="feed"></div>') })
  const page = await context.newPage()
  await page.addInitScript(listen)
  await page.goto(site)
  await page.evaluate(async () => {
    const feed = document.querySelector('.feed')
    for (const name of ['Sam', 'Kim', 'Jo'])
      feed?.insertAdjacentHTML('beforeend', `<article>${name}</article>`)
    await new Promise(resume => setTimeout(resume, 1500))
  })
  const learnt = await page.evaluate(() => ({
    caught: (globalThis as unknown as { caught: unknown[] }).caught,
    html: document.documentElement.outerHTML,
    own: Object.keys(globalThis).filter(key => /breakwater|shield/i.test(key)),
    sheets: [...document.styleSheets, ...document.adoptedStyleSheets].length,
    attributes: [...document.querySelectorAll('*')]
      .flatMap(one => one.getAttributeNames())
      .filter(name => name.startsWith('data-')),
  }))
  expect(learnt.caught).toEqual([])
  expect(learnt.html).not.toMatch(/rivera|breakwater|shield/i)
  expect(learnt).toMatchObject({ own: [], sheets: 0, attributes: [] })
})

test('a planted name gives a yes, and the mark tells nothing more than that', async ({ context, setUp }) => {
  await setUp()
  await serve(context, { '/': feed })
  const page = await context.newPage()
  await page.addInitScript(listen)
  await page.goto(site)
  await expect.poll(() => page.locator('.post > span').count()).toBe(1)
  const learnt = await page.evaluate(() => {
    const [, theirs] = document.querySelectorAll<HTMLElement>('.post')
    const mark = [...(theirs?.children ?? [])].find(one => one.tagName === 'SPAN')
    mark?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    return {
      height: theirs?.offsetHeight,
      root: mark?.shadowRoot,
      mark: mark?.outerHTML.replace(/data-[a-z]{16}/g, 'data-x'),
      text: (mark as HTMLElement | undefined)?.innerText,
      sheets: document.adoptedStyleSheets.length,
      caught: (globalThis as unknown as { caught: unknown[] }).caught,
    }
  })
  // Its height is the yes; that it cannot be kept from a page is said in the threat model.
  expect(learnt).toEqual({
    height: 28,
    root: null,
    mark: '<span data-x=""></span>',
    text: '',
    sheets: 0,
    caught: [],
  })
})

test('our words are new with every page, so that no page can look for them', async ({ context, setUp }) => {
  await setUp()
  await serve(context, { '/': feed })
  const page = await context.newPage()
  const names = new Set<string>()
  for (let time = 0; time < 3; time++) {
    await page.goto(`${site}/?${time}`)
    const name = () =>
      page.evaluate(() =>
        document
          .querySelectorAll('.post')[1]
          ?.getAttributeNames()
          .find(one => one.startsWith('data-')),
      )
    await expect.poll(name).toMatch(/^data-[a-z]{16}$/)
    names.add((await name()) ?? '')
  }
  expect(names.size).toBe(3)
})

/** Plants so many names, each in an element of its own, theirs among the last; after how long theirs went, at most `most`. */
async function dictionary({ count, most, way }: { count: number; most: number; way: string }) {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const word = (at: number) => [at, at / 26, at / 676].map(n => letters[Math.floor(n) % 26] ?? '').join('')
  const names = Array.from({ length: count }, (_, at) => `${word(at)}an ${word(count - at)}era`)
  names[count - 10] = 'Alex Rivera'
  const list = document.createElement('div')
  const items = names.map(name => {
    const item = document.createElement('article')
    const link = document.createElement('a')
    link.href = '#'
    if (way === 'label') link.title = name
    else link.textContent = name
    item.append(link)
    return item
  })
  if (way === 'at once') list.append(...items)
  document.body.append(list)
  const began = performance.now()
  if (way !== 'at once') for (const item of items) list.append(item)
  const theirs = items[count - 10] as HTMLElement
  const other = items[count - 20] as HTMLElement
  const looks = (one: HTMLElement) =>
    `${one.offsetHeight} ${getComputedStyle(one).opacity} ${one.checkVisibility()}`
  while (performance.now() - began < most) {
    await new Promise(resume => setTimeout(resume, 50))
    if (looks(theirs) !== looks(other)) return performance.now() - began
  }
  return undefined
}

for (const way of ['at once', 'one by one', 'label'])
  test(`a page that plants ten thousand names reads nothing for a long time (${way})`, async ({
    context,
    setUp,
  }) => {
    await setUp()
    await serve(context, { '/': html('<p>Planting.</p>') })
    const page = await context.newPage()
    await page.goto(site)
    const few = await page.evaluate(dictionary, { count: 200, most: 8000, way })
    expect(few, 'what a page of usual size shows goes').toBeDefined()
    const many = await page.evaluate(dictionary, { count: 10_000, most: 8000, way })
    expect(many, 'no difference between theirs and others').toBeUndefined()
    await expect.poll(() => page.locator('p').isVisible()).toBe(true)

    // A person who moves through the page sees all of it.
    await expect
      .poll(
        async () => {
          await page.mouse.move(Math.random() * 300, Math.random() * 300)
          return page.evaluate(
            () =>
              [...document.querySelectorAll('article')].filter(
                one => !one.checkVisibility({ opacityProperty: true }),
              ).length,
          )
        },
        { timeout: 60_000, intervals: [1000] },
      )
      .toBe(0)
  })
