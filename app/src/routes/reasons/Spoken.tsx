import type { ReasonNow } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { Card } from '../../ui/Card.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import type { ReasonsText } from '../useContent.ts'
import { ReasonWords } from './ReasonWords.tsx'
import { RestsOn } from './RestsOn.tsx'
import { titleOf } from './reason-text.ts'

interface Props {
  readonly reasons: readonly ReasonNow[]
  readonly text: ReasonsText
}

/** The reasons that the record speaks for now, each with what it rests on. */
export function Spoken({ reasons, text }: Props) {
  const t = words('reasons')
  if (reasons.length === 0) return null
  return (
    <Section title={t('now.title')} lead={t('now.lead')}>
      {reasons.map(({ reason, supports }) => (
        <Card key={reason}>
          <Stack gap="small">
            <h3>{titleOf(reason, text)}</h3>
            <ReasonWords reason={reason} text={text}>
              {supports === undefined ? null : (
                <RestsOn evidence={supports} text={text} shownWhen={text.reasons[reason].shownWhen} />
              )}
            </ReasonWords>
          </Stack>
        </Card>
      ))}
    </Section>
  )
}
