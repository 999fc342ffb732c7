/** Runs tasks one after the other, in the order in which they came; a failure is its caller's alone. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const own = this.#last.then(task)
    this.#last = own.catch(() => undefined)
    return own
  }
}
