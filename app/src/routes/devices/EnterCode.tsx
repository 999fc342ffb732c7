import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { type CameraRefusal, mayHaveCamera } from '../../state/camera.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { Scan } from './Scan.tsx'

interface Props {
  readonly onCode: (code: string) => void
  readonly onEnd: () => void
}

/** The code of the other device, by camera where there is one, and by hand everywhere. */
export function EnterCode({ onCode, onEnd }: Props) {
  const t = words('devices')
  const [typed, setTyped] = useState('')
  const [scanning, setScanning] = useState(false)
  const [refusal, setRefusal] = useState<CameraRefusal | undefined>(undefined)
  const canScan = mayHaveCamera() && refusal === undefined
  const refused = (why: CameraRefusal) => {
    setRefusal(why)
    setScanning(false)
  }
  if (scanning) return <Scan onCode={onCode} onRefusal={refused} onStop={() => setScanning(false)} />
  return (
    <>
      {canScan ? (
        <Actions>
          <Button kind="primary" onClick={() => setScanning(true)}>
            {t('add.scan')}
          </Button>
        </Actions>
      ) : null}
      {refusal === undefined ? null : (
        <Notice tone="care" announce>
          {t(`add.camera.${refusal}`)}
        </Notice>
      )}
      <Form
        save={t('add.next')}
        focused={refusal !== undefined}
        disabled={typed.trim() === ''}
        onSave={async () => onCode(typed)}
        onCancel={onEnd}
      >
        <TextInput
          label={canScan ? t('add.type') : t('add.typeOnly')}
          hint={t('add.typeHint')}
          value={typed}
          maxLength={40}
          onInput={setTyped}
        />
      </Form>
    </>
  )
}
