import { dayOf } from '@breakwater/core/journal'
import { type Plan, plainPlan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusFirst } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { startOf, type When } from './start-of.ts'

interface Props {
  /** The plan whose beginning is changed; without one, a plan begins. Needs the `plan` words. */
  readonly plan: Plan | undefined
  /** The page asks "since when?" in its heading already. */
  readonly asked?: boolean
  readonly onDone: () => void
}

const choices: readonly When[] = ['today', 'yesterday', 'week', 'other']

/** Since when, and (for a new plan) whether looking counts. One tap for most, and everything can be changed later. */
export function StartForm({ plan, asked = false, onDone }: Props) {
  const t = words('plan')
  const [when, setWhen] = useState<When>(plan === undefined ? 'today' : 'other')
  const [other, setOther] = useState(plan?.startDay ?? dayOf(now.value, zone.value))
  const [soughtLook, setSoughtLook] = useState(true)
  const first = useFocusFirst<HTMLFormElement>()
  const [wrong, setWrong] = useState(false)

  async function begin(event: Event): Promise<void> {
    event.preventDefault()
    const start = startOf(when, other, now.value, zone.value)
    setWrong(start === undefined)
    if (start === undefined) return
    const written = await attempt(() =>
      plan === undefined
        ? record('plan.started', { ...plainPlan, start, slips: { outgoing: true, soughtLook } })
        : record('plan.changed', { start }, { ref: plan.id }),
    )
    if (written) onDone()
  }

  return (
    <form ref={asked ? null : first} onSubmit={event => void begin(event)}>
      <Stack>
        <RadioList
          legend={t('start.title')}
          legendHidden={asked}
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
        {plan === undefined ? (
          <Toggle
            label={t('start.looks')}
            note={t('start.looksNote')}
            on={soughtLook}
            onChange={setSoughtLook}
          />
        ) : null}
        {plan === undefined ? <SourceLink claim="looking" /> : null}
        <Button kind="primary" type="submit">
          {plan === undefined ? t('start.go') : t('save')}
        </Button>
      </Stack>
    </form>
  )
}
