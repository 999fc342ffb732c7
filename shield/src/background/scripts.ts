import { apps } from './apps.ts'
import { contentScripts } from './content-scripts.ts'
import { onDisk } from './kept.ts'

type Script = chrome.scripting.RegisteredContentScript

const page = (matches: string[]): Script => ({
  id: 'content',
  js: contentScripts.map(name => `${name}.js`),
  matches,
  runAt: 'document_start',
  allFrames: true,
  // A frame without an address of its own belongs to the page that made it.
  matchOriginAsFallback: true,
  persistAcrossSessions: true,
})

const bridge = (matches: string[]): Script => ({
  id: 'bridge',
  js: ['bridge.js'],
  matches,
  runAt: 'document_start',
  persistAcrossSessions: true,
})

/** A pattern has no port where Firefox reads it: the background looks at the origin of who speaks. */
const pattern = (origin: string) => {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** The sites that the person granted, as patterns; the app's own page is not one to hide on. */
async function granted(): Promise<string[]> {
  const { origins = [] } = await chrome.permissions.getAll()
  return origins.filter(one => !/^https?:\/\/localhost(:7330)?\//.test(one))
}

/** Puts our scripts where they may run now: after every change of permissions, of the setup, and of the app's address. */
export async function placeScripts(): Promise<void> {
  const sites = (await onDisk.get('sealed')) === undefined ? [] : await granted()
  const own = (await apps()).slice(1).map(pattern)
  const wanted = [...(sites.length > 0 ? [page(sites)] : []), ...(own.length > 0 ? [bridge(own)] : [])]
  const there = (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)
  const [known, fresh] = [
    wanted.filter(({ id }) => there.includes(id)),
    wanted.filter(({ id }) => !there.includes(id)),
  ]
  const gone = there.filter(id => !wanted.some(one => one.id === id))
  // Never taken away to be put back: a page that is opened in between would have no script, and show everything.
  if (known.length > 0) await chrome.scripting.updateContentScripts(known)
  if (fresh.length > 0) await chrome.scripting.registerContentScripts(fresh)
  if (gone.length > 0) await chrome.scripting.unregisterContentScripts({ ids: gone })
}
