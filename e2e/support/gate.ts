import type { BrowserContext, Route } from '@playwright/test'

/** Stands between a browser and the large pieces on its relay: lets through so many, holds back what comes after, and counts. */
export class Gate {
  /** Pieces that arrived where they were to go. */
  arrived = 0
  #left = 0
  #held: (() => void)[] = []

  /** To be called for each start of the browser. */
  async standBefore(context: BrowserContext): Promise<void> {
    await context.route('**/blobs/*', route => this.#answer(route))
    context.on('requestfinished', request => {
      if (request.url().includes('/blobs/')) this.arrived += 1
    })
  }

  /** So many more may pass; what is held back now comes first. */
  letPass(count: number): void {
    this.#left = count
    for (const go of this.#held.splice(0)) go()
  }

  /** Whoever asked for what is held back has given it up. */
  forget(): void {
    this.#held = []
  }

  async #answer(route: Route): Promise<void> {
    while (this.#left <= 0) await new Promise<void>(go => this.#held.push(go))
    this.#left -= 1
    await route.continue()
  }
}
