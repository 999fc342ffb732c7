/** Where quick exit leads: a neutral page of our own origin. */
const away = '/away'

/** Leaves at once and replaces this page in the history, so that Back does not return to it. */
export function leaveQuickly(): void {
  document.documentElement.hidden = true
  location.replace(away)
}

/** Shift three times within a second and a half, with nothing else between, leaves at once. Returns the way to stop. */
export function listenForQuickExit(leave: () => void = leaveQuickly): () => void {
  let presses: number[] = []
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') {
      presses = []
      return
    }
    if (event.repeat) return
    presses = [...presses.filter(at => event.timeStamp - at < 1500), event.timeStamp]
    if (presses.length >= 3) leave()
  }
  addEventListener('keydown', onKey, { capture: true })
  return () => removeEventListener('keydown', onKey, { capture: true })
}
