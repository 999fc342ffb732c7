import type { Recommendation } from '@breakwater/core/decide'
import type { Approach } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import type { Texts } from './texts.ts'

interface Props {
  readonly found: Pick<Recommendation, 'alternatives'>
  readonly texts: Texts
  readonly onTake: (approach: Approach) => void
}

/** The two next-best ways, and what in the answers speaks for each. */
export function Alternatives({ found, texts, onTake }: Props) {
  const t = words('decide')
  if (found.alternatives.length === 0) return null
  return (
    <Section title={t('outcome.alternatives')} lead={t('outcome.alternativesLead')}>
      {found.alternatives.map(({ approach, speaksFor }) => {
        const { title, is } = texts.decide.outcomes[approach]
        return (
          <Card key={approach}>
            <Stack>
              <h3>{title}</h3>
              <p>{is}</p>
              <div>
                <p class="decide-soft">{t('outcome.speaksFor')}</p>
                <ul class="decide-list">
                  {speaksFor.map(reason => (
                    <li key={reason}>{texts.decide.reasons[reason]}</li>
                  ))}
                </ul>
              </div>
              <Button label={t('outcome.chooseNamed', { title })} onClick={() => onTake(approach)}>
                {t('outcome.choose')}
              </Button>
            </Stack>
          </Card>
        )
      })}
    </Section>
  )
}
