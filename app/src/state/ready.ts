import { phase } from './session.ts'

/**
 * Resolves once something can be recorded: at once, except in the first moments while the journal is being opened.
 * False when it could not be opened at all; a screen that helps goes on without it.
 */
export function ready(): Promise<boolean> {
  return new Promise(resolve => {
    const stop = phase.subscribe(value => {
      if (value === 'starting') return
      resolve(value !== 'failed')
      // The first call comes before `stop` is there.
      queueMicrotask(() => stop())
    })
  })
}
