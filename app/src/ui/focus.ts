import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** For a form that takes the place of the button that opened it: its first field has the focus as it appears, of radios the chosen one. */
export function useFocusFirst<Form extends HTMLElement>(): RefObject<Form | null> {
  const ref = useRef<Form>(null)
  useLayoutEffect(() => {
    const first = ref.current?.querySelector<HTMLInputElement>('input, textarea, select')
    const chosen = first?.closest('fieldset')?.querySelector<HTMLElement>('input[type=radio]:checked')
    const target = first?.type === 'radio' ? (chosen ?? first) : first
    target?.focus()
  }, [])
  return ref
}

/** For what takes the place of a form: when `open` ends, the focus goes there, or to the first button inside. */
export function useFocusBack<Place extends HTMLElement>(open: boolean): RefObject<Place | null> {
  const ref = useRef<Place>(null)
  const was = useRef(open)
  useLayoutEffect(() => {
    if (was.current && !open) {
      const place = ref.current
      const target = place?.hasAttribute('tabindex') ? place : place?.querySelector<HTMLElement>('button, a')
      target?.focus()
    }
    was.current = open
  }, [open])
  return ref
}

/** After the thing in focus was taken away: back to where the page begins, without moving what is seen. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}
