import { indexOfDay } from '@breakwater/core/journal'
import { hardHours, type Risk, wavesOf } from '@breakwater/core/outlook'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Section } from '../../ui/Section.tsx'
import { hourOfDay, tenths } from './day-words.ts'
import { today } from './facts.ts'
import { hardStretches, type Stretch } from './hard-times.ts'
import { weekdayOf } from './weekday.ts'

/** When waves come more often; only what foretells days that it was not made from. */
export function HardHours() {
  const t = words('insights')
  const { hours, weekdays } = hardHours(wavesOf(person.value.hold.urges.values()), indexOfDay(today()))
  const n = hours?.n ?? weekdays?.n
  if (n === undefined) return null
  return (
    <Section title={t('hard.title')} lead={t('hard.lead', { count: n })}>
      {hours === undefined ? null : <Told risk={hours} name={hourSpan} />}
      {weekdays === undefined ? null : <Told risk={weekdays} name={weekdaySpan} />}
      <p>{t('hard.use')}</p>
    </Section>
  )
}

function Told({ risk: { times }, name }: { readonly risk: Risk; readonly name: (one: Stretch) => string }) {
  const t = words('insights')
  const stretches = hardStretches(times)
  if (stretches.length === 0) return <p>{t('hard.even')}</p>
  return (
    <>
      {stretches.map(one => (
        <p key={one.from}>{t('hard.more', { when: name(one), times: tenths(mostIn(times, one)) })}</p>
      ))}
    </>
  )
}

function mostIn(times: readonly number[], { from, to }: Stretch): number {
  const inside = (n: number) => (from <= to ? from <= n && n <= to : n >= from || n <= to)
  return Math.max(...times.filter((_, n) => inside(n)))
}

function hourSpan({ from, to }: Stretch): string {
  const t = words('insights')
  return t('hard.between', { from: hourOfDay(from), to: hourOfDay((to + 1) % 24) })
}

function weekdaySpan({ from, to }: Stretch): string {
  const t = words('insights')
  if (from === to) return t('hard.on', { day: weekdayOf(from) })
  return t('hard.from', { from: weekdayOf(from), to: weekdayOf(to) })
}
