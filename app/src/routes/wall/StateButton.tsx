import type { ChannelState, ChannelStatus } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { setChannel } from './set-channel.ts'

interface Props {
  readonly status: ChannelStatus
  readonly state: ChannelState
  /** The one button this part of the page is for, while the channel still stands open. */
  readonly main?: boolean
}

/** "It is so now": one tap; it stays where it is and shows that it holds, so another tap elsewhere takes it back. */
export function StateButton({ status, state, main = false }: Props) {
  const holds = status.state === state && status.since !== undefined
  return (
    <Button
      kind={main && status.state === 'open' ? 'primary' : 'quiet'}
      pressed={holds}
      icon={holds ? <Icon name="check" /> : undefined}
      onClick={() => void setChannel(status.id, state)}
    >
      {words('wall')(`set.${state}`)}
    </Button>
  )
}
