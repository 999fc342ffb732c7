import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * For rows that come and go below one another with the adding button last: a new row has the focus in its first field,
 * and after one went the focus is on that button.
 */
export function useRowFocus<Place extends HTMLElement>(count: number): RefObject<Place | null> {
  const place = useRef<Place>(null)
  const before = useRef(count)
  useLayoutEffect(() => {
    const rows = [...(place.current?.children ?? [])]
    if (count > before.current)
      rows
        .at(count - 1)
        ?.querySelector<HTMLElement>('input')
        ?.focus()
    if (count < before.current) rows.at(-1)?.querySelector<HTMLElement>('button')?.focus()
    before.current = count
  }, [count])
  return place
}
