import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { ByDay } from './ByDay.tsx'
import { Lines } from './Lines.tsx'
import { useRules } from './use-rules.ts'

/** What stays as it is: sites, people, and the addresses before which nothing ever waits. */
const lists = ['necessary', 'neverOn', 'neverHide'] as const

export function Never() {
  const t = words('shield')
  const { rules, set, refused } = useRules()
  return (
    <Page name="shield" heading={t('parts.never')} lead={t('never.lead')} backTo={paths.shield} step>
      <ByDay refused={refused} />
      {lists.map(list => (
        <Section key={list} title={t(`never.${list}.title`)} lead={t(`never.${list}.lead`)}>
          <Lines
            lines={rules[list]}
            onSet={lines => set({ [list]: lines })}
            list={t(`never.${list}.title`)}
            add={t(`never.${list}.add`)}
            field={t(`never.${list}.field`)}
            hint={t(`never.${list}.hint`)}
          />
        </Section>
      ))}
    </Page>
  )
}
