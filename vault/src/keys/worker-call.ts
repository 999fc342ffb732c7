/**
 * Question and answer between a page and its worker, one message each way. Errors cross as name and text, because
 * what a structured clone keeps of an error differs between browsers.
 */
interface Question {
  readonly id: number
  readonly request: unknown
}

type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: { readonly name: string; readonly text: string } }

/** What is used of a `Worker`. */
export interface WorkerPort {
  postMessage(message: unknown): void
  terminate(): void
  onmessage: ((event: MessageEvent) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

/** Asks a worker; the answer is the worker's own word, typed by who knows what was asked. */
export interface Caller<Request, Result> {
  ask(request: Request): Promise<Result>
  /** Ends the worker as soon as everything asked so far is answered: a write must not be cut in half. */
  close(): void
}

/** @param accept tells a proper result from anything else. */
export function callerOf<Request, Result>(
  worker: WorkerPort,
  accept: (result: unknown) => result is Result,
): Caller<Request, Result> {
  const waiting = new Map<number, { resolve(result: Result): void; reject(failure: unknown): void }>()
  let last = 0
  let closing = false
  const endWhenIdle = () => {
    if (closing && waiting.size === 0) worker.terminate()
  }
  worker.onmessage = event => {
    const answer: Answer = event.data
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (!asker) return
    if ('failure' in answer) asker.reject(new DOMException(answer.failure.text, answer.failure.name))
    else if (accept(answer.result)) asker.resolve(answer.result)
    else asker.reject(new TypeError('the worker answered something else'))
    endWhenIdle()
  }
  worker.onerror = () => {
    const failure = new DOMException('the worker did not start or failed', 'NotSupportedError')
    for (const asker of waiting.values()) asker.reject(failure)
    waiting.clear()
    endWhenIdle()
  }
  return {
    ask: request =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        worker.postMessage({ id: last, request } satisfies Question)
      }),
    close: () => {
      closing = true
      endWhenIdle()
    },
  }
}

/** What is used of a worker's own global scope. */
export interface WorkerSide {
  onmessage: ((event: MessageEvent) => unknown) | null
  postMessage(message: unknown): void
}

const describe = (failure: unknown) =>
  failure instanceof Error || failure instanceof DOMException
    ? { name: failure.name, text: failure.message }
    : { name: 'Error', text: String(failure) }

/** Answers every question with what `handle` makes of it, one after the other. */
export function answer<Request>(side: WorkerSide, handle: (request: Request) => Promise<unknown>): void {
  let queue = Promise.resolve()
  const reply = async (id: number, request: Request): Promise<Answer> => {
    try {
      return { id, result: await handle(request) }
    } catch (failure) {
      return { id, failure: describe(failure) }
    }
  }
  side.onmessage = event => {
    queue = queue.then(async () => side.postMessage(await reply(event.data.id, event.data.request)))
  }
}
