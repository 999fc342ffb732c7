import { type Trouble, trouble } from './words.ts'

/** Something that a person can act on. `kind` names it; its message is the plain words, and holds nothing of theirs. */
export class GuardError extends Error {
  override readonly name = 'GuardError'
  readonly kind: Trouble

  constructor(kind: Trouble, options?: ErrorOptions) {
    super(trouble(kind), options)
    this.kind = kind
  }
}

/** Those after which it is worth trying again by itself: nothing that a person has to change first. */
const passing: ReadonlySet<Trouble> = new Set(['unreachable', 'serverRefused', 'protocol'])

/** Whether waiting may mend this. What is no GuardError is a fault of ours and never passes. */
export function passes(error: unknown): boolean {
  return error instanceof GuardError && passing.has(error.kind)
}

/** The line to print. Of an unknown error only its kind: its message could hold an address or a subject. */
export function told(error: unknown): string {
  if (error instanceof GuardError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return trouble('unexpected', { name: typeof code === 'string' ? code : nameOf(error) })
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}
