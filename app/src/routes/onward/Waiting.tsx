import type { OnwardRow } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { PathClosed } from '../PathClosed.tsx'
import { titleOf } from './addresses.ts'

/** What leads towards contact and waits: which places, and why. */
export function Waiting({ rows }: { readonly rows: readonly OnwardRow[] }) {
  const t = words('onward')
  const path = rows[0]?.waits
  if (path === undefined) return null
  const places = rows.map(({ place }) => titleOf(place)).join(', ')
  return (
    <Section title={t('waits.title')} lead={t('waits.what', { places })}>
      <PathClosed path={path} />
    </Section>
  )
}
