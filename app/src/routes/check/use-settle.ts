import { useLayoutEffect, useRef } from 'preact/hooks'

/** Milliseconds: arrow keys pass over numbers on the way to the one that is meant. */
const calm = 500

/** A call that waits until nothing was called for half a second. On leaving, `run` is called at once. */
export function useSettle(run: () => void): () => void {
  const latest = useRef(run)
  const timer = useRef<number | undefined>(undefined)
  latest.current = run
  useLayoutEffect(
    () => () => {
      clearTimeout(timer.current)
      latest.current()
    },
    [],
  )
  return () => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => latest.current(), calm)
  }
}
