import {
  type CatalogueEntry,
  describeSegment,
  openCatalogue,
  readCatalogueRow,
  type Unchained,
} from './catalogue.ts'
import { readingOf } from './database.ts'
import { readEverything } from './fold.ts'
import type { Ground } from './ground.ts'
import { openSegmentOrMark, type SegmentRow } from './segments.ts'

/** The catalogue to write the next one from; made anew from the segments when it is missing or damaged. */
export async function currentCatalogue(ground: Ground): Promise<readonly Unchained[]> {
  const row = await readCatalogueRow(readingOf(ground.db), ground)
  const entries: CatalogueEntry[] | undefined = await openCatalogue(ground, row)
  return entries ?? describeAll(ground)
}

async function describeAll(ground: Ground): Promise<Unchained[]> {
  const { segments } = await readEverything(ground)
  const entries = await Promise.all(
    [...segments].map(async ([index, row]) => {
      const records = await openSegmentOrMark(ground, index, row, ground.marks)
      return records && describeSegment(index, records, row as SegmentRow)
    }),
  )
  return entries.filter(entry => entry !== undefined)
}
