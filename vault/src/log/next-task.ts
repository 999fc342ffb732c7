/** Resolves in a task of its own, after what waits already: paints and touches among it. */
export const nextTask = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))
