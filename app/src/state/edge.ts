import { whenIdle } from '../device/pause.ts'

type Edge = typeof import('@breakwater/core/edge')

/** The schemas, fetched when first needed: see [Note: edges] in core. */
export function edge(): Promise<Edge> {
  return import('@breakwater/core/edge')
}

/**
 * Fetches them once the first screen stands and the browser is idle, so that the first tap does not wait for them.
 * Where that fails, the next `edge()` tries again, and whoever called it says so.
 */
export async function fetchEdge(): Promise<void> {
  await whenIdle()
  await edge().catch(() => undefined)
}
