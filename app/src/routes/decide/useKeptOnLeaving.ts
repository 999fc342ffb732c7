import { useLayoutEffect, useRef } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { type Draft, same } from './answer.ts'

type Keep = (draft: Draft) => Promise<unknown>

/**
 * Keeps a changed draft when the page is left by a link or the browser's own way back. The function it gives keeps a
 * draft at once and says whether that went well; a second tap meanwhile does nothing, and nothing is kept twice.
 */
export function useKeptOnLeaving(draft: Draft, keep: Keep): (given: Draft) => Promise<boolean> {
  const first = useRef(draft)
  const latest = useRef({ draft, keep })
  const taken = useRef(false)
  latest.current = { draft, keep }
  useLayoutEffect(
    () => () => {
      const left = latest.current
      if (!taken.current && !same(first.current, left.draft)) void attempt(() => left.keep(left.draft))
    },
    [],
  )
  return async given => {
    if (taken.current) return false
    taken.current = true
    taken.current = await attempt(() => keep(given))
    return taken.current
  }
}
