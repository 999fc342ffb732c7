import type { Listening } from './listen.ts'
import { outlineOf, speak } from './relay/speak.ts'

/** After this it ends, whatever still waits: what was acknowledged is on the disk in any case. */
const LONGEST_MS = 10_000

/** Ends this process in order when it is told to, by Ctrl+C or by whoever runs it. */
export function endWith(server: Listening, said: (event: string) => void = speak): void {
  const end = () => {
    const late = setTimeout(() => process.exit(1), LONGEST_MS)
    server.close().then(
      () => {
        clearTimeout(late)
        said('stopped')
        process.exit(0)
      },
      (failure: unknown) => {
        speak('stopFailed', outlineOf(failure))
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}
