import { useCallback, useEffect, useState } from 'preact/hooks'
import type { State } from '../own.ts'
import { askState } from './ask.ts'

/** What the background says, and again whenever something that it keeps has changed. `undefined` at first. */
export function useShield(tab?: number, address?: string): State | undefined {
  const [state, setState] = useState<State>()
  const again = useCallback(() => void askState(tab, address).then(setState), [tab, address])
  useEffect(() => {
    again()
    chrome.storage.onChanged.addListener(again)
    // What changes by the clock alone is seen within ten seconds.
    const timer = setInterval(again, 10_000)
    return () => {
      clearInterval(timer)
      chrome.storage.onChanged.removeListener(again)
    }
  }, [again])
  return state
}
