import type { Letter } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Form } from '../Form.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'
import { canSealUntil, SealFields } from './SealFields.tsx'

interface Props {
  readonly letter: Letter
  readonly onDone: () => void
}

/** Seals a letter that is open now until a day. */
export function SealForm({ letter, onDone }: Props) {
  const t = words('letters')
  const { route } = useLocation()
  const [until, setUntil] = useState('')
  const [wrong, setWrong] = useState(false)

  async function seal(): Promise<void> {
    setWrong(!canSealUntil(until))
    if (!canSealUntil(until)) return
    if (!(await attempt(() => record('letter.sealed', { until }, { ref: letter.id })))) return
    showToast(t('seal.done', { date: formatDay(until) }))
    route(paths.letters)
  }

  return (
    <Form save={t('seal.save')} onSave={seal} onCancel={onDone}>
      <SealFields until={until} wrong={wrong} onPick={setUntil} />
    </Form>
  )
}
