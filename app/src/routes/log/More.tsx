import type { Contact } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { amend } from '../../state/amend.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { ChannelPick } from '../channel/ChannelPick.tsx'
import { fromLocalInput, toLocalInput } from '../moment.ts'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly contact: Contact
  readonly onDone: () => void
}

/** Channel, time and a line about a contact that is noted already. None of it is needed. */
export function More({ contact, onDone }: Props) {
  const t = words('log')
  const [channel, setChannel] = useState(contact.channel)
  const {
    text: note,
    onInput: setNote,
    end,
  } = useUnfinished(`contact note ${contact.id}`, contact.note ?? '')
  const [when, setWhen] = useState(() => toLocalInput(fromInstant(contact.at), zone.value))
  const [wrong, setWrong] = useState(false)

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    const at = fromLocalInput(when, zone.value, now.value)
    setWrong(at === undefined)
    if (at === undefined) return
    const body = {
      direction: contact.direction,
      ...(channel === undefined ? {} : { channel }),
      ...(note.trim() === '' ? {} : { note }),
    }
    if (!(await attempt(() => amend(contact.id, { body, at })))) return
    showToast(t('more.kept'))
    done()
  }

  return (
    <>
      {contact.direction === 'chanceLook' ? <Notice>{t('chance')}</Notice> : null}
      {contact.direction === 'necessary' ? <Notice>{t('necessaryText')}</Notice> : null}
      <ChannelPick value={channel} onPick={setChannel} />
      <TextInput
        label={t('more.when')}
        type="datetime-local"
        value={when}
        onInput={setWhen}
        error={wrong ? t('more.wrongTime') : undefined}
      />
      <TextArea label={t('more.note')} hint={t('more.noteHint')} value={note} onInput={setNote} />
      <Button kind="primary" onClick={() => void save()}>
        {t('more.save')}
      </Button>
    </>
  )
}
