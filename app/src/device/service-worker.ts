import { scriptUrl } from './workers.ts'

/**
 * Registers the service worker; `onUpdate` is called with the way to switch over when a new version has been fetched
 * and waits. Nothing switches by itself: an open page keeps the version it began with.
 */
export async function registerServiceWorker(onUpdate: (switchOver: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const registration = await navigator.serviceWorker.register(scriptUrl('/sw.js'), { type: 'module' })
  const offer = () => {
    const { waiting } = registration
    if (waiting && navigator.serviceWorker.controller) onUpdate(() => switchOver(waiting))
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
}

function switchOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage({ type: 'activate' })
}

export async function unregisterServiceWorkers(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map(registration => registration.unregister()))
}

export async function deleteCaches(): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  await Promise.all(names.map(name => caches.delete(name)))
}
