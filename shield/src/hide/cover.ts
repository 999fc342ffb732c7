import { keepSheet } from './kept-sheet.ts'

/** No page stays white for longer than this because our background does not answer at all, in milliseconds. */
const longest = 5000

/**
 * Keeps the page out of sight from its first byte until `lift` is called, so that nothing shows before it is known whom to
 * hide. Gives way by itself after five seconds, unless the background has `answered` by then: `lift` is sure to come.
 *
 * It cannot come too late: a browser runs scripts of `document_start` in one go, once the root element is there and nothing
 * in it. A style sheet that the manifest names is laid at that same moment and no earlier, and could be lifted only by
 * something that a page can read. It can go too early, and did while it gave way after half a second: a background that
 * sleeps has to be started first, which took longer on a busy machine. Where it refuses to answer the page is lifted at
 * once, so this long a wait is met only while it is still starting.
 */
export function coverPage(): { answered(): void; lift(): void } {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root{visibility:hidden!important;opacity:0!important}')
  const take = keepSheet(sheet)
  const timer = setTimeout(take, longest)
  const answered = () => clearTimeout(timer)
  return {
    answered,
    lift: () => {
      answered()
      take()
    },
  }
}
