import { ageInDays, type HelpRow, isConfirmed, lastSeen } from '@breakwater/core/care'
import { dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { formatAgo, formatDate } from '../format.ts'
import type { HelpText } from '../useContent.ts'

interface Props {
  readonly row: Pick<HelpRow, 'confirmed' | 'read' | 'source' | 'status'>
  readonly text: HelpText | undefined
}

/** Where a number was read, how long ago, and whether anybody has confirmed it. */
export function Provenance({ row, text }: Props) {
  const t = words('help')
  const seen = Temporal.PlainDate.from(lastSeen(row)).toZonedDateTime('UTC').epochMilliseconds
  const said = {
    date: formatDate(seen, 'UTC'),
    ago: formatAgo(ageInDays(row, dayOf(now.value, zone.value))),
    source: row.source,
  }
  const confirmed = isConfirmed(row)
  const sentence = t(confirmed ? 'source.confirmed' : 'source.read', said)
  const doubt = confirmed ? [] : [text?.unconfirmed, text?.statuses[row.status]]
  return <p class="help-source">{[...doubt, sentence].filter(Boolean).join(' ')}</p>
}
