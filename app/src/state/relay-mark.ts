import { signal } from '@preact/signals'

/** What must not go unseen about the other devices; apart from the rest, so that the first screen carries nothing more of it. */
export const relayMark = signal<'removed' | 'troubles' | undefined>(undefined)

/** The journal of another device is not all here yet: lists and copies lack what is on its way. */
export const stillComing = signal(false)
