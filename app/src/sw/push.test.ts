import { beforeEach, expect, it, vi } from 'vitest'
import { usual } from '../messages/en/wake.json'

type Listener = (event: object) => void
const listeners = new Map<string, Listener>()
type Options = NotificationOptions & { readonly renotify?: boolean }
const shown: [string, Options][] = []
let open: {
  url: string
  visibilityState?: string
  focus: () => void
  navigate: (path: string) => Promise<unknown>
}[] = []
const opened: string[] = []
const left = new Map<string, unknown>()

vi.stubGlobal('self', {
  addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
  registration: { showNotification: async (...given: [string, Options]) => shown.push(given) },
  clients: { matchAll: async () => open, openWindow: async (path: string) => opened.push(path) },
})
vi.stubGlobal('caches', {
  open: async () => ({ match: async (path: string) => left.has(path) && Response.json(left.get(path)) }),
})

/** Lets it happen, and resolves when the service worker may be put to sleep again. */
async function happens(name: string, event: object = {}): Promise<void> {
  const work: unknown[] = []
  listeners.get(name)?.({ ...event, waitUntil: (one: unknown) => work.push(one) })
  await Promise.all(work)
}

/** A page of ours at a path, which writes down what is done with it. */
function page(path: string, navigates = true) {
  const focus = vi.fn()
  const navigate = vi.fn(async () => {
    if (!navigates) throw new TypeError('not controlled')
    return { focus }
  })
  return { url: `http://localhost:7330${path}`, focus, navigate }
}

const tap = (path?: string) =>
  happens('notificationclick', {
    notification: { close: vi.fn(), data: path === undefined ? null : { path } },
  })

beforeEach(async () => {
  const { answerPushes } = await import('./push.ts')
  answerPushes()
  shown.length = 0
  opened.length = 0
  open = []
  left.clear()
})

it('always shows something, in place of what it showed before, also when nothing or nonsense was left for it', async () => {
  const plain = { tag: 'wake', renotify: true, data: { path: '/' } }
  await happens('push')
  left.set('/wake/notes', 'nonsense')
  left.set('/wake/friend', { text: 'Look', path: 'https://elsewhere.example/' })
  await happens('push')
  expect(shown).toEqual([
    [usual, plain],
    [usual, plain],
  ])
})

it('says what was left for this time, and that a friend has written at others', async () => {
  const line = (text: string) => ({ text, path: '/check' })
  const wakes = [{ at: Date.now(), kind: 'evening' }]
  left.set('/wake/friend', { text: 'A friend has written', path: '/friend' })
  left.set('/wake/notes', { v: 1, wakes, usual: line('A note'), byKind: { evening: line('Your day') } })
  await happens('push')
  left.set('/wake/notes', { v: 1, wakes: [], usual: line('A note'), byKind: {} })
  await happens('push')
  expect(shown.map(([text, { tag, data }]) => [text, tag, data.path])).toEqual([
    ['Your day', 'wake', '/check'],
    ['A friend has written', 'friend', '/friend'],
  ])
})

it('makes no sound where a page of ours is before the person', async () => {
  open = [{ ...page('/check'), visibilityState: 'hidden' }]
  await happens('push')
  open = [{ ...page('/friends'), visibilityState: 'visible' }]
  await happens('push')
  expect(shown.map(([, { renotify, silent }]) => [renotify, silent])).toEqual([
    [true, undefined],
    [false, true],
  ])
})

it('a tap goes to the page that stands there, or takes the one at Today along, and leaves all others alone', async () => {
  const [there, writing, today] = [page('/check'), page('/letters'), page('/')]
  open = [writing, today, there]
  await tap('/check')
  expect(there.focus).toHaveBeenCalledOnce()
  open = [writing, today]
  await tap('/check')
  expect(today.navigate).toHaveBeenCalledWith('/check')
  expect(opened).toEqual([])
  open = [writing, page('/', false)]
  await tap('/check')
  open = [writing]
  await tap()
  expect(opened).toEqual(['/check', '/'])
  expect([writing.focus, writing.navigate].map(one => one.mock.calls.length)).toEqual([0, 0])
})
