/** Web Push as this browser has it. Nothing here asks for anything unless a person tapped for it. */

/**
 * Whether this browser can be woken. `homeScreen`: on an iPhone or iPad only what lies on the home screen can. `denied`: the person or
 * the browser said no, and only the browser's own settings change that.
 */
export type PushSupport = 'none' | 'homeScreen' | 'denied' | 'askable' | 'granted'

export function pushSupport(): PushSupport {
  const page = globalThis as typeof globalThis & { Notification?: typeof Notification }
  const onHomeScreen = (navigator as { standalone?: boolean }).standalone
  if (!('PushManager' in page && page.Notification && 'serviceWorker' in navigator))
    return onHomeScreen === false ? 'homeScreen' : 'none'
  const answers = { granted: 'granted', denied: 'denied', default: 'askable' } as const
  return answers[page.Notification.permission]
}

/** Shows the browser's own question. Call it first thing after a tap. */
export async function askForNotifications(): Promise<PushSupport> {
  await Notification.requestPermission()
  return pushSupport()
}

/** No service worker runs here, so nobody would hear a push: a page of the development server, or a first visit without a network. */
export class NoWorker extends Error {
  override readonly name = 'NoWorker'
}

/** The browser's push service gave no address: no network, or the browser has none. */
export class NoPushService extends Error {
  override readonly name = 'NoPushService'
}

/** How long a service worker, or the browser's push service, may take. */
const PATIENCE_MS = 20_000

async function registered(): Promise<ServiceWorkerRegistration> {
  if ((await navigator.serviceWorker.getRegistration()) === undefined) throw new NoWorker()
  return orLate(navigator.serviceWorker.ready, () => new NoWorker())
}

/** A Chromium that does not reach its push service leaves the question open for ever. */
function orLate<T>(work: Promise<T>, failure: () => Error): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(failure()), PATIENCE_MS))
  return Promise.race([work, late])
}

/** A subscription in the form in which a relay takes it. */
export interface PushAddress {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** The subscription of this browser for a relay with this key; made anew when there is none, or one for another relay. */
export async function subscribe(key: Uint8Array): Promise<PushAddress> {
  const { pushManager } = await registered()
  const known = await pushManager.getSubscription()
  const isOurs = known !== null && isSame(known.options.applicationServerKey, key)
  if (!isOurs) await known?.unsubscribe()
  try {
    const how = { userVisibleOnly: true, applicationServerKey: new Uint8Array(key) }
    return addressOf(
      isOurs ? known : await orLate(pushManager.subscribe(how), () => new DOMException('', 'TimeoutError')),
    )
  } catch (cause) {
    throw new NoPushService('', { cause })
  }
}

/** Ends the subscription: its push service then refuses every push to it. */
export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const known = await registration?.pushManager?.getSubscription()
  await known?.unsubscribe()
}

/** Takes away what stands in the list of notifications. */
export async function clearNotifications(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  for (const shown of (await registration?.getNotifications?.()) ?? []) shown.close()
}

/** What was left for the service worker in a cache under a path; undefined when nothing is there. */
export async function readLeft(cache: string, path: string): Promise<unknown> {
  if (!('caches' in globalThis)) return undefined
  const answer = await (await caches.open(cache)).match(path)
  return answer?.json()
}

/** Leaves something there, in place of what was; undefined takes it away. */
export async function leave(cache: string, path: string, value: unknown): Promise<void> {
  const open = await caches.open(cache)
  if (value === undefined) await open.delete(path)
  else await open.put(path, Response.json(value))
}

function addressOf(subscription: PushSubscription): PushAddress {
  const { endpoint = '', keys = {} } = subscription.toJSON()
  return { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } }
}

function isSame(known: ArrayBuffer | null, key: Uint8Array): boolean {
  const bytes = new Uint8Array(known ?? new ArrayBuffer())
  return bytes.length === key.length && bytes.every((byte, n) => byte === key[n])
}
