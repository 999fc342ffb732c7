import { fitOf } from '../fit.ts'
import { addressKey, maybeSameAddress } from '../imessage/address.ts'
import type { Wanted } from '../reader.ts'
import type { Addresses, Contact } from './addresses.ts'

/** The conversations that the person may mean, each as the numbers of its addresses: all of them while nothing was typed. */
export function fitting(addresses: Addresses, wanted: Wanted | undefined): readonly (readonly number[])[] {
  const conversations = addresses.conversations()
  if (wanted === undefined) return conversations
  if ('number' in wanted) return conversations.slice(wanted.number - 1, wanted.number)
  const fits = conversations.map(numbers => ({
    numbers,
    fit: Math.max(0, ...numbers.map(number => fitOfContact(addresses.contacts[number], wanted.named))),
  }))
  const best = Math.max(0, ...fits.map(({ fit }) => fit))
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ numbers }) => numbers)
}

/** An address wholly, the name wholly, the address without its country, words of the name. */
function fitOfContact(contact: Contact | undefined, typed: string): number {
  if (!contact || typed.trim() === '') return 0
  const { address, name } = contact
  if (addressKey(address) === addressKey(typed)) return 4
  const byName = name === undefined ? 0 : fitOf(name, typed)
  if (byName === 2) return 3
  return maybeSameAddress(typed, address) ? 2 : byName
}
