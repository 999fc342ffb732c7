import { readHandle, readMail, readProfile } from './address.ts'
import { readPhone } from './phone.ts'

/**
 * A handle, number, mail or profile address as it is spelled everywhere here, whichever of them was typed. What looks
 * like none of them stays as typed. `country` as in `readPhone`.
 */
export function spellAny(text: string, country?: string): string {
  const typed = text.trim()
  const mail = readMail(typed)
  // A Mastodon handle with its place reads like a mail address; with an @ before it, it is a handle.
  if (mail.read && !typed.startsWith('@')) return mail.value
  if (/^[+(\d][\d\s()./-]+$/.test(typed)) {
    const phone = readPhone(typed, country)
    if (phone.read) return phone.number
  }
  const profile = /[/]/.test(typed) ? readProfile(typed) : { read: false, value: typed }
  return profile.read ? profile.value : readHandle(typed).value
}

/** The host of a site, however it was typed: small letters, no `www.`, no path. */
export function spellHost(text: string): string {
  const typed = text.trim().toLowerCase()
  const host = URL.parse(/^https?:\/\//.test(typed) ? typed : `https://${typed}`)?.hostname ?? typed
  return host.replace(/^www\./, '')
}
