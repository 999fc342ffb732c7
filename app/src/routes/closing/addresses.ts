import type { Closing, ClosingEnd } from '@breakwater/core/comeback'
import { approachAddress } from '../approach-address.ts'
import { toFriends } from '../onward/addresses.ts'
import { paths } from '../paths.ts'

/** Where what was written is, also after the end. */
export const toLook = `${paths.closing}?s=look`
export const toLast = `${paths.closing}?s=end`
export const toSheet = `${paths.closing}?s=letter`
export const toLeaving = `${paths.closing}?s=journal`

/** The names of the ways on from an end. */
type Onward = ClosingEnd | 'matters' | 'today' | 'journal'

/** Where an end leads, and what that way is called. */
export function wayOnFrom(
  end: ClosingEnd,
  { over, quiet }: Closing,
): { readonly name: Onward; readonly href: string } {
  switch (end) {
    case 'closed':
      return over ? { name: 'journal', href: toLeaving } : { name: 'closed', href: paths.today }
    case 'friends':
      return { name: 'friends', href: toFriends }
    case 'return':
      return { name: 'return', href: paths.ladder }
    case 'structured':
      return quiet?.approach === 'structured' && !over
        ? { name: 'matters', href: paths.matters }
        : { name: 'structured', href: approachAddress('structured') }
    case 'backToQuiet':
      return over
        ? { name: 'backToQuiet', href: approachAddress('coldTurkey') }
        : { name: 'today', href: paths.today }
  }
}
