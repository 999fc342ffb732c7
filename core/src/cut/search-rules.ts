import type { RuleDraft } from './address-rules.ts'
import { splitNumber } from './calling-codes.ts'
import { handlesOf, tellingOf } from './handles.ts'
import { isEastAsian, letterCount } from './scripts.ts'
import type { Shielded } from './shielded.ts'
import { budget, costOf, urlJoint, urlWord } from './url-words.ts'

/** Names under which sites carry what is searched for. */
export const searchFields: readonly string[] = [
  'q',
  'k',
  'p',
  'wd',
  'query',
  'search',
  'search_query',
  'keyword',
  'keywords',
  'text',
  'term',
]

/** With `/search/words` and `#search/words`. The short form, for long names, takes any field. */
const fields = '(?:[?&#](?:q|k|p|wd|query|search(?:_query)?|keywords?|text|term)=|[/#]search/)'
const anyField = '(?:[?&#][a-z_]+=|[/#]search/)'
const before = '(?:[^&#]*[^a-z&#])?'
const after = '(?:[^a-z]|$)'

/** Searches for one person by a full name, a nickname with the family name, a handle, a number or an address. */
export function searchRules(person: Shielded): readonly RuleDraft[] {
  const telling = new Set(tellingOf(person))
  const handles = handlesOf(person).flatMap(handle => {
    const written = urlWord(handle).join('').replace('@', '(?:@|%40)')
    if (telling.has(handle)) return fitting(`(?:@|%40)?${written}`)
    return [`${fields}(?:@|%40)?${written}(?:[&#]|$)`]
  })
  const mails = person.mails.flatMap(mail => fitting(urlWord(mail).join('').replace('@', '(?:@|%40)')))
  const phones = person.phones.flatMap(phoneSearch)
  const names = orders(person).flatMap(nameSearch)
  return [...names, ...handles, ...mails, ...phones].map(regexFilter => ({ regexFilter, why: 'search' }))
}

/** In the form that says the most and fits; none when all are too long. */
function fitting(written: string): readonly string[] {
  const forms = [`${fields}${before}`, `${anyField}${before}`, `${anyField}[^&#]*`].map(
    start => `${start}${written}${after}`,
  )
  return forms.filter(regex => costOf(regex) <= budget).slice(0, 1)
}

/** In one piece: a number in groups is too much for one rule, and is left to `pausedAddress`. */
function phoneSearch(phone: string): readonly string[] {
  const parts = splitNumber(phone)
  if (parts === undefined) return []
  const start = `${anyField}(?:[^&#]*[^0-9&#])?(?:0|00${parts.country}|${parts.country})?`
  return [`${start}${parts.national}(?:[^0-9]|$)`]
}

const words = (name: string): readonly string[] =>
  name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '')

/** Full names, also with the family name first, and nicknames with the family name. */
function orders({ names, nicknames }: Shielded): readonly (readonly string[])[] {
  const full = names.map(words).filter(isFull)
  const families = full.flatMap(given => (given.length > 1 ? given.slice(-1) : []))
  const near = nicknames
    .flatMap(nickname => families.map(family => [...words(nickname), family]))
    .filter(isFull)
  return [...full, ...near].flatMap(given =>
    given.length === 1 ? [given] : [given, [...given.slice(-1), ...given.slice(0, -1)]],
  )
}

const isFull = (given: readonly string[]): boolean =>
  given.length > 1
    ? given.every(word => letterCount(word) > 1 || isEastAsian(word))
    : given.every(isWholeName)

const isWholeName = (word: string): boolean => isEastAsian(word) && letterCount(word) > 2

/** The shortest form that fits; a name too long for all is cut off at its end, but never before its last word begins. */
function nameSearch(given: readonly string[]): readonly string[] {
  const latin = /^[\p{Script=Latin}\p{N}]+$/u.test(given.join(''))
  const letters = given.map(word => urlWord(word))
  const whole = letters.map(word => word.join('')).join(urlJoint)
  const [left, right] = latin ? [before, after] : ['[^&#]*', '']
  const exact = [`${fields}${left}${whole}${right}`, `${anyField}${left}${whole}${right}`]
  const fits = exact.find(regex => costOf(regex) <= budget)
  return fits === undefined ? shortened(letters, `${anyField}${left}`) : [fits]
}

function shortened(letters: readonly (readonly string[])[], start: string): readonly string[] {
  const last = letters.at(-1) ?? []
  const most = letters.length === 1 ? 3 : 2
  for (let kept = last.length - 1; kept >= most; kept--) {
    const words = [...letters.slice(0, -1), last.slice(0, kept)].map(word => word.join(''))
    const regex = `${start}${words.join(urlJoint)}`
    if (costOf(regex) <= budget) return [regex]
  }
  return []
}
