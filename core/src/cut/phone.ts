import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A number as it is dialled from anywhere (`+4917212345678`) and as it is read, or what was typed, as it was typed. */
export type Phone =
  | { readonly read: true; readonly number: string; readonly shown: string }
  | { readonly read: false; readonly typed: string }

/**
 * Reads a number in any notation: with spaces, dots, strokes, brackets, `(0)`, `tel:`, digits of other scripts, with or
 * without its country. `country`: ISO 3166 code for numbers without one; unknown or left out, only international ones
 * are read. What is no number, or more than one, is kept as typed. Never throws.
 */
export function readPhone(text: string, country?: string): Phone {
  const typed = text.trim()
  const home = country === undefined || !isSupportedCountry(country) ? undefined : country
  const found = parse(typed, home) ?? parse(withPlus(typed), undefined)
  if (found === undefined) return { read: false, typed }
  return { read: true, number: found.number, shown: found.formatInternational() }
}

/** Without `extract`, so that a line with two numbers in it is not cut down to one. */
function parse(text: string, defaultCountry: CountryCode | undefined) {
  const options = { extract: false, ...(defaultCountry === undefined ? {} : { defaultCountry }) }
  const found = parsePhoneNumberFromString(text.replace(/^tel:/i, ''), options)
  return found?.isPossible() ? found : undefined
}

/** `0049...` as `+49...`: how most countries dial abroad, for when the country is not known. */
function withPlus(text: string): string {
  return text.replace(/^\(?00\)?\s*(?=[1-9])/, '+')
}
