import { answer, type WorkerPort, type WorkerSide } from '../keys/worker-call.ts'

/** A worker in this very thread: messages are cloned and arrive later, as they do in a real one. */
export function standInWorker<Request>(handle: (request: Request) => Promise<unknown>): WorkerPort {
  const page: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: message => {
      const data: unknown = structuredClone(message)
      queueMicrotask(() => side.onmessage?.(new MessageEvent('message', { data })))
    },
    terminate: () => {
      page.onmessage = null
    },
  }
  const side: WorkerSide = {
    onmessage: null,
    postMessage: message => {
      const data: unknown = structuredClone(message)
      queueMicrotask(() => page.onmessage?.(new MessageEvent('message', { data })))
    },
  }
  answer(side, handle)
  return page
}
