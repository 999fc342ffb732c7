/** What the device in hand is, as far as steps through its menus differ. */
export type Platform = 'ios' | 'android' | 'other'

/**
 * The platform a browser names in its user agent. A tablet of Apple's calls itself a Macintosh; no Macintosh has a
 * touch screen, so `touchPoints` (how many fingers the screen can tell apart) tells them apart.
 */
export function platformOf(userAgent: string, touchPoints: number): Platform {
  if (/Android/.test(userAgent)) return 'android'
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios'
  return /Macintosh/.test(userAgent) && touchPoints > 1 ? 'ios' : 'other'
}

/** The platform of this device: a guess, for the order in which steps are shown, and for nothing else. */
export function devicePlatform(): Platform {
  return platformOf(navigator.userAgent, navigator.maxTouchPoints)
}
