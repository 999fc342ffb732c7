/**
 * Where a push may be sent: to https on the usual port of a public address. A subscription is written by whoever asks, so without
 * this the relay could be made to knock at doors of the operator's own network (server-side request forgery).
 */
import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Loopback, private, link-local, shared, documentation, multicast and reserved networks (IANA's special-purpose registries). */
const special: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** Of IPv6 only 2000::/3 is given out; within it, ways to write an IPv4 address and documentation are left out. */
const special6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const refused = new BlockList()
for (const [network, bits] of special) refused.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of special6) refused.addSubnet(network, bits, 'ipv6')

const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

/** True for an address that anybody on the internet could reach as well. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !refused.check(address, 'ipv4')
  return family === 6 && givenOut.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}

/** The address of a subscription, if a push may go there at all; what its name stands for is looked at when it is sent. */
export function pushAddress(endpoint: string): URL | undefined {
  const url = URL.parse(endpoint)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isPublic(host) ? url : undefined
}

/** A name stands for an address that is not public. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

/**
 * Looks a name up for one connection, and refuses when any of its addresses is not public: the connection goes to what was looked
 * at here, so a name that changes its mind in between wins nothing.
 */
export const lookUpPublic: LookupFunction = (name, options, answer) => {
  lookUp(name, { ...options, all: true }, (failure, addresses) => {
    if (failure) return answer(failure, '')
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => isPublic(address)))
      return answer(new NotPublic('not a public address'), '')
    if (options.all) return answer(null, addresses)
    return answer(null, first.address, first.family)
  })
}
