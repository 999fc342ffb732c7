import { dayOf } from '@breakwater/core/journal'
import { plainPlan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Form } from '../Form.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { startOf, type When } from './start-of.ts'

const choices: readonly When[] = ['today', 'yesterday', 'week', 'other']

/**
 * The short form of the first door, below a heading that asks "since when?": one tap for most, and everything can be
 * changed later. Needs the `plan` words.
 */
export function StartForm({ onDone }: { readonly onDone: () => void }) {
  const t = words('plan')
  const [when, setWhen] = useState<When>('today')
  const [other, setOther] = useState(dayOf(now.value, zone.value))
  const [soughtLook, setSoughtLook] = useState(true)
  const [wrong, setWrong] = useState(false)

  async function begin(): Promise<void> {
    const start = startOf(when, other, now.value, zone.value)
    setWrong(start === undefined)
    if (start === undefined) return
    const slips = { outgoing: true, soughtLook }
    if (await attempt(() => record('plan.started', { ...plainPlan, start, slips }))) onDone()
  }

  return (
    <Form focused={false} save={t('start.go')} onSave={begin}>
      <RadioList
        legend={t('start.title')}
        legendHidden
        value={when}
        options={choices.map(value => ({ value, label: t(`start.${value}`) }))}
        onPick={setWhen}
      />
      {when === 'other' ? (
        <TextInput
          label={t('start.date')}
          error={wrong ? t('start.dateError') : undefined}
          type="date"
          value={other}
          onInput={setOther}
        />
      ) : null}
      <Toggle label={t('start.looks')} note={t('start.looksNote')} on={soughtLook} onChange={setSoughtLook} />
      <SourceLink claim="looking" />
    </Form>
  )
}
