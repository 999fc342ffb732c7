import type { Case } from './case.ts'

/**
 * Keeps this frame from going to a page of theirs, also where the page only writes a new address (`pushState`), and
 * asks for the pause. A frame inside a page is kept from it quietly, unless the person themselves has clicked there.
 */
export function pauseLeaving(about: Case, event: NavigateEvent): void {
  const { url, sameDocument } = event.destination
  if (Date.now() < about.goUntil || event.downloadRequest !== null || !/^https?:/.test(url)) return
  if (sameDocument && withoutAnchor(url) === withoutAnchor(location.href)) return
  const why = about.pausedAt(url)
  if (why === undefined) return
  if (event.cancelable) event.preventDefault()
  if (window === top || event.userInitiated) about.say({ ask: 'pause', address: url, why })
}

/** Moving inside of one page is no new look; an anchor that is an address of its own (`#/…`, `#!…`, `#@…`) is one. */
function withoutAnchor(address: string): string {
  return address.replace(/#(?![/!@?]|[^#]*[/=]).*$/, '')
}
