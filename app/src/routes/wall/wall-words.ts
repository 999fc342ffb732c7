import type { ChannelStatus } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { zone } from '../../state/session.ts'
import { formatDate } from '../format.ts'

/** How a channel stands, and since when the person says so; undefined while nobody has said anything about it. */
export function standingWords({ state, since, proposed, worst }: ChannelStatus): string | undefined {
  const t = words('wall')
  if (proposed) return t('standing.proposed')
  if (since !== undefined) return t(`standing.${state}`, { date: formatDate(fromInstant(since), zone.value) })
  return worst ? t('standing.worst') : undefined
}
