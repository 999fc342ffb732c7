import type { Status } from './status.ts'

/** Without what names a place in the page. */
const bare = (address: string): string => address.replace(/#.*$/s, '')

/**
 * Until when an address is open because what is necessary is there, 0 when it is not: that address alone, whatever the site
 * adds behind a path that had nothing behind it.
 */
export function openUntil({ goTo }: Pick<Status, 'goTo'>, address: string | undefined): number {
  if (goTo === undefined || address === undefined) return 0
  const [wished, here] = [bare(goTo.address), bare(address)]
  const isIt = here === wished || (!wished.includes('?') && here.startsWith(`${wished}?`))
  return isIt ? goTo.until : 0
}

/** The same as filters of the browser: from the first letter on, to the last or to what is added. */
export function filtersFor(address: string): string[] {
  const wished = bare(address)
  return wished.includes('?') ? [`|${wished}|`] : [`|${wished}|`, `|${wished}?`]
}
