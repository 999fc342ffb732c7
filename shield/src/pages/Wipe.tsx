import { useState } from 'preact/hooks'
import type { State } from '../own.ts'
import { wish } from './ask.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { Section } from './Section.tsx'
import { Waiting } from './Waiting.tsx'
import { t } from './words.ts'

type Step = 'at rest' | 'asked' | 'done' | 'waits' | 'wrong code'

/** Takes everything away from this browser, after one more question; at night after the wait that was chosen by day. */
export function Wipe({ state: { waits, bypasses, waiting } }: { readonly state: State }) {
  const [step, setStep] = useState<Step>('at rest')
  const wipe = async (code?: string) => {
    const outcome = await wish({ page: 'wipe', ...(code === undefined ? {} : { code }) })
    setStep(outcome.done ? 'done' : outcome.why === 'code' ? 'wrong code' : 'waits')
  }
  const isLeft = bypasses + waiting > 0
  return (
    <Section title={t('options_wipe')}>
      <p>{t('options_wipe_words')}</p>
      {waits && <Waiting waits={waits} />}
      <div class="buttons">
        {step === 'asked' ? (
          <>
            <Button kind="primary" onClick={() => setStep('at rest')}>
              {t('options_wipe_keep')}
            </Button>
            <Button onClick={() => void wipe()}>
              {t(waits && waits.opensAt === undefined ? 'off_begin' : 'options_wipe_sure')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setStep('asked')}>{t('options_wipe_do')}</Button>
        )}
      </div>
      {waits?.code && (
        <Field
          label={t('off_code')}
          action={t('off_code_use')}
          secret
          wrong={step === 'wrong code' ? t('off_code_wrong') : undefined}
          onSend={code => void wipe(code)}
        />
      )}
      <p role="status">{step === 'done' ? t(isLeft ? 'options_wiped_counted' : 'options_wiped') : ''}</p>
    </Section>
  )
}
