import { compileMatcher, nobody } from '@breakwater/core/cut'
import { type LookedFor, notifierDomains } from '@breakwater/core/cut/mail'

/** What is read of a mail to tell whose it is. Nothing of it is kept or shown. */
export interface Heading {
  /** Addresses in From, Sender, Reply-To, Resent-From and on the envelope (Return-Path). */
  readonly from: readonly string[]
  readonly sender: readonly string[]
  readonly replyTo: readonly string[]
  readonly resentFrom: readonly string[]
  readonly envelope: readonly string[]
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** The names beside the addresses in From. */
  readonly shown: readonly string[]
  readonly subject: string
}

/**
 * Tells whether a mail is put away: the same rules as those of `sieveScript`, for servers without Sieve. Exact
 * addresses count everywhere, names only in the notices of networks; what is necessary stays.
 */
export function puttingAway(looked: LookedFor): (mail: Heading) => boolean {
  const theirs = new Set(looked.addresses.map(sameAddress))
  const spared = new Set(looked.exceptions.map(sameAddress))
  const sparedDomains = looked.exceptionDomains.map(travelling)
  const notifiers = notifierDomains.map(travelling)
  const named = compileMatcher([{ ...nobody, names: looked.names }])
  const isTheirs = (address: string) => theirs.has(sameAddress(address))
  const isSpared = (address: string) => spared.has(sameAddress(address))

  const stays = ({ from, sender, replyTo, to, cc }: Heading) =>
    [from, sender, replyTo, to, cc].flat().some(isSpared) ||
    ([...from, ...sender].some(address => within(address, sparedDomains)) && !from.some(isTheirs))
  const isNotice = ({ from, shown, subject }: Heading) =>
    looked.names.length > 0 &&
    from.some(address => within(address, notifiers)) &&
    [subject, ...shown].some(text => named.signsIn(text).length > 0)

  return mail => {
    if (stays(mail)) return false
    const { from, sender, replyTo, resentFrom, envelope } = mail
    return [from, sender, replyTo, resentFrom, envelope].flat().some(isTheirs) || isNotice(mail)
  }
}

/** Two spellings of one address become the same text: capitals, composed letters, the domain as it travels. */
function sameAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at).normalize('NFC').toLowerCase()}@${travelling(address.slice(at + 1))}`
}

function travelling(domain: string): string {
  return URL.parse(`https://${domain}`)?.hostname ?? domain.toLowerCase()
}

function within(address: string, domains: readonly string[]): boolean {
  const domain = travelling(address.slice(address.lastIndexOf('@') + 1))
  return domains.some(one => domain === one || domain.endsWith(`.${one}`))
}
