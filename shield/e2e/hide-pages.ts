import type { BrowserContext, Page } from '@playwright/test'

/** A made-up site, answered without a server. */
export const site = 'http://feed.example'

/** Answers every address of the made-up hosts with these pages: path to HTML. */
export async function serve(context: BrowserContext, pages: Readonly<Record<string, string>>): Promise<void> {
  await context.route(/^http:\/\/[a-z]+\.example\//, route => {
    const html = pages[new URL(route.request().url()).pathname]
    return html === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({
          contentType: html.startsWith('//') ? 'text/javascript' : 'text/html; charset=utf-8',
          body: html,
        })
  })
}

/** A whole page around this content. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feed</title>${head}</head><body>${body}</body></html>`

/** One post of a feed, as most sites build them. */
export const post = (author: string, words: string, rest = ''): string =>
  `<article class="post"><header><a href="/people/${author.toLowerCase().replaceAll(' ', '-')}">${author}</a> ` +
  `<time>12 min</time></header><p>${words}</p>${rest}</article>`

/** The texts of this selector that a reader sees. */
export function seen(within: Page, selector: string): Promise<string[]> {
  return within.evaluate(
    given =>
      [...document.querySelectorAll<HTMLElement>(given)]
        .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(one => one.textContent?.trim() ?? ''),
    selector,
  )
}
