import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** For what takes the place of a form: it has the focus as it appears, so that it is read from its beginning. */
export function useFocusPlace<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}
