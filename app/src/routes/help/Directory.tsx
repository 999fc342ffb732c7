import type { HelpTable } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import type { HelpText } from '../useContent.ts'
import { Provenance } from './Provenance.tsx'

interface Props {
  readonly fallback: HelpTable['fallback']
  readonly text: HelpText
}

/** The fallback: a plain link that only the person's own tap follows, with its address to read. */
export function Directory({ fallback, text }: Props) {
  const t = words('help')
  return (
    <Section title={t('directory.title')} lead={text.fallback}>
      <a class="help-address" href={fallback.url} rel="noreferrer">
        {fallback.name}: {fallback.url.replace('https://', '')}
      </a>
      <Provenance row={fallback} text={text} />
    </Section>
  )
}
