import { paths } from '../paths.ts'

/** What stands under the address of the shield (`?s=`), beside its first page. */
export const shieldParts = ['how', 'when', 'never', 'install', 'elsewhere', 'limits'] as const
export type ShieldPart = (typeof shieldParts)[number]

export function shieldAddress(part: ShieldPart): string {
  return `${paths.shield}?s=${part}`
}
