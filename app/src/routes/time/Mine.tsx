import { reclaimed } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { hourSteps, hoursInWords } from './hours.ts'

/** What was done for oneself, planned or not. */
export function Mine() {
  const t = words('time')
  const [adding, setAdding] = useState(false)
  const back = useFocusBack<HTMLDivElement>(adding)
  return (
    <Section id="mine" title={t('mine.title')} lead={t('mine.lead')}>
      {night.value === 'narrow' ? null : <SoFar />}
      {adding ? (
        <MineForm onDone={() => setAdding(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setAdding(true)}>{t('mine.add')}</Button>
        </div>
      )}
    </Section>
  )
}

function SoFar() {
  const t = words('time')
  const { n, minutes } = reclaimed(person.value.kept, now.value, zone.value).done
  return (
    <p>
      {t('mine.count', { count: n })}{' '}
      {minutes < 15 ? null : t('mine.time', { hours: hoursInWords(minutes / 60) })}
    </p>
  )
}

function MineForm({ onDone }: { readonly onDone: () => void }) {
  const t = words('time')
  const { text: what, onInput: setWhat, end } = useUnfinished('time spent', '')
  const [hours, setHours] = useState('')

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    const long = hours === '' ? {} : { minutes: Number(hours) * 60 }
    const body = what.trim() === '' ? long : { what, ...long }
    if (!(await attempt(() => record('time.spent', body)))) return
    showToast(t('planned.doneSaved'))
    done()
  }

  return (
    <Form onSave={save} onCancel={done}>
      <TextInput label={t('mine.what')} value={what} onInput={setWhat} maxLength={500} />
      <Select label={t('mine.long')} value={hours} options={lengths()} onPick={setHours} />
    </Form>
  )
}

function lengths(): { value: string; label: string }[] {
  const some = hourSteps.filter(step => step > 0)
  return [
    { value: '', label: words('time')('mine.unsaid') },
    ...some.map(step => ({ value: String(step), label: hoursInWords(step) })),
  ]
}
