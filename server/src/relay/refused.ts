/** Every way in which the relay says no: a status, and a word for programs (`Refusal` of the wire). */
import type { Refusal } from '@breakwater/vault/wire'
import type { Context } from 'hono'
import { StoreError, type StoreErrorType } from './store/store.ts'

const statusOf = {
  badRequest: 400,
  unauthorised: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  full: 507,
  busy: 503,
  away: 503,
} as const satisfies Record<Refusal, number>

const wordOf: Readonly<Record<StoreErrorType, Refusal>> = {
  missing: 'notFound',
  conflict: 'conflict',
  full: 'full',
  away: 'away',
}

/** After so many seconds a database may be back. */
const AWAY_SECONDS = 5

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly word: Refusal
  /** Whole seconds after which asking again is worth it. */
  readonly retryAfter: number | undefined

  constructor(word: Refusal, retryAfter?: number) {
    super(word)
    this.word = word
    this.retryAfter = retryAfter
  }
}

/** What a failure means to whoever asked; undefined when it is none of theirs, but ours. */
export function refusalOf(failure: unknown): Refused | undefined {
  if (failure instanceof Refused) return failure
  if (!(failure instanceof StoreError)) return undefined
  return new Refused(wordOf[failure.type], failure.type === 'away' ? AWAY_SECONDS : undefined)
}

/** The answer of a refusal. Our own failures are a 500 without a word about what went wrong. */
export function refuse(context: Context, refused: Refused | undefined): Response {
  if (refused === undefined) return context.json({ error: 'busy' satisfies Refusal }, 500)
  const headers: Record<string, string> = {}
  if (refused.retryAfter !== undefined) headers['Retry-After'] = String(refused.retryAfter)
  return context.json({ error: refused.word }, statusOf[refused.word], headers)
}
