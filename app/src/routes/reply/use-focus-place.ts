import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** For what takes the place of a form: it has the focus as it appears, so that it is read from its beginning. */
export function useFocusPlace<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useLayoutEffect(() => place.current?.focus(), [])
  return place
}

/** For what appears below the fields of a form: it has the focus when `open` begins, so that it is not passed over. */
export function useFocusOnce<Place extends HTMLElement>(open: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useLayoutEffect(() => {
    if (open) place.current?.focus()
  }, [open])
  return place
}
