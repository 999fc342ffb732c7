import tokens from '../../../app/src/tokens.css?inline'
import own from './dialog.css?inline'

/**
 * The tokens as this dialog needs them: on the host instead of the root of a page, and in `em` of the size of type that
 * the person has chosen in the browser, because `rem` belongs to the page.
 */
const style = `${tokens.replaceAll(':root', ':host').replace(/([\d.])rem/g, '$1em')}\n${own}`

/** A sheet that is not in the page, where the browser has it; a page's own policy may forbid a style element. */
export function dialogStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const element = document.createElement('style')
    element.textContent = style
    root.append(element)
  }
}
