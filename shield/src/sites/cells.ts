import table from './cells.json' with { type: 'json' }

/**
 * Sites that measure their list by a cell around each item: there the cell is what is put away. A selector each, and
 * nothing else; all other sites need none. Source of the need: XKit Rewritten (Tumblr), own reading of the other two.
 */
export const cellOf = (host: string): string | undefined =>
  table.find(({ hosts }) => hosts.some(one => host === one || host.endsWith(`.${one}`)))?.cell
