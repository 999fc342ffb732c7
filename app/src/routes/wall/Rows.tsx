import type { WallItem } from '@breakwater/core/plan'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { channelName } from '../channel/channels.ts'
import { channelAddress } from './address.ts'
import { standingWords } from './wall-words.ts'

interface Props {
  readonly items: readonly WallItem[]
  /** Names the list when no heading does. */
  readonly label?: string
}

/** Channels below one another, each a link to its page, with how it stands and since when. */
export function Rows({ items, label }: Props) {
  return (
    <List label={label}>
      {items.map(item => (
        <ListRow
          key={item.id}
          title={channelName(item.id)}
          note={standingWords(item)}
          href={channelAddress(item.id)}
        />
      ))}
    </List>
  )
}
