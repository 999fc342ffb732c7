import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import { readHandle, readMail, readProfile } from './address.ts'
import { readPhone } from './phone.ts'

export type IdentifierSort = BodyOf<'identifier.noted'>['sort']

/** One name, number or address of theirs. */
export interface Identifier {
  readonly id: string
  readonly sort: IdentifierSort
  /** As the person typed it: what the journal holds. */
  readonly typed: string
  /** One spelling, to compare, to look for and to hand over; as typed where it could not be read. */
  readonly value: string
  /** As a person reads it: `+49 172 1234567`. */
  readonly shown: string
  /** False when it does not look like one of its sort; it is kept as typed, and the screen says so. */
  readonly read: boolean
}

/** What `readIdentifier` finds in a text, before it is an entry. */
export type Reading = Omit<Identifier, 'id'>

/**
 * What is known of them, in the order in which it was noted, each spelling of a sort once. `country` as in `readPhone`.
 */
export function identifiers(kept: Kept, country?: string): readonly Identifier[] {
  const noted = keptOf(kept, 'identifier.noted')
  const found = noted.map(({ id, body }) => ({ id, ...readIdentifier(body.sort, body.value, country) }))
  const firsts = new Map<string, Identifier>()
  for (const one of found) {
    const key = `${one.sort} ${one.value.toLowerCase()}`
    if (!firsts.has(key)) firsts.set(key, one)
  }
  return [...firsts.values()]
}

/** Reads what a person typed as a name, number or address. Never throws, never loses what was typed. */
export function readIdentifier(sort: IdentifierSort, text: string, country?: string): Reading {
  const typed = text.trim()
  if (sort === 'phone') {
    const phone = readPhone(typed, country)
    if (!phone.read) return { sort, typed, value: typed, shown: typed, read: false }
    return { sort, typed, value: phone.number, shown: phone.shown, read: true }
  }
  const { read, value } = spell(sort, typed)
  return { sort, typed, value, shown: value, read }
}

function spell(sort: Exclude<IdentifierSort, 'phone'>, text: string) {
  switch (sort) {
    case 'mail':
      return readMail(text)
    case 'handle':
      return readHandle(text)
    case 'profile':
      return readProfile(text)
    case 'name':
    case 'nickname':
      return { read: true, value: text.replaceAll(/\s+/g, ' ') }
  }
}
