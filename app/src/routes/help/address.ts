import { paths } from '../paths.ts'

/** Get help now for somebody who is threatened: the police stand first, where they have a number of their own. A letter tells nobody why. */
export const helpWhenThreatened = `${paths.help}?p=1`

/** Whether somebody came by that address. */
export const isThreat = (query: Readonly<Record<string, string>>): boolean => query.p === '1'
