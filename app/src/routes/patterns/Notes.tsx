import type { Note } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'

/** What somebody should know of how the file was read. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const t = words('patterns')
  if (notes.length === 0) return null
  return (
    <Section title={t('notes.title')}>
      <Stack gap="small">
        {notes.map(({ code, count }) => (
          <p key={code}>{t(`notes.${code}`, { count })}</p>
        ))}
      </Stack>
    </Section>
  )
}
