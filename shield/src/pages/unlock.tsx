import { useState } from 'preact/hooks'
import { wish } from './ask.ts'
import { Button, ButtonLink } from './Button.tsx'
import { Field } from './Field.tsx'
import { mount } from './mount.tsx'
import { useShield } from './useShield.ts'
import { Wave } from './Wave.tsx'
import { t } from './words.ts'

function Unlock() {
  const state = useShield()
  const [wrong, setWrong] = useState<string>()
  if (state === undefined) return null
  const send = async (passphrase: string) => {
    const { done } = await wish({ page: 'unlock', passphrase })
    setWrong(done ? undefined : t('unlock_wrong'))
  }
  const locked = state.stage === 'locked'
  return (
    <div class="pause">
      <Wave />
      <div class="stack" role="status">
        <h1>{t(locked ? 'unlock_title' : 'unlock_done_title')}</h1>
        <p class="lead">{t(locked ? 'unlock_words' : 'unlock_done')}</p>
      </div>
      {locked && state.hasPassphrase && (
        <Field
          label={t('unlock_passphrase')}
          action={t('unlock_do')}
          secret
          wrong={wrong}
          onSend={given => void send(given)}
        />
      )}
      {locked && <p>{t('unlock_app')}</p>}
      <div class="buttons-tall">
        {locked && (
          <ButtonLink large kind={state.hasPassphrase ? 'quiet' : 'primary'} href={`${state.app}/`}>
            {t('popup_open_app')}
          </ButtonLink>
        )}
        {locked && (
          <ButtonLink large href="scan.html">
            {t('options_scan')}
          </ButtonLink>
        )}
        <Button large onClick={() => void wish({ page: 'closeTab' })}>
          {t(locked ? 'unlock_not_now' : 'pause_close')}
        </Button>
      </div>
    </div>
  )
}

mount('unlock', Unlock)
