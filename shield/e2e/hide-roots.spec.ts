import { expect, test } from './fixtures.ts'
import { page as html, post, seen, serve, site } from './hide-pages.ts'

/** Which of the probes that the page set up are visible: it keeps them itself, also out of closed roots. */
const visible = () =>
  (globalThis as unknown as { probes: HTMLElement[] }).probes
    .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map(one => one.textContent)

const shadows = html(`<div class="feed"></div><script>
  globalThis.probes = []
  const feed = document.querySelector('.feed')
  const fill = (root, name, tag = 'span') => {
    const probe = document.createElement(tag)
    probe.textContent = name
    root.append(probe)
    probes.push(probe)
  }
  for (const mode of ['open', 'closed'])
    for (const name of ['Alex Rivera', 'Sam Okafor ' + mode]) {
      const host = document.createElement('feed-item')
      fill(host.attachShadow({ mode }), name)
      feed.append(host)
    }
  const plain = document.createElement('div')
  plain.className = 'plain'
  const inner = plain.attachShadow({ mode: 'closed' })
  for (const name of ['Alex Rivera', 'Kim Novak', 'Jo Lind']) fill(inner, name, 'p')
  feed.append(plain)
  const late = document.createElement('late-item')
  document.body.append(late)
  setTimeout(() => {
    const root = late.attachShadow({ mode: 'open' })
    fill(root, 'Alex Rivera')
    const nested = document.createElement('nested-item')
    fill(nested.attachShadow({ mode: 'open' }), 'Alex Rivera')
    root.append(nested)
    setTimeout(() => { fill(root, 'Noor Haddad', 'p'); fill(root, 'Alex Rivera', 'p') }, 50)
  }, 50)
</script>`)

test('shadow roots, open and closed, nested and late ones, hold nothing back', async ({ context, setUp }) => {
  await setUp()
  await serve(context, { '/': shadows })
  const page = await context.newPage()
  await page.goto(site)
  await expect
    .poll(() => page.evaluate(visible))
    .toEqual(['Sam Okafor open', 'Sam Okafor closed', 'Kim Novak', 'Jo Lind', 'Noor Haddad'])
})

test('a shadow written into the page’s source is seen', async ({ context, setUp }) => {
  await setUp()
  const item = (name: string) =>
    `<div class="item"><template shadowrootmode="open"><p>${name}</p></template></div>`
  await serve(context, { '/': html(['Alex Rivera', 'Sam Okafor', 'Kim Novak'].map(item).join('')) })
  const page = await context.newPage()
  await page.goto(site)
  const texts = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.item')]
        .map(one => one.shadowRoot?.querySelector('p'))
        .filter(one => one?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(one => one?.textContent),
    )
  await expect.poll(texts).toEqual(['Sam Okafor', 'Kim Novak'])
})

test('frames are pages too: of the same site, of another, without an address, and written by hand', async ({
  context,
  setUp,
}) => {
  await setUp()
  const posts = [post('Alex Rivera', 'one'), post('Sam Okafor', 'two'), post('Kim Novak', 'three')].join('')
  const quoted = posts.replaceAll('"', '&quot;')
  await serve(context, {
    '/': html(
      `<iframe id="same" src="/inner"></iframe><iframe id="other" src="http://elsewhere.example/inner"></iframe>
       <iframe id="srcdoc" srcdoc="${quoted}"></iframe><iframe id="blank"></iframe><iframe id="written"></iframe>
       <script>
         document.querySelector('#blank').contentDocument.body.innerHTML = ${JSON.stringify(posts)}
         const doc = document.querySelector('#written').contentDocument
         doc.open(); doc.write(${JSON.stringify(posts)}); doc.close()
       </script>`,
    ),
    '/inner': html(posts),
  })
  const page = await context.newPage()
  await page.goto(site)
  for (const id of ['same', 'other', 'srcdoc', 'blank', 'written']) {
    const frame = await (await page.locator(`#${id}`).elementHandle())?.contentFrame()
    const words = () =>
      frame?.evaluate(() =>
        [...document.querySelectorAll('.post p')]
          .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .map(one => one.textContent),
      )
    await expect.poll(words, id).toEqual(['two', 'three'])
  }
  await expect.poll(() => seen(page, 'iframe')).toHaveLength(5)
})
