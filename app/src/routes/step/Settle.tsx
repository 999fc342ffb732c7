import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { addressOf } from './parts.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

/** A few lines to come down, before anything is asked. */
export function Settle({ id }: StepProps) {
  const t = words('step')
  const content = useContent('slip')?.settle
  return (
    <StepPage id={id} part="settle" heading={content?.title ?? t('on')}>
      <ol class="step-lines">
        {content?.lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div class="step-choose">
        <Button kind="primary" size="large" wide href={addressOf(id, 'trigger')}>
          {t('next')}
        </Button>
        <Button kind="link" href={paths.today}>
          {t('enough')}
        </Button>
      </div>
    </StepPage>
  )
}
