import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { StageHistory } from './StageHistory.tsx'
import { stageLanes } from './stage-lanes.ts'

/** The themes as they came and went, by the person's own choice. */
export function Stages() {
  const t = words('insights')
  const text = useContent('heal')
  const lanes = stageLanes()
  if (lanes === undefined || lanes.lanes.length === 0 || text === undefined) return null
  return (
    <Section title={t('stages.title')} lead={t('stages.lead', { count: lanes.stretches.length })}>
      <StageHistory lanes={lanes} text={text.stages.each} />
      <div>
        <SourceLink claim={text.stages.claim} />
      </div>
    </Section>
  )
}
