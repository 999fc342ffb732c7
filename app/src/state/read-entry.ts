import { arrange, type Entry } from '@breakwater/core/journal'
import { checked, readPage } from './record.ts'

/**
 * One entry as it stands now, with its newest body; undefined when it is gone. Reads back to it page by page: whatever
 * changed it was recorded after it.
 */
export async function readEntryById(id: string): Promise<Entry | undefined> {
  const found: Entry[] = []
  for (;;) {
    const page = await readPage(500, found.at(-1))
    found.push(...page)
    if (page.length === 0 || page.some(entry => entry.id === id)) break
  }
  return arrange(await checked(found)).find(entry => entry.id === id)
}
