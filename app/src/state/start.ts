/** What follows from the state everywhere: language, theme, identity, the shelf, the automatic lock. */
import { effect, signal } from '@preact/signals'
import { applyIdentity, applyLanguage, applyTheme, deviceLanguages } from '../device/appearance.ts'
import { now as clockNow } from '../device/clock.ts'
import { whenAway } from '../device/presence.ts'
import { currentLanguage, useLanguage } from '../messages/catalogue.ts'
import { type Language, pickLanguage } from '../messages/languages.ts'
import { hasWay, lockNow, refreshWays } from './lock.ts'
import { phase, startSession, state } from './session.ts'
import { setting } from './settings.ts'

/** The tag of the language on screen. */
export const shownLanguage = signal('')

/** Opens the session and resolves when the first screen has what it needs. */
export async function start(): Promise<void> {
  await Promise.all([useLanguage(pickLanguage('', deviceLanguages())), startSession()])
  if (phase.value === 'locked') await (await shelf()).loadShelf()
  followAppearance()
  followShelf()
  followLock()
}

function followAppearance(): void {
  effect(() => applyTheme(setting('theme')))
  effect(() => applyIdentity(setting('identity')))
  effect(() => void showLanguage(pickLanguage(setting('language'), deviceLanguages())))
}

/** The screens are drawn again once the words of the new language are there. */
async function showLanguage(language: Language): Promise<void> {
  applyLanguage(language.tag, language.direction)
  if (currentLanguage().tag !== language.tag) await useLanguage(language)
  shownLanguage.value = language.tag
}

function followShelf(): void {
  effect(() => {
    const current = state.value
    if (phase.value === 'open') void shelf().then(({ updateShelf }) => updateShelf(current))
    if (phase.value === 'locked') void shelf().then(({ loadShelf }) => loadShelf())
  })
}

/** An open journal is on the screen before anything is put on the shelf, so the shelf is fetched after it. */
function shelf(): Promise<typeof import('./shelf.ts')> {
  return import('./shelf.ts')
}

function followLock(): void {
  effect(() => {
    if (phase.value === 'open') void refreshWays()
  })
  effect(() => {
    const minutes = setting('lockAfter')
    if (phase.value !== 'open' || !hasWay('passphrase')) return undefined
    return whenAway(minutes, clockNow, lockNow)
  })
}
