/** Opens the device's own share sheet with a text. False when there is none or the person closed it. */
export async function shareText(text: string): Promise<boolean> {
  if (typeof navigator.share !== 'function') return false
  try {
    await navigator.share({ text })
    return true
  } catch {
    // Closing the sheet is a rejection too; both mean "not shared", and the screen offers copying instead.
    return false
  }
}

export function canShare(): boolean {
  return typeof navigator.share === 'function'
}

/** Puts a text on the clipboard; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
