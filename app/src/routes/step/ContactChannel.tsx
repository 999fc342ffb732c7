import type { Contact } from '@breakwater/core/hold'
import { attempt } from '../../state/attempt.ts'
import { amend } from '../../state/record.ts'
import { ChannelPick } from '../channel/ChannelPick.tsx'
import { useMessages } from '../useMessages.ts'

interface Props {
  readonly contact: Contact
}

/** On which channel it was: one tap, kept at once, and left open by most. */
export function ContactChannel({ contact }: Props) {
  const ready = useMessages('channels')
  if (!ready) return null

  function choose(channel: string | undefined): void {
    const { direction, nature, note } = contact
    const body = {
      direction,
      ...(channel === undefined ? {} : { channel }),
      ...(nature === undefined ? {} : { nature }),
      ...(note === undefined ? {} : { note }),
    }
    void attempt(() => amend(contact.id, { body }))
  }

  return <ChannelPick value={contact.channel} onPick={choose} />
}
