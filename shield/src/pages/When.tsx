import type { Setup } from '@breakwater/core/cut'
import { Section } from './Section.tsx'
import { clock, dateInWords, t, timeOfDay, weekday } from './words.ts'

type Schedule = Setup['schedules'][number]

const spanInWords = ({ days, from, to }: Schedule) =>
  t(
    'options_span',
    days.length === 0 ? t('options_every_day') : days.map(weekday).join(', '),
    timeOfDay(from),
    timeOfDay(to),
  )

/** The hours that were chosen in the app. They are changed there, by day. */
export function When({ setup }: { readonly setup: Setup }) {
  const { schedules, dates, armedUntil, night, nightWait } = setup
  const now = Date.now()
  const lines = [...schedules.map(spanInWords), ...dates.map(dateInWords)]
  return (
    <Section title={t('options_when')}>
      <ul class="plain">
        {lines.length === 0 ? <li>{t('options_always')}</li> : lines.map(line => <li key={line}>{line}</li>)}
        {armedUntil > now && <li>{t('options_until', clock(armedUntil, now))}</li>}
        {nightWait > 0 && (
          <li>{t('options_night', timeOfDay(night.from), timeOfDay(night.to), nightWait)}</li>
        )}
      </ul>
      <p class="soft">{t('options_change_app')}</p>
    </Section>
  )
}
