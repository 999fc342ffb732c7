import { useEffect, useState } from 'preact/hooks'

/** Nobody is hurried by a running number: the wait has only these four parts. */
export type Part = 'begun' | 'half' | 'near' | 'over'

const partOf = (share: number): Part => {
  if (share >= 1) return 'over'
  if (share >= 0.8) return 'near'
  return share >= 0.5 ? 'half' : 'begun'
}

/** How far a wait of so many seconds is, counted while the page can be seen. */
export function useWait(seconds: number | undefined): Part {
  const [spent, setSpent] = useState(0)
  useEffect(() => {
    const step = 250
    const timer = setInterval(
      () => document.visibilityState === 'visible' && setSpent(all => all + step),
      step,
    )
    return () => clearInterval(timer)
  }, [])
  return seconds === undefined ? 'begun' : partOf(spent / (seconds * 1000))
}
