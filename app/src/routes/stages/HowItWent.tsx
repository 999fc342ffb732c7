import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { StageHistory } from '../insights/StageHistory.tsx'
import { stageLanes } from '../insights/stage-lanes.ts'
import type { HealText } from '../useContent.ts'

/** The history of the themes, as Insights draws it; nothing when nothing was chosen. */
export function HowItWent({ text }: { readonly text: HealText['stages'] }) {
  const t = words('stages')
  const lanes = stageLanes()
  if (lanes === undefined || lanes.lanes.length === 0) return null
  return (
    <Section title={t('went.title')} lead={t('went.lead')}>
      <StageHistory lanes={lanes} text={text.each} />
    </Section>
  )
}
