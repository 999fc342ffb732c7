/**
 * Events of the page, heard before any handler of its own: the listeners stand on the window from the first moment of
 * the document on, and what they are good for is said later, when it is known whom this is about.
 */

/** What hears every press, key and form of this frame. */
export interface Ear {
  hears(event: Event): void
}

/** Some programs send on the press, some on the release, some on the click that follows. */
const presses = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
] as const
const kinds = [...presses, 'keydown', 'keypress', 'submit'] as const

let listening: readonly Ear[] = []
let leaving: readonly ((event: NavigateEvent) => void)[] = []

// Whoever imports this listens from then on. Ears that could hold up scrolling are passive: they only keep to themselves.
for (const kind of kinds)
  addEventListener(kind, tellEars, { capture: true, passive: kind.startsWith('touch') })
if ('navigation' in window) navigation.addEventListener('navigate', tellOfLeaving, true)

function tellEars(event: Event): void {
  for (const ear of listening) ear.hears(event)
}

function tellOfLeaving(event: NavigateEvent): void {
  for (const heard of leaving) heard(event)
}

/** Hears every press, key and form until the function that it returns is called. */
export function listen(ear: Ear): () => void {
  listening = [...listening, ear]
  return () => {
    listening = listening.filter(one => one !== ear)
  }
}

/** Hears of every page that this frame is about to go to, links and `pushState` alike. */
export function onLeaving(heard: (event: NavigateEvent) => void): () => void {
  leaving = [...leaving, heard]
  return () => {
    leaving = leaving.filter(one => one !== heard)
  }
}

export const isPress = (event: Event): boolean => presses.some(kind => kind === event.type)

/**
 * Keeps an event from the page. A press keeps its default where that would take the click with it: the question is
 * asked on the click, not before.
 */
export function stop(event: Event): void {
  event.stopImmediatePropagation()
  if (!event.type.startsWith('touch') && !event.type.startsWith('pointer')) event.preventDefault()
}

/** Enter that does something: not the one that ends a word in an input method, not with Shift, not held down. */
export function isEnter(event: Event): event is KeyboardEvent {
  return (
    event instanceof KeyboardEvent &&
    event.type !== 'keyup' &&
    event.key === 'Enter' &&
    !event.isComposing &&
    event.keyCode !== 229 &&
    !event.shiftKey &&
    !event.altKey
  )
}
