import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import {
  type RecoveryErrorType,
  type RelayErrorType,
  recoveryFaultOf,
  relayFaultOf,
} from '../../state/relay-faults.ts'
import { joinByWords } from '../../state/relay-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { Page } from '../Page.tsx'
import { deviceName } from './device-name.ts'
import { Met } from './Met.tsx'
import { Fault } from './useRelay.tsx'

interface Props {
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Every device is lost, and the paper is there: twelve words in, and the journal comes as for a device that was added. */
export function ByWords({ onBack, onDone }: Props) {
  const t = words('devices')
  const [met, setMet] = useState(false)
  return (
    <Page
      name="devices"
      heading={t('byWords.title')}
      lead={met ? undefined : t('byWords.lead')}
      backTo={null}
      step
    >
      <div class="devices-part">
        {met ? <Met by="words" onDone={onDone} /> : <Enter onBack={onBack} onIn={() => setMet(true)} />}
      </div>
    </Page>
  )
}

interface EnterProps {
  readonly onBack: () => void
  readonly onIn: () => void
}

function Enter({ onBack, onIn }: EnterProps) {
  const t = words('devices')
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<RecoveryErrorType | undefined>(undefined)
  const [fault, setFault] = useState<RelayErrorType | undefined>(undefined)
  const open = async () => {
    setBusy(true)
    let [wrongNow, faultNow]: [RecoveryErrorType?, RelayErrorType?] = []
    const well = await attempt(() =>
      joinByWords(typed, deviceName()).catch((error: unknown) => {
        wrongNow = recoveryFaultOf(error)
        faultNow = relayFaultOf(error)
        if (wrongNow === undefined && faultNow === undefined) throw error
      }),
    )
    setWrong(wrongNow)
    setFault(faultNow)
    setBusy(false)
    if (well && wrongNow === undefined && faultNow === undefined) onIn()
  }
  return (
    <Form
      save={busy ? t('byWords.working') : t('byWords.open')}
      focused={false}
      disabled={busy || typed.trim() === ''}
      onSave={open}
      onCancel={onBack}
    >
      <TextArea
        label={t('byWords.label')}
        hint={t('byWords.hint')}
        error={wrong === 'notWords' ? t('byWords.wrong.notWords') : undefined}
        value={typed}
        maxLength={400}
        onInput={setTyped}
      />
      {wrong === undefined || wrong === 'notWords' ? null : (
        <Notice tone="wrong" announce title={t('byWords.wrongTitle')}>
          {t(`byWords.wrong.${wrong}`)}
        </Notice>
      )}
      {fault === 'tooMany' ? (
        <Notice tone="wrong" announce title={t('fault.title')}>
          {t('byWords.tooMany')}
        </Notice>
      ) : (
        <Fault fault={fault} />
      )}
    </Form>
  )
}
