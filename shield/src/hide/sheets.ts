import type { Ask } from '../wire.ts'
import { keepSheet } from './kept-sheet.ts'
import { hidingSheet, type Token } from './sheet.ts'

/**
 * Lays the sheet where it is needed. In the page at once, as a constructed sheet; a moment later the background lays it
 * with origin USER, which no `!important` of a page overrules and no script of it reads, and ours goes. Sheets of a
 * document do not reach into shadow roots: each gets its own.
 */
export class Sheets {
  readonly #sheet = new CSSStyleSheet()
  readonly #roots = new WeakSet<ShadowRoot>()
  #take: (() => void) | undefined

  constructor(token: Token) {
    this.#sheet.replaceSync(hidingSheet(token))
  }

  async lay(token: Token, ask: (a: Ask) => Promise<unknown>): Promise<void> {
    this.#take = keepSheet(this.#sheet)
    const laid = await ask({ ask: 'sheet', token: token.away, mark: token.mark }).catch(() => false)
    if (laid === true) this.lift()
  }

  /** Into a shadow root, before the first thing in it is put away. */
  adopt(root: ShadowRoot): void {
    if (this.#roots.has(root) && root.adoptedStyleSheets.includes(this.#sheet)) return
    this.#roots.add(root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet]
  }

  lift(): void {
    this.#take?.()
  }
}
