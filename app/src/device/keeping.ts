let running = 0

/** Does what is to be kept, and meanwhile says so of the page: the pointer shows it, and a program that drives the page may wait for it. */
export async function whileKeeping<T>(work: () => Promise<T>): Promise<T> {
  mark(1)
  try {
    return await work()
  } finally {
    mark(-1)
  }
}

function mark(by: number): void {
  running += by
  globalThis.document?.documentElement.toggleAttribute('data-keeping', running > 0)
}
