import { words } from '../../messages/catalogue.ts'
import { Select } from '../../ui/Select.tsx'

interface Props {
  /** Days before; undefined for no reminder. */
  readonly days: number | undefined
  readonly onPick: (days: number | undefined) => void
}

const offered = ['0', '1', '2', '3', '7'] as const

/** When the calendar file reminds of a day. */
export function Reminder({ days, onPick }: Props) {
  const t = words('ahead')
  const choices = offered.map(value => ({ value, label: t(`form.reminders.${value}`) }))
  // A number that another version offered stays as it was.
  const own = days === undefined || choices.some(({ value }) => value === String(days)) ? [] : [days]
  return (
    <Select
      label={t('form.remind')}
      value={days === undefined ? 'none' : String(days)}
      options={[
        { value: 'none', label: t('form.reminders.none') },
        ...choices,
        ...own.map(count => ({ value: String(count), label: t('form.days', { count }) })),
      ]}
      onPick={value => onPick(value === 'none' ? undefined : Number(value))}
    />
  )
}
