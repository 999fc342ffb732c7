import { Addresses } from './Addresses.tsx'
import { wish } from './ask.ts'
import { Button, ButtonLink } from './Button.tsx'
import { Counts } from './Counts.tsx'
import { mount } from './mount.tsx'
import { NotThem } from './NotThem.tsx'
import { Outside } from './Outside.tsx'
import { Passphrase } from './Passphrase.tsx'
import { Section } from './Section.tsx'
import { SetUp } from './SetUp.tsx'
import { Sites } from './Sites.tsx'
import { stateLine } from './state-line.ts'
import { TurnOff } from './TurnOff.tsx'
import { useShield } from './useShield.ts'
import { When } from './When.tsx'
import { Who } from './Who.tsx'
import { Wipe } from './Wipe.tsx'
import { t } from './words.ts'

function Options() {
  const state = useShield()
  if (state === undefined) return null
  return (
    <div class="options">
      <header class="stack">
        <h1>{t('options_title')}</h1>
        <p class="lead" role="status">
          {stateLine(state, Date.now())}
        </p>
        {state.stage === 'locked' && (
          <ButtonLink kind="primary" href="unlock.html">
            {t('popup_unlock')}
          </ButtonLink>
        )}
        {state.off !== undefined && (
          <Button kind="primary" onClick={() => void wish({ page: 'turnOn' })}>
            {t('state_turn_on')}
          </Button>
        )}
      </header>
      <SetUp />
      {state.stage !== 'none' && (
        <>
          <Section title={t('who_title')}>
            <Who state={state} />
          </Section>
          {state.setup && <When setup={state.setup} />}
          {state.stage === 'open' && <NotThem values={state.notThem} />}
          {state.stage === 'open' && state.off === undefined && (
            <Section title={t('off_title')}>
              <TurnOff state={state} />
            </Section>
          )}
        </>
      )}
      <Sites />
      <Addresses state={state} />
      {state.stage === 'open' && <Passphrase set={state.hasPassphrase} />}
      <Section title={t('options_looks')}>
        <p>{t('options_looks_words')}</p>
        <Outside />
      </Section>
      <Counts state={state} />
      <Wipe state={state} />
    </div>
  )
}

mount('options', Options)
