import type { HelpTable } from '@breakwater/core/care'
import table from '../../../../content/helplines.json'

/** Checked by `parseHelpTable` in the tests of core; here it is trusted. */
export const helpLines = table as unknown as HelpTable
