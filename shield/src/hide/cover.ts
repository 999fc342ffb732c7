/** No page stays white for longer than this because our background does not answer, in milliseconds. */
const longest = 500

/**
 * Keeps the page out of sight from its first byte until `lift` is called, so that nothing shows before it is known whom to
 * hide. Gives way by itself after half a second, unless the background has `answered` by then: `lift` is sure to come.
 */
export function coverPage(): { answered(): void; lift(): void } {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root{visibility:hidden!important;opacity:0!important}')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const lift = () => {
    clearTimeout(timer)
    if (document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
  }
  const timer = setTimeout(lift, longest)
  return { answered: () => clearTimeout(timer), lift }
}
