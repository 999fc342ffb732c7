import type { BrowserContext } from '@playwright/test'

/**
 * Collects what the extension wrote to any console and every error that nobody caught, in all pages of a browser. The
 * programs' own words about servers that they do not find are not of interest.
 */
export function complaintsIn(context: BrowserContext): readonly string[] {
  const found: string[] = []
  context.on('console', message => {
    const ours = /^chrome-extension:/.test(message.location().url)
    if (ours && /error|warning/.test(message.type())) found.push(message.text())
  })
  context.on('weberror', error => found.push(error.error().stack ?? error.error().message))
  return found
}
