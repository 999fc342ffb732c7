import type { SafetyState } from '@breakwater/core/care'
import { state, unread } from '../../state/session.ts'

/** The answers about safety; undefined while what was said earlier lies behind the lock or cannot be opened. */
export function safetyHere(): SafetyState | undefined {
  return unread.value ? undefined : state.value.care.safety
}
