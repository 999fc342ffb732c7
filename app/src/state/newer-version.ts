import { signal } from '@preact/signals'

/** The way to switch to a newer version that waits, if one does. */
export const newerVersion = signal<(() => void) | undefined>(undefined)
