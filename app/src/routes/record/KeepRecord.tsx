import { numbered } from '@breakwater/core/evidence'
import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { arriveAtEvidence, evidence, evidenceDoor } from '../../state/evidence.ts'
import { phase } from '../../state/session.ts'
import { Stack } from '../../ui/Stack.tsx'
import { useMessages } from '../useMessages.ts'
import { ClearJournal } from './ClearJournal.tsx'

/** Where a record stands, or may stand behind its own lock: the journal goes and the record stays. Else nothing. */
export function KeepRecord() {
  const ready = useMessages('record')
  useEffect(() => {
    if (phase.value === 'open' && evidenceDoor.value === undefined) void attempt(arriveAtEvidence)
  }, [phase.value])
  if (!ready || phase.value !== 'open' || !hasRecord()) return null
  return (
    <Stack gap="small">
      <p>{words('record')('alone.text')}</p>
      <ClearJournal />
    </Stack>
  )
}

function hasRecord(): boolean {
  if (evidence.value !== undefined) return numbered(evidence.value).length > 0
  return evidenceDoor.value === 'passphrase'
}
