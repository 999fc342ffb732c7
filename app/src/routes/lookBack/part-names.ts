import { paths } from '../paths.ts'

/** The four parts of the look back, in the order in which they stand. */
export const partNames = ['relationship', 'roles', 'patterns', 'worth'] as const
export type PartName = (typeof partNames)[number]

export function isPart(name: string | undefined): name is PartName {
  return partNames.some(known => known === name)
}

/** Where a part stands. */
export function addressOf(part: PartName): string {
  return `${paths.lookBack}?p=${part}`
}
