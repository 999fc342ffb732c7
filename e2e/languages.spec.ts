import type { Page } from '@playwright/test'
import 'temporal-polyfill/global'
import lines from '../content/helplines.json' with { type: 'json' }
import { demoJournal } from '../core/src/demo/index.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScrolling } from './floor.ts'
import { screens } from './screens.ts'
import { afternoon, walker } from './walk.ts'

/** Every text in a tree of JSON: what a person wrote, and names of services, stand as they are in any language. */
function written(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(written)
}

const made = demoJournal(afternoon.getTime(), 'Europe/Berlin', 7).flatMap(({ body }) => written(body))
// The longest first: a short name may be a part of a long one.
const own = [...new Set([...made, ...written(lines)])].sort((a, b) => b.length - a.length)

/** What the browser itself writes (dates), and names that are the same everywhere. */
const names = new RegExp(
  [
    ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1)).flatMap(date => [
      date.toLocaleString('en', { month: 'long' }),
      date.toLocaleString('en', { month: 'short' }),
    ]),
    ...Array.from({ length: 7 }, (_, day) =>
      new Date(2026, 0, 4 + day).toLocaleString('en', { weekday: 'long' }),
    ),
    'English|Breakwater|AM|PM|: findahelpline\\.com',
  ].join('|'),
  'g',
)

/** All words on the page, seen or only heard, that no catalogue gave: what stands outside of brackets. */
async function hardWired(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const root = document.body
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    const blocks = new Map<Element, string>()
    while (walk.nextNode()) {
      const block = walk.currentNode.parentElement?.closest(
        'p, li, h1, h2, h3, button, a, label, option, dd, dt',
      )
      const place = block ?? walk.currentNode.parentElement
      if (place === null || place.closest('script, style, noscript')) continue
      blocks.set(place, (blocks.get(place) ?? '') + (walk.currentNode.textContent ?? ''))
    }
    found.push(...blocks.values(), document.title)
    for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
      for (const element of root.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '')
    return found
  })
  return texts.map(outsideBrackets).filter(text => /\p{L}{2}/u.test(text))
}

function outsideBrackets(text: string): string {
  let rest = own.reduce((left, words) => left.replaceAll(words, ''), text).replace(names, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\[[^[\]]*\]/g, '')
  }
  return rest
}

test.describe('in a language made from English by the program', () => {
  test.use({ locale: 'en-XA', viewport: { width: 320, height: 640 } })

  for (const screen of screens) {
    test(`${screen.name}: no word is hard-wired, and a fifth more of them still fits`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.clock.setFixedTime(screen.at ?? afternoon)
      await screen.reach(walker(page, 'en-XA'))
      expect(await hardWired(page)).toEqual([])
      await expectNoSidewaysScrolling(page)
    })
  }
})

test('a language that is not here yet falls back to English, with the hours as the device writes them', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.clock.setFixedTime(afternoon)
  await page.goto('/')
  await expect(page.getByText(/3:20\sPM/)).toBeVisible()
  await context.close()
})
