import { type StageCode, stageCodes } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { Form } from '../Form.tsx'
import type { HealText } from '../useContent.ts'

interface Props {
  readonly text: HealText['stages']
  readonly chosen: readonly StageCode[]
  readonly onDone: () => void
}

/** None, one, or two of the seven. */
export function WhereForm({ text, chosen, onDone }: Props) {
  const t = words('stages')
  const [stages, setStages] = useState(chosen)
  const [tooMany, setTooMany] = useState(false)

  function toggle(stage: StageCode): void {
    const without = stages.filter(one => one !== stage)
    const third = without.length === stages.length && stages.length >= 2
    setTooMany(third)
    // A new list also where nothing changes: the box that was ticked is drawn anew, and empty.
    setStages(third ? [...stages] : without.length < stages.length ? without : [...stages, stage])
  }

  async function save(): Promise<void> {
    if (!(await attempt(() => record('stage.chosen', { stages: [...stages] })))) return
    showToast(t('where.saved'))
    onDone()
  }

  return (
    <Form save={stages.length === 0 ? text.none : t('where.save')} onSave={save} onCancel={onDone}>
      <CheckList
        legend={t('where.legend')}
        options={stageCodes.map(value => ({ value, label: text.each[value].title }))}
        values={stages}
        onToggle={toggle}
      />
      <p role="status">{tooMany ? t('where.two') : null}</p>
    </Form>
  )
}
