import { pause } from '../device/pause.ts'

let stands = false
let tell = (): void => undefined
const drawn = new Promise<void>(resolve => {
  tell = resolve
})

/** A screen says that it is drawn; the first one counts. */
export function screenStands(): void {
  stands = true
  tell()
}

/** Whether a first screen is drawn. */
export function isDrawn(): boolean {
  return stands
}

/**
 * Resolves when the first screen is drawn: what is not part of it is fetched after that, so that it takes no bytes from it. After
 * four seconds without one it resolves all the same: a newer version may mend what keeps this one from drawing.
 */
export function firstScreen(): Promise<void> {
  return Promise.race([drawn, pause(4000)])
}
