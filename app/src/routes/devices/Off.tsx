import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { keepCopy, relayHeld } from '../../state/relay.ts'
import { state } from '../../state/session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useContent } from '../useContent.ts'
import { deviceName } from './device-name.ts'
import { Fault, useRelay } from './useRelay.tsx'
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
        <Warning />
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

/** Said where somebody else may have a hand on a device of the person's. */
function Warning() {
  const text = useContent('care')
  const { warn } = gate('otherDevices', state.value.care.safety)
  return warn === undefined || text === undefined ? null : <Notice tone="care">{text.warn[warn]}</Notice>
}
