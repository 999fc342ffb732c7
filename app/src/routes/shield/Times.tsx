import type { WholeRules } from '@breakwater/core/cut'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { setting } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import type { SetRules } from './set-rules.ts'
import { TimeForm } from './TimeForm.tsx'
import { isSame, type Time, timeWords } from './times-words.ts'

/** Nights and weekends in one tap, other times by a form. None chosen: always. */
export function Times({ rules, set }: SetRules) {
  const t = words('shield')
  const [adding, setAdding] = useState(false)
  const back = useFocusBack<HTMLDivElement>(adding)
  const usual = usualTimes()
  const { schedules } = rules
  const own = schedules.filter(time => !Object.values(usual).some(one => isSame(one, time)))
  const without = (time: Time) => schedules.filter(one => !isSame(one, time))

  function toggle(name: keyof typeof usual): void {
    const time = usual[name]
    void set({ schedules: chosen(schedules, time) ? without(time) : [...schedules, time] })
  }

  async function add(time: Time): Promise<void> {
    if (await set({ schedules: [...without(time), time] })) setAdding(false)
  }

  return (
    <Section title={t('when.times')} lead={t('when.timesLead')}>
      <p role="status">{t(schedules.length + rules.dates.length === 0 ? 'when.always' : 'when.only')}</p>
      <CheckList
        legend={t('when.times')}
        legendHidden
        options={names.map(name => ({
          value: name,
          label: t(`when.${name}`),
          note: timeWords(usual[name]),
        }))}
        values={names.filter(name => chosen(schedules, usual[name]))}
        onToggle={toggle}
      />
      {own.length === 0 ? null : (
        <List label={t('when.own')}>
          {own.map(time => (
            <Row
              key={timeWords(time)}
              said={timeWords(time)}
              onRemove={() => void set({ schedules: without(time) })}
            />
          ))}
        </List>
      )}
      {adding ? (
        <TimeForm onSave={add} onCancel={() => setAdding(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setAdding(true)}>{t('when.add')}</Button>
        </div>
      )}
    </Section>
  )
}

const names = ['nights', 'weekends'] as const

/** The night is the one of the settings; where there is none, the usual one. */
function usualTimes(): Readonly<Record<(typeof names)[number], Time>> {
  const [from, until] = [setting('nightFrom'), setting('nightUntil')]
  const night = from === until ? { from: 22, to: 6 } : { from, to: until }
  return {
    nights: { days: [], from: night.from * 60, to: night.to * 60 },
    weekends: { days: [6, 7], from: 0, to: 0 },
  }
}

function chosen(schedules: WholeRules['schedules'], time: Time): boolean {
  return schedules.some(one => isSame(one, time))
}

interface RowProps {
  readonly said: string
  readonly onRemove: () => void
}

function Row({ said, onRemove }: RowProps) {
  const common = words('common')
  return (
    <ListRow
      title={said}
      actions={
        <Button kind="link" label={`${common('remove')}: ${said}`} onClick={onRemove}>
          {common('remove')}
        </Button>
      }
    />
  )
}
