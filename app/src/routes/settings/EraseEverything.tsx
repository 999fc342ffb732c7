import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import type { Leftover } from '../../state/erase.ts'
import { eraseHere, followToClearedPage } from '../../state/erase.ts'
import { keepNoCopy } from '../../state/relay.ts'
import { relayFaultOf } from '../../state/relay-faults.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { useMessages } from '../useMessages.ts'
import { EraseDone } from './EraseDone.tsx'
import { EraseEvidence } from './EraseEvidence.tsx'
import { EraseLast } from './EraseLast.tsx'
import { EraseThere } from './EraseThere.tsx'
import './Settings.css'

interface Props {
  /** Where a copy can be saved first; left out where nothing can be read any more. */
  readonly copyHref?: string | undefined
}

type Step = 'start' | 'evidence' | 'last' | 'working' | 'there' | 'done' | 'waiting'

/** The end of it all, in two steps: the question about evidence, then one clear last confirmation. */
export function EraseEverything({ copyHref }: Props) {
  const ready = useMessages('settings')
  const [step, setStep] = useState<Step>('start')
  const [left, setLeft] = useState<readonly Leftover[]>([])
  /** The copy over there first: once the keys are gone, nobody can order that any more. */
  const erase = (there: boolean) =>
    attempt(async () => {
      setStep('working')
      if (there && !(await isDeletedThere())) return setStep('there')
      const stays = await eraseHere()
      setLeft(stays)
      setStep('done')
      // What stayed is read first: the last page knows nothing of it.
      if (stays.length === 0) await goOn()
    })
  const goOn = async () => {
    if (!(await followToClearedPage())) setStep('waiting')
  }
  if (!ready) return null
  const t = words('settings')
  const asked = step === 'start' || step === 'evidence'
  const { open, warn } = gate('eraseEverything', state.value.care.safety, { evidenceAsked: !asked })
  return (
    <Section title={t('erase.title')} lead={t('erase.lead')}>
      {step === 'start' ? (
        <div class="settings-buttons">
          <Button onClick={() => setStep(open ? 'last' : 'evidence')}>{t('erase.begin')}</Button>
        </div>
      ) : null}
      {step === 'evidence' ? (
        <EraseEvidence copyHref={copyHref} onGoOn={() => setStep('last')} onStop={() => setStep('start')} />
      ) : null}
      {step === 'last' ? (
        <EraseLast warn={warn} onErase={there => void erase(there)} onStop={() => setStep('start')} />
      ) : null}
      {step === 'there' ? (
        <EraseThere
          onAgain={() => void erase(true)}
          onLeave={() => void erase(false)}
          onStop={() => setStep('start')}
        />
      ) : null}
      <p role="status">{step === 'working' ? t('erase.working') : null}</p>
      {step === 'done' || step === 'waiting' ? (
        <EraseDone left={left} isWaiting={step === 'waiting'} onGoOn={() => void attempt(goOn)} />
      ) : null}
    </Section>
  )
}

/** False when the relay could not do it now. */
async function isDeletedThere(): Promise<boolean> {
  try {
    await keepNoCopy(true)
    return true
  } catch (error) {
    if (relayFaultOf(error) === undefined) throw error
    return false
  }
}
