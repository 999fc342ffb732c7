import { type ReportSectionCode, reportSections } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { printPage } from '../../state/device.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { NightOnly } from '../insights/NightOnly.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Choose } from './Choose.tsx'
import { Files } from './Files.tsx'
import { Leaves } from './Leaves.tsx'
import { Preview } from './Preview.tsx'
import { type Period, rangeOf, sourceNow } from './source.ts'
import './report.css'

/** Pages and tables for somebody who helps: chosen parts of a chosen time, seen before they leave. */
export default function Report() {
  const t = words('report')
  const narrow = night.value === 'narrow'
  const nothing = reportSections(sourceNow()).length === 0
  return (
    <Page key={String(narrow)} name="report" backTo={paths.insights}>
      <p data-print="no">{t('lead')}</p>
      {narrow ? <NightOnly /> : nothing ? <Notice>{t('nothing')}</Notice> : <Chosen />}
    </Page>
  )
}

function Chosen() {
  const t = words('report')
  const [period, setPeriod] = useState<Period>('all')
  const [picked, setPicked] = useState<readonly ReportSectionCode[]>(['ratings'])
  const found = reportSections(sourceNow(), rangeOf(period))
  const sections = found.map(({ section }) => section).filter(section => picked.includes(section))
  const toggle = (section: ReportSectionCode) =>
    setPicked(picked.includes(section) ? picked.filter(one => one !== section) : [...picked, section])
  return (
    <>
      <Choose found={found} picked={picked} onToggle={toggle} period={period} onPeriod={setPeriod} />
      {sections.length === 0 ? (
        <p data-print="no">{t('none')}</p>
      ) : (
        <>
          <div data-print="no">
            <Section title={t('out.title')} lead={t('out.lead')}>
              <Leaves />
              <div>
                <Button kind="primary" onClick={printPage}>
                  {t('out.print')}
                </Button>
              </div>
              <Files sections={sections} period={period} />
            </Section>
          </div>
          <Preview sections={sections} period={period} />
        </>
      )}
    </>
  )
}
