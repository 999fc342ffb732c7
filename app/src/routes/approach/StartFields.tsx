import { dayOf, daysBetween } from '@breakwater/core/journal'
import type { Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { now, zone } from '../../state/session.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { formatDate, formatNumber } from '../format.ts'
import type { FieldsProps } from './draft.ts'

interface Props extends FieldsProps {
  /** The plan whose beginning may stay as it is. */
  readonly plan: Plan | undefined
}

/** From when on: this moment, one that is over, or one ahead. */
export function StartFields({ plan, draft, faults, set }: Props) {
  const t = words('approach')
  const { when, day, time } = draft
  const keep =
    plan === undefined
      ? []
      : [
          {
            value: 'keep' as const,
            label: t('start.keep', { date: formatDate(fromInstant(plan.start), plan.zone) }),
          },
        ]
  const others = (['now', 'past', 'ahead'] as const).map(value => ({ value, label: t(`start.${value}`) }))
  return (
    <Section title={t('start.title')}>
      <RadioList
        legend={t('start.title')}
        legendHidden
        value={when}
        options={[...keep, ...others]}
        onPick={picked => set({ when: picked })}
      />
      {when === 'past' || when === 'ahead' ? (
        <>
          <TextInput
            label={t('start.day')}
            type="date"
            hint={when === 'past' ? longAgo(day) : undefined}
            error={faults.start}
            value={day}
            onInput={value => set({ day: value })}
          />
          <TextInput
            label={t('start.time')}
            hint={t('start.timeHint')}
            type="time"
            value={time}
            onInput={value => set({ time: value })}
          />
        </>
      ) : null}
    </Section>
  )
}

/** From a year back on: how many days would be counted, so that a slip of the finger in the year is seen. */
function longAgo(day: string): string | undefined {
  if (!/^(19[5-9]|2)\d+-\d{2}-\d{2}$/.test(day)) return undefined
  const days = daysBetween(day, dayOf(now.value, zone.value))
  return days > 365 ? words('approach')('start.longAgo', { days: formatNumber(days) }) : undefined
}
