import { words } from '../../messages/catalogue.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { paths } from '../paths.ts'
import { QuestionLink } from '../QuestionLink.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

/** Where it goes on: what they have managed before, their own next step, and the ways out. */
export function End({ id, contact }: StepProps) {
  const t = words('step')
  const content = useContent('slip')
  const next = contact?.reflection?.next
  return (
    <StepPage id={id} part="end" heading={t('end.heading')}>
      <Managed />
      {content?.dayAfter.map(line => (
        <p key={line}>{line}</p>
      ))}
      {next ? (
        <Card>
          <p>{t('end.step', { next })}</p>
        </Card>
      ) : null}
      <div class="step-choose">
        <Button kind="primary" size="large" wide href={paths.today}>
          {t('end.today')}
        </Button>
        <Button wide href={paths.after}>
          {t('end.after')}
        </Button>
        <Button kind="link" href={paths.now}>
          {t('end.swells')}
        </Button>
        <SourceLink claim="afterSlip" />
        <QuestionLink question="iWrote" />
      </div>
    </StepPage>
  )
}

/** The waves that passed, from the journal. No numbers after midnight. */
function Managed() {
  const t = words('step')
  const passed = [...person.value.hold.urges.values()].filter(urge => urge.closed?.ending === 'passed')
  if (passed.length === 0 || night.value === 'narrow') return null
  return <p class="step-line">{t('end.passed', { count: passed.length })}</p>
}
