import type { Readiness } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { Missing } from './Missing.tsx'
import { Signs } from './Signs.tsx'

/** What the look comes to, with the signs on both sides and what is not known. */
export function Found({ found }: { readonly found: Readiness }) {
  const t = words('ready')
  const text = useContent('comeback')?.readiness
  if (text === undefined) return null
  const outcome = text.outcomes[found.outcome]
  return (
    <>
      <Section id="found" title={t('found.title')}>
        <Card>
          <Stack gap="small">
            <h3>{outcome.title}</h3>
            <p>{text.rules[found.rule]}</p>
            {outcome.text.map(line => (
              <p key={line}>{line}</p>
            ))}
          </Stack>
        </Card>
        <div>
          <SourceLink claim={text.foundClaim} />
        </div>
        <Onward open={found.outcome !== 'notYet'} />
      </Section>
      <Signs found={found} />
      <Missing missing={found.missing} />
    </>
  )
}

function Onward({ open }: { readonly open: boolean }) {
  const t = words('ready')
  return (
    <Actions>
      {open ? (
        <Button href={paths.ladder}>{t('found.ladder')}</Button>
      ) : (
        <Button href={paths.reasons}>{t('found.reasons')}</Button>
      )}
      <Button kind="link" href={paths.closing}>
        {t('found.closing')}
      </Button>
    </Actions>
  )
}
