/**
 * What happens when a push comes, and when its notification is tapped. A push says nothing: what is shown was left here by the app, and
 * is decided without a network, locked or not. When a subscription changes, the app tells the relay at its next opening.
 */
import {
  friendPath,
  notesCache,
  notesPath,
  readNotes,
  readSaying,
  whatToSay,
} from '@breakwater/core/wake-notes'
import { usual } from '../messages/en/wake.json'

declare const self: ServiceWorkerGlobalScope

/** Newer than the standard types of TypeScript: says something again although a notification of this tag stands there. */
interface Shown extends NotificationOptions {
  readonly renotify: boolean
}

export function answerPushes(): void {
  self.addEventListener('push', event => event.waitUntil(show()))
  self.addEventListener('notificationclick', event => {
    event.notification.close()
    const { path } = (event.notification.data ?? {}) as { path?: unknown }
    event.waitUntil(openAt(typeof path === 'string' ? path : '/'))
  })
}

/** Always shows something: browsers withdraw the permission of those who do not. */
async function show(): Promise<void> {
  const [notes, friend] = await Promise.all([left(notesPath), left(friendPath)])
  const fallback = { text: usual, path: '/' }
  const { text, path, tag } = whatToSay(readNotes(notes), readSaying(friend), fallback, Date.now())
  // Who has a page of ours before them sees there what it is about, and needs no sound.
  const pages = await self.clients.matchAll({ type: 'window' })
  const quietly = pages.some(({ visibilityState }) => visibilityState === 'visible')
  const options: Shown = { tag, renotify: !quietly, ...(quietly ? { silent: true } : {}), data: { path } }
  await self.registration.showNotification(text, options)
}

/** What the app left under this name; nothing when it is not there or cannot be read. */
async function left(path: string): Promise<unknown> {
  try {
    const cache = await caches.open(notesCache)
    return await (await cache.match(path))?.json()
  } catch {
    return undefined
  }
}

/** A page that stands at Today has nothing in hand and may go there; another one is left as it is. */
async function openAt(path: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' })
  const at = (wanted: string) => pages.find(({ url }) => new URL(url).pathname === wanted)
  const there = at(path)
  if (there) return void (await there.focus())
  const free = await at('/')
    ?.navigate(path)
    .catch(() => null)
  await (free ? free.focus() : self.clients.openWindow(path))
}
