/** Lets the browser paint and answer touches before a long piece of work goes on, for as many milliseconds. */
export function pause(ms = 0): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** Resolves when the browser has nothing to do, after two seconds at the latest; Safari does not tell. */
export function whenIdle(): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 200)
  })
}
