import { type Identifier, namesToSuggest } from '@breakwater/core/cut'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'

/** A name in the forms that sentences give it in some languages: proposed, and added only by a tap. */
export function Suggestions({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  const t = words('shield')
  const names = identifiers.filter(({ sort }) => sort === 'name').map(({ value }) => value)
  const proposed = [...new Set(names.flatMap(name => namesToSuggest(name)))].filter(
    name => !names.includes(name),
  )
  if (proposed.length === 0) return null

  async function add(value: string): Promise<void> {
    if (!(await attempt(() => record('identifier.noted', { sort: 'name', value })))) return
    showToast(t('who.added'))
    // What was tapped is gone after it.
    focusHeading()
  }

  return (
    <Disclosure summary={t('who.forms', { count: proposed.length })}>
      <p>{t('who.formsLead')}</p>
      <List label={t('who.forms', { count: proposed.length })}>
        {proposed.map(name => (
          <ListRow
            key={name}
            title={<bdi>{name}</bdi>}
            actions={
              <Button kind="link" label={`${t('who.add')}: ${name}`} onClick={() => void add(name)}>
                {t('who.add')}
              </Button>
            }
          />
        ))}
      </List>
    </Disclosure>
  )
}
