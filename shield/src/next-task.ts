/**
 * The rest of a slow piece of work in a task of its own, so that the page has its turn in between. `first`: before all
 * other tasks of the page, which waits for us out of sight; else when nothing else is to be done.
 */
export const nextTask = (priority: 'first' | 'last' = 'first'): Promise<unknown> =>
  scheduler.postTask(() => undefined, { priority: priority === 'first' ? 'user-blocking' : 'background' })
