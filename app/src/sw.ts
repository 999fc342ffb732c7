/**
 * Keeps the whole app on the device. It answers from what it fetched when it was installed, headers included, so that the
 * content security policy holds offline too. It never asks another origin, and never takes over from an open page.
 */
import { answerPushes } from './sw/push.ts'

declare const __PRECACHE__: { readonly revision: string; readonly paths: readonly string[] }
declare const self: ServiceWorkerGlobalScope

const precache = __PRECACHE__
const prefix = 'precache-'
const current = `${prefix}${precache.revision}`
const kept = new Set(precache.paths)
/** Sent with Clear-Site-Data: a kept copy would clear nothing. */
const neverKept = '/erased'

self.addEventListener('install', event => event.waitUntil(keepEverything()))
self.addEventListener('activate', event => event.waitUntil(dropOldCaches()))
self.addEventListener('fetch', event => {
  const path = answerable(event.request)
  if (path !== undefined) event.respondWith(fromCache(path, event.request))
})
answerPushes()
self.addEventListener('message', event => {
  if ((event.data as { type?: unknown } | null)?.type === 'activate') event.waitUntil(self.skipWaiting())
})

/** All or nothing: one file that does not come leaves the version before in charge. */
async function keepEverything(): Promise<void> {
  const cache = await caches.open(current)
  try {
    await cache.addAll(precache.paths.map(path => new Request(path, { cache: 'no-cache' })))
  } catch (error) {
    await caches.delete(current)
    throw error
  }
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter(name => name.startsWith(prefix) && name !== current).map(name => caches.delete(name)),
  )
}

/** The path under which the answer is kept, or nothing when the request is not ours to answer. */
function answerable(request: Request): string | undefined {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname === neverKept)
    return undefined
  if (kept.has(url.pathname)) return url.pathname
  const isFile = url.pathname.split('/').at(-1)?.includes('.') ?? false
  return request.mode === 'navigate' && !isFile ? '/' : undefined
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(current)
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request)
}
