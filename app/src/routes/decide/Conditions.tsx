import type { Condition } from '@breakwater/core/decide'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { answers } from './round.ts'
import { saidTo } from './said.ts'
import type { Texts } from './texts.ts'

interface Props {
  readonly conditions: readonly Condition[]
  readonly texts: Texts
}

/** Three conditions under which quiet strengthens, three under which it harms, each laid beside these answers. */
export function Conditions({ conditions, texts }: Props) {
  const t = words('decide')
  return (
    <Section title={t('outcome.conditions')} lead={t('outcome.conditionsLead')}>
      <List>
        {conditions.map(condition => (
          <ListRow
            key={condition.code}
            title={texts.decide.conditions[condition.code]}
            note={
              <>
                {t(`outcome.applies.${condition.applies}`)} <From condition={condition} texts={texts} />
              </>
            }
          />
        ))}
      </List>
      <div data-print="no">
        <SourceLink claim="noTrial" />
      </div>
    </Section>
  )
}

/** The answers from which it follows, quoted where it is clear which of them it was. */
function From({ condition, texts }: { readonly condition: Condition; readonly texts: Texts }) {
  const t = words('decide')
  const { safety } = state.value.care
  const chosen = condition.from
    .map(question => saidTo(question, answers.value, safety, texts).answers)
    .flatMap(given => (given.length === 1 ? given : []))
  return <>{chosen.map(answer => t('outcome.quoted', { answer })).join(' ')}</>
}
