import { StorageFull } from './held.ts'

/** The issues of a failed schema, as valibot tells them. */
interface Failed {
  readonly issues: readonly { readonly path?: readonly { readonly key: unknown }[] }[]
}

const isFailed = (error: unknown): error is Failed =>
  error instanceof Error && 'issues' in error && Array.isArray(error.issues)

/**
 * Why something was refused: the name of the field, `key`, `storage` where the browser has no room, or `setup` for no setup
 * at all. Never what stood in it.
 */
export function refusal(error: unknown): string {
  if (error instanceof RangeError) return 'key'
  if (error instanceof StorageFull) return 'storage'
  if (!isFailed(error)) throw error
  const path = error.issues[0]?.path?.map(({ key }) => String(key)) ?? []
  return path.join('.') || 'setup'
}
