import { useEffect } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { refreshWays } from '../../state/lock.ts'
import { refreshHealth } from '../../state/persistence.ts'
import { phase, state } from '../../state/session.ts'
import { Page } from '../Page.tsx'
import { BringIn } from './BringIn.tsx'
import { EraseEverything } from './EraseEverything.tsx'
import { Install } from './Install.tsx'
import { Keeping } from './Keeping.tsx'
import { LeavingQuickly } from './LeavingQuickly.tsx'
import { LockSettings } from './LockSettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { NightSettings } from './NightSettings.tsx'
import { SaveCopy } from './SaveCopy.tsx'
import { ToDevices } from './ToDevices.tsx'
import { ToReminders } from './ToReminders.tsx'
import { ToShield } from './ToShield.tsx'
import { Version } from './Version.tsx'
import './Settings.css'

/** Everything that can be chosen, from the lock to the end of it all. Stands behind the lock. */
export default function Settings() {
  const current = phase.value
  // Saving a copy reads everything and notes itself: what was found damaged on the way is then told.
  const { entries } = state.value.journal
  useEffect(() => {
    if (current === 'open' || current === 'fresh')
      void attempt(() => Promise.all([refreshWays(), refreshHealth()]))
  }, [current, entries])
  return (
    <Page name="settings">
      <LockSettings />
      <Keeping />
      <SaveCopy />
      <BringIn />
      <ToDevices />
      <LookSettings />
      <NightSettings />
      <ToReminders />
      <LeavingQuickly />
      <Install />
      <ToShield />
      <Version />
      <EraseEverything copyHref="#copy" />
    </Page>
  )
}
