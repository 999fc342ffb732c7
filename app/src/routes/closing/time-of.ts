import type { Closing } from '@breakwater/core/comeback'
import { fromInstant } from '../../state/codec.ts'
import { formatDate } from '../format.ts'

/** From when to when the time was that is closed, as dates; undefined when there never was a plan. */
export function timeOf({
  quiet,
}: Closing): { readonly from: string; readonly to: string | undefined } | undefined {
  if (quiet === undefined) return undefined
  const date = (instant: string) => formatDate(fromInstant(instant), quiet.zone)
  return { from: date(quiet.start), to: quiet.ended === undefined ? undefined : date(quiet.ended) }
}
