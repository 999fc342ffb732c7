import { Mark } from './mark.ts'
import type { PutAway } from './put-away.ts'

/** What the marks ask of the rest. */
export interface MarksOf {
  readonly attribute: string
  /** Seconds of the pause for this box. */
  wait(box: Element): number
  show(box: Element): void
  /** What "not them" would name; undefined when there is nothing. */
  notThem(box: Element): (() => void) | undefined
  /** A host's children show only in its shadow root. */
  rootOf(box: Element): ShadowRoot | undefined
}

/** Marks come when the page has settled, in milliseconds; their place is kept from the first frame on. */
const settle = 400

/** So long at once, in milliseconds; then the page has its turn. */
const turn = 4

/** Keeps one mark in every line, for as long as the box is put away, whatever the page draws anew around it. */
export class Marks {
  readonly #marks = new Map<Element, Mark>()
  readonly #away: PutAway
  readonly #of: MarksOf
  #timer: ReturnType<typeof setTimeout> | undefined
  #next: ReturnType<typeof setTimeout> | undefined

  constructor(away: PutAway, of: MarksOf) {
    this.#away = away
    this.#of = of
  }

  isMark(node: Node): boolean {
    return node instanceof Element && node.hasAttribute(this.#of.attribute)
  }

  /** Something changed; the marks follow in a moment. */
  later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (document.readyState === 'loading') this.later()
      else this.#follow()
    }, settle)
  }

  stop(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#next)
    for (const mark of this.#marks.values()) mark.end()
    this.#marks.clear()
  }

  #follow(): void {
    clearTimeout(this.#next)
    for (const [box, mark] of this.#marks)
      if (this.#away.howOf(box) !== 'line') {
        mark.end()
        this.#marks.delete(box)
      }
    const boxes = [...this.#away.boxes].filter(box => this.#away.howOf(box) === 'line')
    const [marked, fresh] = [
      boxes.filter(box => this.#marks.has(box)),
      boxes.filter(box => !this.#marks.has(box)),
    ]
    this.#placeAll([...fresh, ...marked])
  }

  /** A turn at a time: nobody waits for a mark. What changes meanwhile begins anew. */
  #placeAll(boxes: readonly Element[]): void {
    const until = performance.now() + turn
    for (const [at, box] of boxes.entries()) {
      if (this.#away.howOf(box) === 'line') this.#place(box)
      if (performance.now() < until) continue
      const left = boxes.slice(at + 1)
      if (left.length > 0) this.#next = setTimeout(() => this.#placeAll(left))
      return
    }
  }

  #place(box: Element): void {
    const mark = this.#marks.get(box) ?? this.#make(box)
    const holder = this.#of.rootOf(box) ?? box
    if (mark.host.parentNode !== holder) holder.prepend(mark.host)
    mark.count(1 + this.#followers(box))
  }

  #make(box: Element): Mark {
    const notThem = this.#of.notThem(box)
    const mark = new Mark(this.#of.attribute, this.#of.wait(box), {
      show: () => this.#of.show(box),
      ...(notThem === undefined ? {} : { notThem }),
    })
    this.#marks.set(box, mark)
    return mark
  }

  #followers(box: Element): number {
    let count = 0
    for (
      let one = box.nextElementSibling;
      one !== null && this.#away.howOf(one) === 'rest';
      one = one.nextElementSibling
    )
      count++
    return count
  }
}
