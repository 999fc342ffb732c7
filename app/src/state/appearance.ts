import { signal } from '@preact/signals'
import { isDark, onAppearance, prefersStill } from '../device/appearance.ts'
import { setting } from './settings.ts'

const changes = signal(0)
onAppearance(() => {
  changes.value += 1
})

/** Light or dark, as the page is drawn right now. */
export function shownTheme(): 'light' | 'dark' {
  return changes.value >= 0 && isDark(setting('theme')) ? 'dark' : 'light'
}

/** True when nothing should move: the device asks for it, or the person does. */
export function isStill(): boolean {
  return changes.value >= 0 && (setting('still') || prefersStill())
}
