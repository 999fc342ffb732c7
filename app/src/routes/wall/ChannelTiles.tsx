import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { channelName } from '../channel/channels.ts'

interface Props {
  readonly ids: readonly string[]
  readonly picked: readonly string[]
  readonly onToggle: (id: string) => void
}

/** Channels side by side, each on or off. */
export function ChannelTiles({ ids, picked, onToggle }: Props) {
  return (
    <Tiles>
      {ids.map(id => (
        <ChoiceTile
          key={id}
          title={channelName(id)}
          pressed={picked.includes(id)}
          onClick={() => onToggle(id)}
        />
      ))}
    </Tiles>
  )
}
