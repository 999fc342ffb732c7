import { useEffect, useState } from 'preact/hooks'
import { wish } from './ask.ts'
import { Button } from './Button.tsx'
import { mount } from './mount.tsx'
import { Outside } from './Outside.tsx'
import { stateLine } from './state-line.ts'
import { ThisTab } from './ThisTab.tsx'
import { TurnOff } from './TurnOff.tsx'
import { useShield } from './useShield.ts'
import { Who } from './Who.tsx'
import { clock, t } from './words.ts'

/** The tab that the popup hangs over; its address is known because the person pressed the button there. */
function useTab(): chrome.tabs.Tab | undefined {
  const [tab, setTab] = useState<chrome.tabs.Tab>()
  useEffect(
    () => void chrome.tabs.query({ active: true, currentWindow: true }).then(([one]) => setTab(one)),
    [],
  )
  return tab
}

const openPage = (name: string) => void chrome.tabs.create({ url: chrome.runtime.getURL(`/${name}.html`) })

function Popup() {
  const tab = useTab()
  const state = useShield(tab?.id, tab?.url)
  if (state === undefined) return null
  const on = state.stage === 'open' && state.off === undefined
  return (
    <div class="popup">
      <h1>{stateLine(state, Date.now())}</h1>
      {state.stage === 'none' && <p>{t('popup_none')}</p>}
      {state.goUntil > 0 && (
        <div class="stack">
          <p>{t('state_going', clock(state.goUntil, Date.now()))}</p>
          <Button kind="primary" onClick={() => void wish({ page: 'stopGoing' })}>
            {t('state_stop_going')}
          </Button>
        </div>
      )}
      {state.off !== undefined && (
        <Button kind="primary" onClick={() => void wish({ page: 'turnOn' })}>
          {t('state_turn_on')}
        </Button>
      )}
      {state.stage === 'locked' && (
        <Button kind="primary" onClick={() => openPage('unlock')}>
          {t('popup_unlock')}
        </Button>
      )}
      {state.stage !== 'none' && tab && <ThisTab tab={tab} state={state} />}
      {state.stage !== 'none' && (
        <details>
          <summary>{t('who_title')}</summary>
          <Who state={state} />
        </details>
      )}
      {on && (
        <details>
          <summary>{t('off_title')}</summary>
          <TurnOff state={state} />
        </details>
      )}
      <Outside />
      <div class="links">
        <Button kind="link" onClick={() => openPage('options')}>
          {t('popup_settings')}
        </Button>
        <Button kind="link" onClick={() => void chrome.tabs.create({ url: state.app })}>
          {t('popup_open_app')}
        </Button>
      </div>
    </div>
  )
}

mount('popup', Popup)
