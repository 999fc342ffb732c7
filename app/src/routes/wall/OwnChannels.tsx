import type { OwnChannel } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { person } from '../../state/view.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { OwnSection } from '../plan/OwnSection.tsx'
import { write } from '../plan/write.ts'

const reaches = ['primary', 'secondary'] as const

/** Ways of reaching each other that the catalogue does not have. */
export function OwnChannels() {
  const t = words('wall')
  return (
    <OwnSection<OwnChannel>
      anchor="own"
      title={t('own.title')}
      lead={t('own.lead')}
      empty={t('own.empty')}
      addLabel={t('own.add')}
      items={[...person.value.plan.channels.values()]}
      nameOf={channel => channel.name}
      noteOf={channel => t(`own.${channel.reach}`)}
      form={(channel, done) => <OwnChannelForm channel={channel} onDone={done} />}
    />
  )
}

interface FormProps {
  readonly channel: OwnChannel | undefined
  readonly onDone: () => void
}

function OwnChannelForm({ channel, onDone }: FormProps) {
  const t = words('wall')
  const [name, setName] = useState(channel?.name ?? '')
  const [reach, setReach] = useState<OwnChannel['reach']>(channel?.reach ?? 'secondary')

  async function save(): Promise<void> {
    if (await attempt(() => write('channel.added', channel, { name, reach }))) onDone()
  }

  return (
    <Form disabled={name.trim() === ''} onSave={save} onCancel={onDone}>
      <TextInput
        label={t('own.name')}
        hint={t('own.nameHint')}
        value={name}
        onInput={setName}
        maxLength={500}
      />
      <RadioList
        legend={t('own.reach')}
        options={reaches.map(value => ({ value, label: t(`own.${value}`), note: t(`own.${value}Note`) }))}
        value={reach}
        onPick={setReach}
      />
    </Form>
  )
}
