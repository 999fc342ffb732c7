import type { Matcher, Shielded } from '@breakwater/core/cut'
import { compileMatcher, readHandle, readMail, readProfile } from '../cut.ts'

/**
 * Recognises channels that were marked necessary (a child, a court, evidence): mail addresses, numbers with their
 * country, profiles and handles, in one list as they were typed.
 */
export const compileNecessary = (channels: readonly string[]): Matcher => compileMatcher([asOne(channels)])

/** All these channels, as they were typed, as if they were one person's. */
export function asOne(channels: readonly string[]): Shielded {
  const sorted = Map.groupBy(channels, sortOf)
  const of = (sort: ReturnType<typeof sortOf>) => sorted.get(sort) ?? []
  const handles = of('handle').map(text => readHandle(text).value)
  const profiles = of('profile').map(text => readProfile(text).value)
  const mails = of('mail').map(text => readMail(text).value)
  const phones = of('phone').map(text => text.replace(/[^\d+]/g, ''))
  return { names: [], nicknames: [], notThem: [], handles, profiles, mails, phones }
}

function sortOf(text: string): 'mail' | 'phone' | 'profile' | 'handle' {
  if (readMail(text).read) return 'mail'
  if (/^(tel:)?\+[\d\s().-]{6,}$/i.test(text.trim())) return 'phone'
  return /[/.]/.test(text) && readProfile(text).read ? 'profile' : 'handle'
}
