/**
 * What the server says about itself: one line of JSON for each start, stop and failure. No address, id, path, query, header or body ever
 * stands in it, nor the message of an error: databases put values into theirs.
 */
export type Line = Readonly<Record<string, string | number | boolean | undefined>>
export type Speak = (event: string, line?: Line) => void

/** Onto standard output, where the system's own journal takes it. */
export const speak: Speak = (event, line = {}) => {
  console.log(JSON.stringify({ time: new Date().toISOString(), event, ...line }))
}

/** What may be said of a failure: its kind, its code, and where in our own code it came up. */
export function outlineOf(failure: unknown): Line {
  if (!(failure instanceof Error)) return { failure: typeof failure }
  const code = codeOf(failure) ?? codeOf(failure.cause)
  const frames = (failure.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const at = frames
    .slice(0, 4)
    .map(line => line.trim().replace(/[^\s(]*\//g, ''))
    .join(' < ')
  const cause = failure.cause instanceof Error ? failure.cause.name : undefined
  return { failure: failure.name, code, cause, at }
}

const codeOf = (failure: unknown): string | undefined =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : undefined
