import { PatternsFailure } from '../failure.ts'
import { addressKey, maybeSameAddress } from '../imessage/address.ts'

/** More different addresses than this are in no telephone. */
const most = 1 << 20

/** As many digits at the end tell nearly all numbers apart. */
const tellingDigits = 7

/** Everybody that the owner wrote with: an address, and what the telephone's own list of people calls it. */
export interface Contact {
  readonly address: string
  name: string | undefined
  /** Several people at once: their addresses with `~` between. */
  readonly group: boolean
}

export class Addresses {
  readonly contacts: Contact[] = []
  readonly #byKey = new Map<string, number>()
  /** How many messages could not be read, by the address in them: the empty one where they have none. */
  readonly #leftOut = new Map<string, number>()

  /** The number of an address, the same for every spelling of it. */
  number(address: string, name: string | undefined): number {
    const known = this.#byKey.get(address) ?? this.#byKey.get(addressKey(address))
    if (known === undefined) return this.#add(address, name)
    const contact = this.contacts[known]
    if (contact) contact.name ??= name
    return known
  }

  /** Counts a message that cannot be read. Nobody is met by it. */
  leaveOut(address: string | undefined): void {
    const isKnown = address !== undefined && (this.#leftOut.has(address) || this.#leftOut.size < most)
    const key = isKnown ? address : ''
    this.#leftOut.set(key, (this.#leftOut.get(key) ?? 0) + 1)
  }

  /** How many could not be read that are of this conversation, or may be. */
  leftOutOf(numbers: readonly number[]): number {
    let count = 0
    for (const [address, times] of this.#leftOut)
      if (address === '' || numbers.some(number => maybeSameAddress(address, this.#address(number))))
        count += times
    return count
  }

  #add(address: string, name: string | undefined): number {
    if (this.contacts.length === most) throw new PatternsFailure('group')
    const number = this.contacts.push({ address, name, group: address.includes('~') }) - 1
    this.#byKey.set(addressKey(address), number)
    this.#byKey.set(address, number)
    return number
  }

  /**
   * Addresses put together where one is the other without its country, and no third could be meant: the numbers of those that make
   * one conversation. Groups are left out.
   */
  conversations(): readonly (readonly number[])[] {
    const single = this.contacts.map((_, number) => number).filter(number => !this.contacts[number]?.group)
    const byEnd = Map.groupBy(single, number => endOf(this.#address(number)))
    const whole = (number: number) => {
      const longer = (byEnd.get(endOf(this.#address(number))) ?? []).filter(
        other => other !== number && this.#isShortOf(number, other),
      )
      return longer.length === 1 ? (longer[0] ?? number) : number
    }
    return [...Map.groupBy(single, whole).values()]
  }

  #address(number: number): string {
    return this.contacts[number]?.address ?? ''
  }

  #isShortOf(short: number, long: number): boolean {
    const [a, b] = [this.#address(short), this.#address(long)]
    return b.startsWith('+') && !a.startsWith('+') && maybeSameAddress(a, b)
  }
}

const endOf = (address: string): string => address.replaceAll(/\D/g, '').slice(-tellingDigits)
