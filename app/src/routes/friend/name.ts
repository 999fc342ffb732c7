import { words } from '../../messages/catalogue.ts'
import type { Asking } from '../../state/friend-rows.ts'

/** What the friend calls the person who asked. */
export function nameOf({ about }: Pick<Asking, 'about'>): string {
  return about === '' ? words('friend')('someone') : about
}
