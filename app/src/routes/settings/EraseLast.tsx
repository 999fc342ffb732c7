import type { Warn } from '@breakwater/core/care'
import { useLayoutEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { refreshRelay, relayDevices, relayStatus } from '../../state/relay.ts'
import { phase } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  readonly warn: Warn | undefined
  /** `there`: the sealed copy on the relay goes, too. */
  readonly onErase: (there: boolean) => void
  readonly onStop: () => void
}

/** The last confirmation: a tick and a button, with the milder way first. */
export function EraseLast({ warn, onErase, onStop }: Props) {
  const t = words('settings')
  const text = useContent('care')
  const [sure, setSure] = useState(false)
  const type = relayStatus.value?.type ?? 'off'
  const hasCopy = type !== 'off' && type !== 'removed'
  const [choice, setChoice] = useState<boolean>()
  // With no other device there is nobody left who could use the copy. A list that is not known yet has not even this one.
  const there = choice ?? relayDevices.value.length === 1
  const isKnown = useRelayKnown()
  const actions = (
    <>
      <Button kind="primary" onClick={onStop}>
        {t('erase.stop')}
      </Button>
      <Button disabled={!(sure && isKnown)} onClick={() => onErase(hasCopy && there)}>
        {t('erase.now')}
      </Button>
    </>
  )
  return (
    <Notice tone="wrong" announce title={t('erase.last')} actions={actions}>
      <p>{t('erase.lastText')}</p>
      {hasCopy ? (
        <Toggle
          label={t('erase.there.delete')}
          note={t('erase.there.note')}
          on={there}
          onChange={setChoice}
        />
      ) : null}
      {phase.value === 'locked' ? <p>{t('erase.there.locked')}</p> : null}
      {warn === undefined ? null : <p>{text?.warn[warn]}</p>}
      <label class="settings-check">
        <input type="checkbox" checked={sure} onChange={event => setSure(event.currentTarget.checked)} />
        {t('erase.sure')}
      </label>
    </Notice>
  )
}

/** Whether it was looked at what lies on the relay and who uses it; where that fails, erasing is not kept waiting either. */
function useRelayKnown(): boolean {
  const [isKnown, setKnown] = useState(phase.value !== 'open')
  useLayoutEffect(() => {
    if (!isKnown) void attempt(refreshRelay).finally(() => setKnown(true))
  }, [isKnown])
  return isKnown
}
