export type Theme = 'system' | 'light' | 'dark'

/** Light or dark for the whole page; `system` follows the device. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Whether the page is dark right now, by choice or by the device's. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
}

export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Calls back when the device changes between light and dark or asks for less motion. */
export function onAppearance(changed: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'])
    matchMedia(query).addEventListener('change', changed)
}

/** The page's language and writing direction, for the browser and for screen readers. */
export function applyLanguage(language: string, direction: 'ltr' | 'rtl'): void {
  document.documentElement.lang = language
  document.documentElement.dir = direction
}

/** Titles are neutral words: never the topic, never a person. */
export function setTitle(title: string): void {
  document.title = title
}

/** The name and icon under which a browser would install the app. `notes` is the neutral one. */
export function applyIdentity(identity: 'breakwater' | 'notes'): void {
  const neutral = identity === 'notes'
  setLink('manifest', neutral ? '/manifest-neutral.webmanifest' : '/manifest.webmanifest')
  setLink('icon', neutral ? '/icon-neutral.svg' : '/icon.svg')
}

function setLink(rel: string, href: string): void {
  document.querySelector(`link[rel="${rel}"]`)?.setAttribute('href', href)
}

/** What the browser says about the person's languages and region, newest wish first. */
export function deviceLanguages(): readonly string[] {
  return navigator.languages.length > 0 ? navigator.languages : [navigator.language]
}
