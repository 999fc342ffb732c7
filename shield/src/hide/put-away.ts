import { type How, type Token, wordOf } from './sheet.ts'
import { isInline, isShadowRoot, isWritten } from './tags.ts'

/** Cannot hold a mark, or would break a line of words: gone from sight, with their place kept. */
const still = 'img,svg,picture,video,canvas,td,th,[role="gridcell"],input,button,summary,figcaption'

/** A page that takes our attribute away more often than this from one element gets it back only after a moment. */
const patience = 20

/** What is put away at this moment, written into the page as one attribute and nothing else. */
export class PutAway {
  readonly attribute: string
  /** There are shadow roots here, each of which needs a sheet. */
  inShadows = false
  readonly #selector: string
  readonly #away = new Map<Element, How>()
  readonly #pending = new Set<Element>()
  readonly #restored = new WeakMap<Element, number>()
  readonly #adopt: (root: ShadowRoot) => void

  /** @param adopt lays the sheet into a shadow root */
  constructor(token: Token, adopt: (root: ShadowRoot) => void) {
    this.attribute = `data-${token.away}`
    this.#selector = `[${this.attribute}]`
    this.#adopt = adopt
  }

  get boxes(): Iterable<Element> {
    return this.#away.keys()
  }

  howOf(element: Element): How | undefined {
    return this.#away.get(element)
  }

  hide(box: Element): void {
    this.#pending.delete(box)
    if (!this.#away.has(box)) this.#away.set(box, this.#howFor(box))
    this.#write(box)
  }

  /** No longer a sign in it. Never called for reasons of cost. */
  show(box: Element): void {
    this.#away.delete(box)
    this.#write(box)
    const follower = box.nextElementSibling
    if (follower !== null && this.#away.get(follower) === 'rest') this.#lead(follower)
  }

  /** Not looked at yet: out of sight until it was. Words under the hands of who writes them never are. */
  pend(element: Element): void {
    if (isWritten(element)) return
    this.#pending.add(element)
    this.#write(element)
  }

  isPending(element: Element): boolean {
    return this.#pending.has(element)
  }

  release(element: Element): void {
    if (this.#pending.delete(element)) this.#write(element)
  }

  /** The page wrote to our attribute, or copied it with a node: it says again what is true. */
  restore(element: Element): void {
    if (element.getAttribute(this.attribute) === this.#valueOf(element)) return
    const times = (this.#restored.get(element) ?? 0) + 1
    this.#restored.set(element, times)
    if (times <= patience) this.#write(element)
    else if (times % patience === 0) setTimeout(() => this.#write(element), 100)
  }

  /** The outermost box that is put away and holds this node, through shadow roots. */
  holderOf(node: Node): Element | undefined {
    if (this.#away.size === 0) return undefined
    let found: Element | undefined
    for (let one = closest(node, this.#selector); one !== null; one = closest(above(one), this.#selector))
      if (this.#away.has(one)) found = one
    return found
  }

  /** Forgets what left the page, and gives a run whose first line is gone a new one. */
  prune(): number {
    for (const [box, how] of this.#away) {
      if (!box.isConnected) this.#away.delete(box)
      else if (how === 'rest' && !this.#isAway(box.previousElementSibling)) this.#lead(box)
    }
    return this.#away.size
  }

  /** Everything comes back: the shield was turned off, or a new list is there. */
  clear(): void {
    const written = new Set([...this.#away.keys(), ...this.#pending])
    this.#away.clear()
    this.#pending.clear()
    for (const element of written) this.#write(element)
  }

  #howFor(box: Element): How {
    if (box.matches(still) || (isInline(box) && box.tagName !== 'LABEL')) return 'still'
    return this.#isAway(box.previousElementSibling) ? 'rest' : 'line'
  }

  #isAway(element: Element | null): boolean {
    const how = element === null ? undefined : this.#away.get(element)
    return how === 'line' || how === 'rest'
  }

  #lead(box: Element): void {
    this.#away.set(box, 'line')
    this.#write(box)
  }

  #valueOf(element: Element): string | null {
    const how = this.#away.get(element)
    if (how !== undefined) return wordOf(how)
    return this.#pending.has(element) ? wordOf('pending') : null
  }

  #adoptAround(element: Element): void {
    const root = element.getRootNode()
    if (isShadowRoot(root)) this.#adopt(root)
  }

  #write(element: Element): void {
    const value = this.#valueOf(element)
    if (value !== null && this.inShadows) this.#adoptAround(element)
    if (value === null) element.removeAttribute(this.attribute)
    else if (element.getAttribute(this.attribute) !== value) element.setAttribute(this.attribute, value)
  }
}

function closest(node: Node | null, selector: string): Element | null {
  let one = node
  while (one !== null) {
    const element: Element | null = one instanceof Element ? one : one.parentElement
    const found = element?.closest(selector)
    if (found) return found
    const root = one.getRootNode()
    one = isShadowRoot(root) ? root.host : null
  }
  return null
}

/** Where a search upwards goes on after `element`. */
function above(element: Element): Node | null {
  const parent = element.parentNode
  return parent !== null && isShadowRoot(parent) ? parent.host : parent
}
