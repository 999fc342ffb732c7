import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { keepCopy, relayHeld } from '../../state/relay.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { deviceName } from './device-name.ts'
import { Fault, useRelay } from './useRelay.tsx'
import { Warning } from './Warning.tsx'
import { WhatTheyLearn } from './WhatTheyLearn.tsx'

interface Props {
  readonly onAdd: () => void
  readonly onJoin: () => void
}

/** Nothing is kept anywhere else: what a copy would be, what it gives away, and both ways to one. */
export function Off({ onAdd, onJoin }: Props) {
  const t = words('devices')
  const [name, setName] = useState(deviceName())
  const { busy, fault, run } = useRelay()
  const on = async () => {
    let isShort = false
    const isKept = await run(async () => {
      isShort = await keepCopy(name.trim() || deviceName())
    })
    // After a long sending no other screen comes by itself: the person may have begun something else.
    if (isKept && isShort && !relayHeld.value) onAdd()
  }
  return (
    <Section title={t('off.title')}>
      <div class="devices-part">
        <p>{t('off.what')}</p>
        <p>{t('off.sealed')}</p>
        <p>{t('off.learn')}</p>
        <WhatTheyLearn />
        <Warning feature="otherDevices" />
        <TextInput
          label={t('off.name')}
          hint={t('off.nameHint')}
          value={name}
          maxLength={60}
          onInput={setName}
        />
        <Fault fault={fault} />
        <Actions>
          <Button kind="primary" disabled={busy} onClick={() => void on()}>
            {t('off.on')}
          </Button>
          <Button disabled={busy} onClick={onJoin}>
            {t('off.join')}
          </Button>
        </Actions>
      </div>
    </Section>
  )
}
