import type { OnwardPlace } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { paths } from '../paths.ts'

/** Where the weekly look is. */
export const toFriends = `${paths.onward}?p=friends`

/** Where a place is. */
export function addressOf(place: OnwardPlace): string {
  return place === 'friends' ? toFriends : paths[place]
}

/** What a place is called. */
export function titleOf(place: OnwardPlace): string {
  return place === 'friends' ? words('onward')('friends') : words('common')(`titles.${place}`)
}
