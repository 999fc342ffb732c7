import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { ByDay } from './ByDay.tsx'
import { Dates } from './Dates.tsx'
import { FriendCode } from './FriendCode.tsx'
import { Times } from './Times.tsx'
import { useRules } from './use-rules.ts'

const waits = [0, 10, 20, 30, 60, 120, 240, 480] as const

/** At which times it is up, and what it takes to turn it off at night. */
export function When() {
  const t = words('shield')
  const held = useRules()
  const { rules, set, refused } = held
  const all = [...new Set([...waits, rules.nightWait])].sort((a, b) => a - b)
  return (
    <Page name="shield" heading={t('parts.when')} lead={t('when.lead')} backTo={paths.shield} step>
      <ByDay refused={refused} />
      <Times rules={rules} set={set} />
      <Dates rules={rules} set={set} />
      <Section title={t('night.title')} lead={t('night.lead')}>
        <Select
          label={t('night.wait')}
          value={String(rules.nightWait)}
          options={all.map(wait => ({ value: String(wait), label: t('night.minutes', { count: wait }) }))}
          onPick={wait => void set({ nightWait: Number(wait) })}
        />
      </Section>
      <FriendCode rules={rules} set={set} />
    </Page>
  )
}
