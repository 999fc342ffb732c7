import { useId } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

/** The claims behind an answer: each with its source, how far it carries, and the way to its own words. */
export function LeansOn({ claims }: { readonly claims: readonly string[] }) {
  const t = words('questions')
  const label = useId()
  const text = useContent('notices')
  const notices = text?.notices.filter(({ id }) => claims.includes(id)) ?? []
  if (text === undefined || notices.length === 0) return null
  return (
    <div class="leans-on">
      <p id={label}>{t('leansOn')}</p>
      <List>
        {notices.map(({ id, source, weight }) => (
          <ListRow
            key={id}
            title={source}
            note={text.strengths[weight as keyof typeof text.strengths]}
            href={`${paths.sources}#${id}`}
          />
        ))}
      </List>
    </div>
  )
}
