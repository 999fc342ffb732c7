/** Somebody between a device and its relay: lets through, holds back, changes, or cuts the line. */
import type { PageAnswer } from '@breakwater/vault/wire'

export interface Between {
  readonly fetch: typeof globalThis.fetch
  /** What the device asks for becomes this. */
  ask: (url: URL) => URL
  /** What a page of the log becomes. */
  page: ((page: PageAnswer) => PageAnswer) | undefined
  /** What a blob becomes. */
  blob: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) | undefined
  /** Called before each request; what it throws is a line that breaks. */
  before: (path: string, method: string) => void | Promise<void>
  /** Called after each answer, before the device gets it. */
  after: (path: string, method: string) => void | Promise<void>
  /** Requests so far. */
  count: number
}

export function between(): Between {
  const one: Between = {
    ask: url => url,
    page: undefined,
    blob: undefined,
    before: () => {},
    after: () => {},
    count: 0,
    fetch: async (input, init) => {
      one.count += 1
      const { pathname } = new URL(String(input))
      const method = init?.method ?? 'GET'
      await one.before(pathname, method)
      const answer = await fetch(one.ask(new URL(String(input))), init)
      await one.after(pathname, method)
      if (one.blob && method === 'GET' && pathname.includes('/blobs/') && answer.ok)
        return new Response(one.blob(new Uint8Array(await answer.arrayBuffer())))
      if (!one.page || method !== 'GET' || !pathname.endsWith('/log') || !answer.ok) return answer
      return Response.json(one.page((await answer.json()) as PageAnswer))
    },
  }
  return one
}
