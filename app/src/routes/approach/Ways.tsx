import { approaches, runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { approachAddress } from '../approach-address.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { type DecideText, useContent } from '../useContent.ts'

/** The five ways, one beside the other and none before another; looking at one chooses nothing. */
export function Ways() {
  const t = words('approach')
  const text = useContent('decide')
  return (
    <Page name="approach" heading={t('title')} lead={t('lead')} backTo={paths.plan} step>
      {text === undefined ? null : <List text={text} />}
      <Stack gap="small">
        <p>{t('untested')}</p>
        <SourceLink claim="contact" />
        <Button kind="link" href={paths.decide}>
          {t('help')}
        </Button>
      </Stack>
    </Page>
  )
}

function List({ text }: { readonly text: DecideText }) {
  const t = words('approach')
  const plan = runningPlan(person.value.plan)
  return (
    <>
      {plan === undefined ? null : <Notice>{t('now', { way: text.outcomes[plan.approach].title })}</Notice>}
      <Stack>
        {approaches.map(way => (
          <ChoiceTile
            key={way}
            href={approachAddress(way)}
            title={text.outcomes[way].title}
            note={text.outcomes[way].is}
          />
        ))}
      </Stack>
    </>
  )
}
