import { paths } from '../paths.ts'

/** What stands under the address of the wall (`?s=`), beside the wall itself. */
export type WallPart = 'worst' | 'numbers'

export function wallAddress(part: WallPart): string {
  return `${paths.channels}?s=${part}`
}

/** The address of one channel's page. Ids are the catalogue's words or made by chance, never a name. */
export function channelAddress(id: string): string {
  return `${paths.channels}/${id}`
}

/** Back to the wall, to the row of the channel one comes from. */
export function wallAt(id: string): string {
  return `${paths.channels}?at=${id}`
}
