import { useLayoutEffect, useState } from 'preact/hooks'
import { now, tick } from '../state/session.ts'

/**
 * The milliseconds since `running` became true, moved on every second. They go by the clock, because timers sleep while
 * a page is hidden: whoever comes back finds the time that has really gone by. A clock that is set back takes nothing
 * away. Turning `running` off holds the time; it goes on from there.
 */
export function useElapsed(running: boolean): number {
  const [elapsed, setElapsed] = useState(0)
  // Before the first frame: what is seen is already measured.
  useLayoutEffect(() => {
    if (!running) return undefined
    tick()
    let last = now.peek()
    const stopTicking = everySecond(tick)
    const stopCounting = now.subscribe(moment => {
      const since = forward(last, moment)
      last = moment
      if (since > 0) setElapsed(before => before + since)
    })
    return () => {
      stopTicking()
      stopCounting()
    }
  }, [running])
  return elapsed
}

/** What went by between two readings of the clock, never less than nothing. */
function forward(last: number, moment: number): number {
  return Math.max(0, moment - last)
}

function everySecond(run: () => void): () => void {
  const timer = setInterval(run, 1000)
  return () => clearInterval(timer)
}
