import type { Contact } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { amend } from '../../state/amend.ts'
import { attempt } from '../../state/attempt.ts'
import { ChannelPick } from '../channel/ChannelPick.tsx'
import { useMessages } from '../useMessages.ts'

interface Props {
  readonly contact: Contact
}

/** On which channel it was: one tap, kept at once, and left open by most. */
export function ContactChannel({ contact }: Props) {
  const ready = useMessages('channels')
  const [kept, setKept] = useState(false)
  if (!ready) return null

  async function choose(channel: string | undefined): Promise<void> {
    setKept(false)
    const { direction, nature, note } = contact
    const body = {
      direction,
      ...(channel === undefined ? {} : { channel }),
      ...(nature === undefined ? {} : { nature }),
      ...(note === undefined ? {} : { note }),
    }
    setKept(await attempt(() => amend(contact.id, { body })))
  }

  return (
    <>
      <ChannelPick value={contact.channel} onPick={channel => void choose(channel)} />
      <p role="status">{kept ? words('step')('kept') : null}</p>
    </>
  )
}
