import type { PagePart } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import type { CareText } from '../useContent.ts'
import './FirstOfAll.css'

interface Props {
  readonly parts: readonly PagePart[]
  readonly text: CareText
}

/** The page for yes and unsure: people first, nothing cut yet. Nothing at all when no answer calls for it. */
export function FirstOfAll({ parts, text }: Props) {
  const t = words('safety')
  if (parts.length === 0) return null
  return (
    <Section title={t('page.title')} id="first">
      <ol class="first-of-all">
        {parts.map(part => (
          <li key={part}>
            <h3>{text.page[part].title}</h3>
            {text.page[part].text.map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ol>
      <p>
        <Button kind="primary" href={paths.help}>
          {t('page.help')}
        </Button>
      </p>
    </Section>
  )
}
