import { phase } from './session.ts'

/** Resolves once something can be recorded: at once, except in the first moments while the journal is being opened. */
export function ready(): Promise<void> {
  return new Promise(resolve => {
    const stop = phase.subscribe(value => {
      if (value === 'starting') return
      resolve()
      // The first call comes before `stop` is there.
      queueMicrotask(() => stop())
    })
  })
}
