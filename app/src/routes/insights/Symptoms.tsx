import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { SmallPlot } from '../../ui/plot/SmallPlot.tsx'
import { Stepper } from '../../ui/plot/Stepper.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay, formatNumber } from '../format.ts'
import { type HealText, useContent } from '../useContent.ts'
import { AsTable } from './AsTable.tsx'
import { type SymptomWeeks, symptomWeeks } from './symptom-weeks.ts'

/** What was noted once a week, as small plots on one scale. */
export function Symptoms() {
  const t = words('insights')
  const text = useContent('heal')
  const weeks = symptomWeeks()
  if (weeks.plots.length === 0 || text === undefined) return null
  const most = Math.max(...weeks.plots.map(({ n }) => n))
  return (
    <Section title={t('symptoms.title')} lead={t('symptoms.lead', { count: most })}>
      <Drawn weeks={weeks} text={text.symptoms.questions} />
      <p>{text.symptoms.seeSomeone}</p>
    </Section>
  )
}

interface DrawnProps {
  readonly weeks: SymptomWeeks
  readonly text: HealText['symptoms']['questions']
}

function Drawn({ weeks: { days, plots }, text }: DrawnProps) {
  const t = words('insights')
  const [moved, setMoved] = useState(days.length - 1)
  const at = Math.min(moved, days.length - 1)
  const day = days[at]
  const shown = (value: number | undefined) =>
    value === undefined ? t('table.missing') : formatNumber(value)
  return (
    <>
      <Stepper
        label={t('symptoms.reader')}
        units={days.length}
        at={at}
        words={day === undefined ? t('symptoms.gap') : formatDay(day)}
        onMove={setMoved}
      />
      <div class="plot-smalls">
        {plots.map(({ symptom, values }) => (
          <SmallPlot
            key={symptom}
            title={symptom === 'relief' ? t('symptoms.relief') : text[symptom].title}
            values={values}
            at={at}
            reading={shown(values[at])}
          />
        ))}
      </div>
      <AsTable
        caption={t('symptoms.table')}
        head={[t('table.day'), ...plots.map(({ symptom }) => text[symptom].title)]}
        rows={days.flatMap((one, n) =>
          one === undefined
            ? []
            : [[formatDay(one, 'medium'), ...plots.map(({ values }) => shown(values[n]))]],
        )}
      />
    </>
  )
}
