import { signal } from '@preact/signals'

export interface ToastMessage {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** The one short message at the foot of the page; a new one takes the place of the one before. */
export const toast = signal<ToastMessage | undefined>(undefined)

let count = 0

export function showToast(text: string, action?: ToastMessage['action']): void {
  count += 1
  toast.value = action === undefined ? { id: count, text } : { id: count, text, action }
}

export function hideToast(): void {
  toast.value = undefined
}
