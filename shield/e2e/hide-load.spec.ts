import { expect, test } from './fixtures.ts'
import { page as html, post, seen, serve, site } from './hide-pages.ts'

/** A hundred thousand changes, five thousand before every frame: whether they ever showed, and the presses that were answered meanwhile. */
async function storm() {
  const holder = document.querySelector('#storm') as HTMLElement
  const result = { theirs: 0, answered: 0 }
  const answer = () => result.answered++
  addEventListener('click', answer)
  for (let frame = 0; frame < 20; frame++) {
    for (let at = 0; at < 2500; at++) {
      const row = document.createElement('div')
      row.textContent = at % 500 === 499 ? 'Alex Rivera' : `row ${at}`
      holder.append(row)
      if (holder.childElementCount > 600) holder.firstElementChild?.remove()
    }
    await new Promise(requestAnimationFrame)
    const rows = [...holder.children].filter(one => one.textContent === 'Alex Rivera')
    result.theirs += rows.filter(one => one.checkVisibility({ visibilityProperty: true })).length
  }
  removeEventListener('click', answer)
  return result
}

test('100,000 changes at once: the page stays usable, and they never show', async ({ context, setUp }) => {
  await serve(context, {
    '/': html(`<div id="storm"></div><div class="feed">${post('Sam Okafor', 'two')}</div>`),
  })
  const page = await context.newPage()
  await page.goto(site)
  const bare = await page.evaluate(storm)
  expect(bare.theirs, 'without a setup they do show').toBeGreaterThan(0)
  await setUp()
  await page.reload()
  const storming = page.evaluate(storm)
  for (let press = 0; press < 5; press++) await page.mouse.click(300, 20)
  const found = await storming
  expect(found.theirs).toBe(0)
  expect(found.answered, 'presses answered while it changed').toBeGreaterThan(0)
  await expect.poll(() => seen(page, '.post p')).toEqual(['two'])
  await expect.poll(() => seen(page, '#storm > div').then(rows => rows.length)).toBeGreaterThan(500)
})

test('five megabytes of text are read in parts, and only what shows them goes', async ({
  context,
  setUp,
}) => {
  await setUp({ level: 'medium' })
  const sentence = 'The ferry was late and the light over the harbour was worth the wait. '
  const paragraphs = Array.from(
    { length: 5000 },
    (_, at) => `<p id="p${at}">${sentence.repeat(14)}${at % 1000 === 500 ? 'Alex Rivera came.' : ''}</p>`,
  )
  await serve(context, { '/': html(`<main>${paragraphs.join('')}</main>`) })
  const page = await context.newPage()
  await page.goto(site)
  const shown = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('p')].filter(one =>
          one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        ).length,
    )
  await expect.poll(shown).toBe(4995)
  expect(
    await page
      .locator('p')
      .filter({ hasText: 'Alex Rivera' })
      .evaluateAll(all => all.map(one => one.checkVisibility({ visibilityProperty: true }))),
  ).toEqual([false, false, false, false, false])
})
