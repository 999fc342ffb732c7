import { useEffect, useState } from 'preact/hooks'
import type { State } from '../own.ts'
import { Button } from './Button.tsx'
import { allow, everySite, patternOf, useSites } from './sites.ts'
import { t } from './words.ts'

interface Props {
  readonly tab: chrome.tabs.Tab
  readonly state: State
}

const hostOf = (address: string | undefined) => {
  const url = URL.parse(address ?? '')
  return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined
}

/** How many things are put away in this tab; or why none are, and how that can be changed. */
export function ThisTab({ tab, state }: Props) {
  const host = hostOf(tab.url)
  const allowed = useAllowed(host)
  return (
    <section class="stack">
      <h2>{t('popup_tab')}</h2>
      {host === undefined && <p>{t('popup_not_web')}</p>}
      {host !== undefined && state.neverHere && <p>{t('popup_never')}</p>}
      {host !== undefined &&
        !state.neverHere &&
        (allowed ? <Here many={state.here} /> : <Allow host={host} />)}
      {allowed && !state.neverHere && (
        <Button onClick={() => tab.id !== undefined && void chrome.tabs.reload(tab.id)}>
          {t('popup_reload')}
        </Button>
      )}
    </section>
  )
}

function Here({ many }: { readonly many: number }) {
  if (many === 0) return <p>{t('popup_here_none')}</p>
  return <p>{many === 1 ? t('popup_here_one') : t('popup_here', many)}</p>
}

function Allow({ host }: { readonly host: string }) {
  return (
    <>
      <p>{t('popup_not_allowed', host)}</p>
      <div class="buttons">
        <Button kind="primary" onClick={() => void allow(patternOf(host))}>
          {t('popup_allow_site', host)}
        </Button>
        <Button onClick={() => void allow(everySite)}>{t('popup_allow_all')}</Button>
      </div>
      <p class="soft">{t('popup_why')}</p>
    </>
  )
}

function useAllowed(host: string | undefined): boolean {
  const sites = useSites()
  const [allowed, setAllowed] = useState(false)
  useEffect(() => {
    if (host === undefined || sites.length === 0) setAllowed(false)
    else void chrome.permissions.contains({ origins: [patternOf(host)] }).then(setAllowed)
  }, [host, sites])
  return allowed
}
