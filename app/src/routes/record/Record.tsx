import { numbered } from '@breakwater/core/evidence'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { arriveAtEvidence, evidence, evidenceDoor } from '../../state/evidence.ts'
import { phase } from '../../state/session.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Closed } from './Closed.tsx'
import { Gone } from './Gone.tsx'
import { Lock } from './Lock.tsx'
import { NewEntry } from './NewEntry.tsx'
import { One } from './One.tsx'
import { Out } from './Out.tsx'
import { Overview } from './Overview.tsx'
import './record.css'

/** The evidence record: its own door, then its parts, each at an address, so that Back leads one back. */
export default function Record() {
  const { query } = useLocation()
  useEffect(() => {
    if (evidenceDoor.value === undefined) void attempt(arriveAtEvidence)
  }, [phase.value])
  const state = evidence.value
  if (evidenceDoor.value === undefined) return <Opening />
  if (state === undefined) return <Closed />
  const { s: part, e: id } = query
  const entries = numbered(state)
  const entry = entries.find(one => one.id === id)
  if (part === 'new') return <NewEntry key={`new ${id}`} corrects={entry} />
  if (part === 'save') return <Out entries={entries} />
  if (part === 'lock') return <Lock entries={entries.length} />
  if (part !== 'read') return <Overview entries={entries} unreadable={state.unreadable.length} />
  return entry === undefined ? <Gone /> : <One key={entry.id} entry={entry} />
}

function Opening() {
  const t = words('record')
  return (
    <Page name="record" lead={t('lead')} backTo={paths.onward}>
      <p role="status">{t('opening')}</p>
    </Page>
  )
}
