import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { refreshRelay, relayStatus } from '../../state/relay.ts'
import { phase } from '../../state/session.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { AddDevice } from './AddDevice.tsx'
import { Gone } from './Gone.tsx'
import { JoinHere } from './JoinHere.tsx'
import { Off } from './Off.tsx'
import { On } from './On.tsx'
import './Devices.css'

type Step = 'look' | 'add' | 'join'

/** The other devices of this journal: what a sealed copy is, who has one, and how another one comes to it. */
export default function Devices() {
  const t = words('devices')
  const [step, setStep] = useState<Step>('look')
  const current = phase.value
  useEffect(() => {
    if (current === 'open') void attempt(refreshRelay)
  }, [current])
  const back = () => setStep('look')
  if (current === 'open' && step === 'add') return <AddDevice onEnd={back} />
  if (current === 'open' && step === 'join') return <JoinHere onEnd={back} onDone={back} />
  return (
    <Page name="devices" heading={t('heading')} lead={t('lead')} backTo={paths.settings} step>
      {current === 'open' ? <Kept onStep={setStep} /> : <p>{t('notHere')}</p>}
    </Page>
  )
}

function Kept({ onStep }: { readonly onStep: (step: Step) => void }) {
  const status = relayStatus.value
  if (status === undefined) return null
  if (status.type === 'off') return <Off onAdd={() => onStep('add')} onJoin={() => onStep('join')} />
  if (status.type === 'removed') return <Gone />
  return <On onAdd={() => onStep('add')} />
}
