import { mostADay, openMinutes, type WakeKind, wakeKinds } from '@breakwater/core/wake'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { changeWake } from '../../state/wakes.ts'
import { chooseWake, chosenKinds, toggleKind, wakeChoice, wakeSetting } from '../../state/wakes-choice.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { formatTime } from '../format.ts'

/** Those that come with a sentence of their own. */
const noted: readonly WakeKind[] = ['ahead', 'wave']

const clock = (minute: number) => formatTime(minute * 60_000, 'UTC')

/** What to be woken for, at which hours, and how often at most. */
export function When() {
  const t = words('reminders')
  const { night, quiet, atNight, most } = wakeChoice()
  const options = wakeKinds.map(value => ({
    value,
    label: t(`when.kind.${value}`),
    ...(noted.includes(value) ? { note: t(`when.note.${value as 'ahead' | 'wave'}`) } : {}),
  }))
  const times = Array.from({ length: mostADay }, (_, n) => String(n + 1))
  return (
    <Section title={t('when.title')}>
      <CheckList
        legend={t('when.kinds')}
        options={options}
        values={chosenKinds()}
        onToggle={kind => void attempt(() => changeWake(() => toggleKind(kind)))}
      />
      {chosenKinds().includes('evening') ? <Evening /> : null}
      <div class="reminders-pair">
        <Hour setting="wakeQuietFrom" value={quiet.from} label={t('when.quietFrom')} />
        <Hour setting="wakeQuietTo" value={quiet.to} label={t('when.quietTo')} />
      </div>
      <Toggle
        label={t('when.atNight')}
        note={t('when.atNightNote', { from: clock(night.from * 60), until: clock(night.to * 60) })}
        on={atNight}
        onChange={on => void attempt(() => changeWake(() => chooseWake('wakeAtNight', on)))}
      />
      <Select
        label={t('when.most')}
        value={String(most)}
        options={times.map(value => ({ value, label: t('when.times', { count: Number(value) }) }))}
        onPick={value => void attempt(() => changeWake(() => chooseWake('wakeMost', Number(value))))}
      />
    </Section>
  )
}

/** Only times at which something may come; the one that was chosen stands there in any case. */
function Evening() {
  const t = words('reminders')
  const chosen = wakeSetting('wakeEvening')
  const late = openMinutes(wakeChoice()).filter(minute => minute >= 16 * 60)
  const minutes = [...new Set([...late, chosen])].sort((a, b) => a - b)
  return (
    <Select
      label={t('when.evening')}
      value={String(chosen)}
      options={minutes.map(minute => ({ value: String(minute), label: clock(minute) }))}
      onPick={value => void attempt(() => changeWake(() => chooseWake('wakeEvening', Number(value))))}
    />
  )
}

interface HourProps {
  readonly setting: 'wakeQuietFrom' | 'wakeQuietTo'
  readonly value: number
  readonly label: string
}

function Hour({ setting, value, label }: HourProps) {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock(hour * 60) }))
  return (
    <Select
      label={label}
      value={String(value)}
      options={hours}
      onPick={picked => void attempt(() => changeWake(() => chooseWake(setting, Number(picked))))}
    />
  )
}
