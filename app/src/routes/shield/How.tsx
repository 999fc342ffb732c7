import { spansToGoOn } from '@breakwater/core/cut'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { ByDay } from './ByDay.tsx'
import { useRules } from './use-rules.ts'

const levels = ['strong', 'medium', 'weak'] as const
const seconds = [5, 10, 20, 40, 60, 120, 300, 600] as const

/** How sure it must be before something is hidden, how long a pause is, and how it looks in the browser. */
export function How() {
  const t = words('shield')
  const { rules, set, refused } = useRules()
  const [waits] = useState(() => [...new Set([...seconds, rules.wait])].sort((a, b) => a - b))
  return (
    <Page name="shield" heading={t('parts.how')} lead={t('how.lead')} backTo={paths.shield} step>
      <ByDay refused={refused} />
      <Section title={t('how.level')} lead={t('how.levelLead')}>
        <RadioList
          legend={t('how.level')}
          legendHidden
          options={levels.map(level => ({
            value: level,
            label: t(`how.levels.${level}`),
            note: t(`how.levels.${level}Note`),
          }))}
          value={rules.level}
          onPick={level => void set({ level })}
        />
      </Section>
      <Section title={t('how.pause')} lead={t('how.pauseLead')}>
        <Select
          label={t('how.wait')}
          hint={t('how.waitHint')}
          value={String(rules.wait)}
          options={waits.map(wait => ({ value: String(wait), label: t('how.seconds', { count: wait }) }))}
          onPick={wait => void set({ wait: Number(wait) })}
        />
        <Select
          label={t('how.goFor')}
          hint={t('how.goForHint')}
          value={String(rules.goFor)}
          options={spansToGoOn.map(span => ({
            value: String(span),
            label: t('night.minutes', { count: span }),
          }))}
          onPick={span => void set({ goFor: Number(span) })}
        />
      </Section>
      <Section title={t('how.look')}>
        <Toggle
          label={t('how.neutral')}
          note={t('how.neutralNote')}
          on={rules.neutral}
          onChange={neutral => void set({ neutral })}
        />
      </Section>
    </Page>
  )
}
