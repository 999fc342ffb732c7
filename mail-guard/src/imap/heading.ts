import type { FetchMessageObject, FetchQueryObject, MessageAddressObject } from 'imapflow'
import type { Heading } from '../putting-away.ts'

/** What has to be fetched for a heading: no body, and nothing that marks a mail as read. */
export const forHeadings: FetchQueryObject = {
  envelope: true,
  flags: true,
  size: true,
  headers: ['return-path', 'resent-from'],
}

/** What was fetched, as the question whose it is asks for it. */
export function headingOf({ envelope, headers }: FetchMessageObject): Heading {
  const { from, sender, replyTo, to, cc, subject } = envelope ?? {}
  const fields = unfolded(headers)
  return {
    from: addresses(from),
    sender: addresses(sender),
    replyTo: addresses(replyTo),
    to: addresses(to),
    cc: addresses(cc),
    resentFrom: addressesIn(fields, 'resent-from'),
    envelope: addressesIn(fields, 'return-path'),
    shown: (from ?? []).flatMap(({ name }) => (name ? [name] : [])),
    subject: subject ?? '',
  }
}

function addresses(list: readonly MessageAddressObject[] = []): string[] {
  return list.flatMap(({ address }) => (address ? [address] : []))
}

/** A field that goes on in a line of its own begins with a space there (RFC 5322, 2.2.3). */
function unfolded(headers: Buffer | undefined): string[] {
  return (headers?.toString() ?? '').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
}

function addressesIn(fields: readonly string[], name: string): string[] {
  return fields
    .filter(field => field.toLowerCase().startsWith(`${name}:`))
    .flatMap(field => field.slice(name.length + 1).match(/[^\s<>,;:"()[\]]+@[^\s<>,;:"()]+/g) ?? [])
}
