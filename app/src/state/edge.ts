import { whenIdle } from '../device/pause.ts'

type Edge = typeof import('@breakwater/core/edge')

let fetched: Promise<Edge> | undefined

/**
 * The schemas, fetched when first needed: see [Note: edges] in core. Everybody waits for one and the same promise: browsers end two imports
 * of a module that is still on its way in any order, and of two answers the first would be recorded last.
 */
export function edge(): Promise<Edge> {
  fetched ??= import('@breakwater/core/edge').catch((failure: unknown) => {
    fetched = undefined
    throw failure
  })
  return fetched
}

/**
 * Fetches them once the first screen stands and the browser is idle, so that the first tap does not wait for them.
 * Where that fails, the next `edge()` tries again, and whoever called it says so.
 */
export async function fetchEdge(): Promise<void> {
  await whenIdle()
  await edge().catch(() => undefined)
}
