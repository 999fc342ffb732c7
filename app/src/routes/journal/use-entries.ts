import { arrange, type Entry } from '@breakwater/core/journal'
import { useEffect, useState } from 'preact/hooks'
import { readAll, readPage } from '../../state/record.ts'
import { state } from '../../state/session.ts'

/** How many records are read at a time while somebody scrolls. */
const pageSize = 100

export interface Entries {
  /** Those that count, newest first; undefined while they are being read. */
  readonly entries: readonly Entry[] | undefined
  /** Reads older ones; undefined when there are none. */
  readonly older: (() => void) | undefined
}

/**
 * The newest entries, page by page, or all of them when something is searched. Read again whenever the journal
 * changes. Amendments are newer than what they amend, so arranging the newest part alone is right.
 */
export function useEntries(all: boolean): Entries {
  const [limit, setLimit] = useState(pageSize)
  const [read, setRead] = useState<{ records: readonly Entry[]; more: boolean }>()
  const current = state.value
  // A change of the state is what makes a new reading necessary, though nothing of it is used here.
  useEffect(() => {
    let wanted = true
    void readEntries(all, limit).then(found => {
      if (wanted) setRead(found)
    })
    return () => {
      wanted = false
    }
  }, [all, limit, current])
  return {
    entries: read && arrange(read.records).reverse(),
    older: read?.more ? () => setLimit(limit + pageSize) : undefined,
  }
}

async function readEntries(
  all: boolean,
  limit: number,
): Promise<{ records: readonly Entry[]; more: boolean }> {
  if (all) return { records: await readAll(), more: false }
  const records = await readPage(limit)
  return { records, more: records.length === limit }
}
