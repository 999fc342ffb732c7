import { signal } from '@preact/signals'

/** Whom this page is about now, by the id of their row. */
export const chosen = signal<string | undefined>(undefined)
