import { useLayoutEffect, useState } from 'preact/hooks'

/** Counts the seconds of a round, anew for each `round`; nothing is counted in round 0. Up to `until`. */
export function useSeconds(round: number, until: number): number {
  const [seconds, setSeconds] = useState(0)
  useLayoutEffect(() => {
    setSeconds(0)
    if (round === 0) return undefined
    const timer = setInterval(() => setSeconds(before => Math.min(until, before + 1)), 1000)
    return () => clearInterval(timer)
  }, [round, until])
  return seconds
}
