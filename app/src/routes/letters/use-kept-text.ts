import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { onVisibility } from '../../state/device.ts'
import type { Keeper } from './keeper.ts'

/** A pause in the writing after which it is kept, and the longest time without keeping, in milliseconds. */
const pauseBefore = 2_000
const longest = 60_000

type Timer = ReturnType<typeof setTimeout> | undefined

interface KeptText {
  /** To be called on input: it only sets timers, so that a very long letter does not make typing slow. */
  readonly touched: () => void
  /** Ends the keeping, once the letter was dealt with. */
  readonly stop: () => void
}

/**
 * Keeps the words of a field in the journal while they are written: at a pause, at the latest every minute, when the
 * page is hidden or closed, when another screen comes, and when the lock closes.
 */
export function useKeptText(field: RefObject<HTMLTextAreaElement | null>, keeper: Keeper): KeptText {
  const pause = useRef<Timer>(undefined)
  const minute = useRef<Timer>(undefined)
  const keep = useRef<() => void>(() => undefined)

  function clear(): void {
    clearTimeout(pause.current)
    clearTimeout(minute.current)
    minute.current = undefined
  }

  useLayoutEffect(() => {
    const area = field.current
    keep.current = () => {
      clear()
      if (area !== null) void attempt(() => keeper.keep(area.value))
    }
    const stopListening = onLeaving(() => keep.current())
    return () => {
      stopListening()
      keep.current()
    }
  }, [field, keeper])

  return {
    touched: () => {
      clearTimeout(pause.current)
      pause.current = setTimeout(() => keep.current(), pauseBefore)
      minute.current ??= setTimeout(() => keep.current(), longest)
    },
    stop: () => {
      clear()
      keep.current = () => undefined
    },
  }
}

/** Calls `run` when the page is hidden or closed. Returns the way to stop. */
function onLeaving(run: () => void): () => void {
  const stopSeeing = onVisibility(visible => {
    if (!visible) run()
  })
  addEventListener('pagehide', run)
  return () => {
    removeEventListener('pagehide', run)
    stopSeeing()
  }
}
