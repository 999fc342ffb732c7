import { type UrgesByHour, urgesByHour } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Bars } from '../../ui/plot/Bars.tsx'
import { Plot } from '../../ui/plot/Plot.tsx'
import { Section } from '../../ui/Section.tsx'
import { AsTable } from './AsTable.tsx'
import { hourOfDay } from './day-words.ts'

/** The waves by the hour at which they began. */
export function UrgeHours() {
  const t = words('insights')
  const urges = urgesByHour(person.value.hold)
  if (urges === undefined) return null
  return (
    <Section title={t('hours.title')} lead={t('hours.lead', { count: urges.n })}>
      <Drawn urges={urges} />
    </Section>
  )
}

/** An hour and how many waves began in it. */
function inWords(counts: readonly number[], hour: number): string {
  const t = words('insights')
  return t('hours.read', {
    from: hourOfDay(hour),
    to: hourOfDay((hour + 1) % 24),
    count: counts[hour] ?? 0,
  })
}

function Drawn({ urges: { counts } }: { readonly urges: UrgesByHour }) {
  const t = words('insights')
  const [at, setAt] = useState(() => counts.indexOf(Math.max(...counts)))
  return (
    <>
      <Plot
        axis={[0, 12, 23].map(hourOfDay)}
        reader={{
          label: t('hours.reader'),
          units: counts.length,
          at,
          words: inWords(counts, at),
          onMove: setAt,
        }}
      >
        <Bars counts={counts} at={at} />
      </Plot>
      <AsTable
        caption={t('hours.table')}
        head={[t('hours.hour'), t('hours.waves')]}
        rows={counts.map((count, hour) => [hourOfDay(hour), String(count)])}
      />
    </>
  )
}
