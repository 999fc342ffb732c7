import type { Page } from '@playwright/test'
import 'temporal-polyfill/global'
import lines from '../content/helplines.json' with { type: 'json' }
import { demoJournal } from '../core/src/demo/index.ts'
import { afternoon } from './walk.ts'

/** Every text in a tree of JSON: what a person wrote, and names of services, stand as they are in any language. */
function written(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(written)
}

const made = demoJournal(afternoon.getTime(), 'Europe/Berlin', 7).flatMap(({ body }) => written(body))
// The longest first: a short name may be a part of a long one.
const own = [...new Set([...made, ...written(lines), ': findahelpline.com'])].sort(
  (a, b) => b.length - a.length,
)

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
    'English|Breakwater|AM|PM',
  ].join('|'),
  'g',
)

/**
 * All words on the page, seen or only heard, that no catalogue gave: what stands outside of the brackets of a language
 * made by the program. Dates in Arabic letters are the browser's.
 */
export async function hardWired(page: Page): Promise<readonly string[]> {
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
      if (place === null || place.closest('script, style, noscript, [translate=no]')) continue
      blocks.set(place, (blocks.get(place) ?? '') + (walk.currentNode.textContent ?? ''))
    }
    found.push(...blocks.values(), document.title)
    for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
      for (const element of root.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '')
    return found
  })
  return texts.map(outsideBrackets).filter(text => /\p{Script=Latin}{2}/u.test(text))
}

function outsideBrackets(text: string): string {
  let rest = own.reduce((left, words) => left.replaceAll(words, ''), text).replace(names, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\[[^[\]]*\]/g, '')
  }
  return rest
}
