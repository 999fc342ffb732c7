import type { ChannelStatus } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Section } from '../../ui/Section.tsx'
import { Careful } from './Careful.tsx'
import { quietVerdict } from './closing.ts'
import { StateButton } from './StateButton.tsx'
import { Steps } from './Steps.tsx'

/** Muting and filing: nobody notices, everything can be undone, and what arrives is not lost. */
export function MakeQuiet({ status }: { readonly status: ChannelStatus }) {
  const t = words('wall')
  const verdict = quietVerdict(status)
  return (
    <Section id="quiet" title={t('quiet.title')} lead={t('quiet.lead')}>
      <Careful verdict={verdict} also={t('careful.noticed')} />
      {verdict.open ? <Steps channel={status.id} aim="quiet" /> : null}
      {verdict.open || status.state === 'quiet' ? (
        <Actions>
          <StateButton status={status} state="quiet" main />
        </Actions>
      ) : null}
    </Section>
  )
}
