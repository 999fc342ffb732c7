import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { channelAddress } from './address.ts'

/** Inside the place that it is given to, the row of this channel has the focus on arrival; without one, nothing moves. */
export function useFocusRow(channel: string | undefined): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (channel === undefined) return
    const rows = [...(ref.current?.querySelectorAll('a') ?? [])]
    rows.find(row => row.getAttribute('href') === channelAddress(channel))?.focus()
  }, [channel])
  return ref
}
