import { armedNow, setupOf, shieldKey } from '@breakwater/core/cut'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, phase, state, zone } from '../../state/session.ts'
import {
  type Extension,
  extension,
  handOver,
  lookForShield,
  ShieldError,
  wipeShield,
} from '../../state/shield.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatMoment } from '../format.ts'
import { shieldAddress } from './address.ts'
import { HeldBack } from './HeldBack.tsx'
import { Waiting } from './Waiting.tsx'

/** Whether the extension is here, whether it is set up from this journal, and handing over. */
export function InThisBrowser({ someone }: { readonly someone: boolean }) {
  const t = words('shield')
  const [failed, setFailed] = useState<ShieldError | undefined>(undefined)
  useEffect(() => {
    if (phase.value === 'open') void lookForShield()
    // Also when somebody comes back to this tab: it may have counted something meanwhile.
  }, [now.value])

  async function run(action: () => Promise<unknown>, said: string): Promise<void> {
    setFailed(undefined)
    try {
      // What was held up is said by a notice of its own.
      if ((await action()) !== false) showToast(said)
    } catch (error) {
      if (error instanceof ShieldError) setFailed(error)
      else await attempt(() => Promise.reject(error))
    }
  }

  return (
    <Section id="here" title={t('here.title')}>
      {phase.value === 'open' ? <Found someone={someone} run={run} /> : <p>{t('here.notKept')}</p>}
      {failed === undefined ? null : (
        <Notice tone="wrong" announce title={t(`failed.${failed.type}Title`)}>
          {t(`failed.${failed.type}`, { field: failed.field })}
        </Notice>
      )}
    </Section>
  )
}

interface FoundProps {
  readonly someone: boolean
  readonly run: (action: () => Promise<unknown>, said: string) => Promise<void>
}

function Found({ someone, run }: FoundProps) {
  const t = words('shield')
  const found = extension.value
  if (found === undefined) return <p role="status">{t('here.looking')}</p>
  if (found === 'none') return <NotHere />
  const ours = found.setup !== '' && found.setup === shieldKey(state.value)?.id
  const hand = () => void run(() => handOver(), t('here.handed'))
  return (
    <>
      <p role="status">{ours ? upNow() : stands(found)}</p>
      {someone ? null : <p>{t('here.nobody')}</p>}
      <Actions>
        <Button kind={ours ? 'quiet' : 'primary'} disabled={!someone && !ours} onClick={hand}>
          {t(ours ? 'here.again' : 'here.hand')}
        </Button>
        {ours || found.locked ? (
          <Button kind="link" onClick={() => void run(() => wipeShield(), t('here.wiped'))}>
            {t('here.wipe')}
          </Button>
        ) : null}
      </Actions>
      <HeldBack run={run} />
      <Waiting waiting={found.waiting} run={run} />
    </>
  )
}

/** An extension that holds nothing of this journal: locked, empty, or set up from another one. */
function stands({ locked, setup }: Extension): string {
  const t = words('shield')
  if (locked) return t('here.locked')
  return t(setup === '' ? 'here.found' : 'here.other')
}

function NotHere() {
  const t = words('shield')
  return (
    <>
      <p role="status">{t('here.none')}</p>
      <Actions>
        <Button href={shieldAddress('install')}>{t('parts.install')}</Button>
        <Button href={shieldAddress('elsewhere')}>{t('here.isElsewhere')}</Button>
        <Button kind="link" onClick={() => void lookForShield()}>
          {t('here.look')}
        </Button>
      </Actions>
    </>
  )
}

/** Whether it is up by the schedule, and until when. */
function upNow(): string {
  const t = words('shield')
  const around = { now: now.value, night: { from: 0, to: 0 }, app: '' }
  const { armed, until } = armedNow(setupOf(state.value, { id: '' }, around), now.value, zone.value)
  if (until === undefined) return t(armed ? 'here.up' : 'here.down')
  return t(armed ? 'here.upUntil' : 'here.downUntil', { when: formatMoment(until, zone.value) })
}
