import { useState } from 'preact/hooks'
import { wish } from './ask.ts'
import { Button } from './Button.tsx'
import { Section } from './Section.tsx'
import { t } from './words.ts'

/** Takes everything away from this browser, after one more question. */
export function Wipe() {
  const [step, setStep] = useState<'at rest' | 'asked' | 'done'>('at rest')
  const wipe = async () => {
    await wish({ page: 'wipe' })
    setStep('done')
  }
  return (
    <Section title={t('options_wipe')}>
      <p>{t('options_wipe_words')}</p>
      <div class="buttons">
        {step === 'asked' ? (
          <>
            <Button kind="primary" onClick={() => setStep('at rest')}>
              {t('options_wipe_keep')}
            </Button>
            <Button onClick={() => void wipe()}>{t('options_wipe_sure')}</Button>
          </>
        ) : (
          <Button onClick={() => setStep('asked')}>{t('options_wipe_do')}</Button>
        )}
      </div>
      <p role="status">{step === 'done' ? t('options_wiped') : ''}</p>
    </Section>
  )
}
