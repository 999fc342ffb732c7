import { howLongFrom, type Measure } from '@breakwater/core/outlook'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { seriesOf } from './facts.ts'
import { measures } from './measures.ts'
import { OutlookView } from './OutlookView.tsx'

/** What one's own days say about the days to come: only when asked for, and only by day. */
export function Outlook() {
  const t = words('insights')
  const [open, setOpen] = useState(false)
  const enough = measures.filter(measure => seriesOf(measure).days.length >= howLongFrom)
  if (enough.length === 0) return null
  return (
    <Section title={t('outlook.title')} lead={t('outlook.lead')}>
      {night.value === 'day' ? (
        <>
          <div>
            <Button expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'outlook.hide' : 'outlook.show')}
            </Button>
          </div>
          {open ? <Asked enough={enough} /> : null}
        </>
      ) : (
        <p>{t('outlook.byDay')}</p>
      )}
    </Section>
  )
}

function Asked({ enough }: { readonly enough: readonly Measure[] }) {
  const t = words('insights')
  const [picked, setPicked] = useState<Measure>()
  const measure = picked ?? enough[0] ?? 'longing'
  return (
    <>
      <RadioList
        legend={t('outlook.which')}
        options={enough.map(value => ({ value, label: t(`rating.${value}`) }))}
        value={measure}
        onPick={setPicked}
      />
      <OutlookView key={measure} measure={measure} />
      <p>{t('outlook.bond')}</p>
      <div>
        <SourceLink claim="attachment" />
      </div>
    </>
  )
}
