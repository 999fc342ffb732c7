import type { CautionNow } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { Card } from '../../ui/Card.tsx'
import { Stack } from '../../ui/Stack.tsx'
import type { ReasonsText } from '../useContent.ts'
import { CautionBody } from './CautionBody.tsx'
import { reasonOf } from './reason-text.ts'

interface Props {
  readonly caution: CautionNow
  readonly text: ReasonsText
}

/** A caution to which the record points: whose other side it is, what it says, and what the person says to it. */
export function Caution({ caution, text }: Props) {
  const t = words('reasons')
  const reason = text.reasons[reasonOf(caution.code)].title
  return (
    <Card label={t('cautions.of', { reason })}>
      <Stack gap="small">
        <h3>{text.cautions[caution.code].title}</h3>
        <CautionBody caution={caution} text={text} />
      </Stack>
    </Card>
  )
}
