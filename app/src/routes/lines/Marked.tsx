import { markedScripts, scriptName } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { linesAt } from './address.ts'
import type { Told } from './use-scripts.ts'

/** The conversations that the person marked; nothing while there are none. */
export function Marked({ told }: { readonly told: readonly Told[] }) {
  const t = words('lines')
  const marked = markedScripts(person.value.kept)
  if (marked.length === 0) return null
  return (
    <Section title={t('marked.title')}>
      <List>
        {marked.map(place => {
          const of = told.find(({ code }) => code === place.situation)
          const title = of?.scripts[place.way]?.title
          return <ListRow key={scriptName(place)} title={title} note={of?.title} href={linesAt(place)} />
        })}
      </List>
    </Section>
  )
}
