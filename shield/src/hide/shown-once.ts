/**
 * What the person chose to see once: visible until it leaves the screen, then put away again. What was said to be somebody
 * else stays visible while the page lives.
 */
export class ShownOnce {
  readonly #shown = new Set<Element>()
  readonly #spared = new WeakSet<Element>()
  readonly #seen = new WeakSet<Element>()
  readonly #watch: IntersectionObserver

  /** @param again looks at the box anew */
  constructor(again: (box: Element) => void) {
    this.#watch = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#seen.add(target)
        else if (this.#seen.has(target)) {
          this.#forget(target)
          again(target)
        }
      }
    })
  }

  has(box: Element): boolean {
    return this.#shown.has(box) || this.#spared.has(box)
  }

  add(box: Element): void {
    this.#shown.add(box)
    this.#seen.delete(box)
    this.#watch.observe(box)
  }

  spare(box: Element): void {
    this.#spared.add(box)
  }

  stop(): void {
    this.#watch.disconnect()
  }

  #forget(box: Element): void {
    this.#shown.delete(box)
    this.#watch.unobserve(box)
  }
}
