import type { ChannelStatus } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { Careful } from './Careful.tsx'
import { asksAdvice, blockVerdict } from './closing.ts'
import { StateButton } from './StateButton.tsx'
import { Steps } from './Steps.tsx'

/** Blocking: never needed, and not offered before advice where silence may not be safe. */
export function Block({ status }: { readonly status: ChannelStatus }) {
  const t = words('wall')
  const verdict = blockVerdict(status)
  // Where quiet waits for advice as well, that was said one part above.
  const saidAbove = asksAdvice(status)
  if (saidAbove && status.state !== 'blocked') return null
  return (
    <Section
      id="block"
      title={t('block.title')}
      lead={
        <>
          {t('block.lead')} <SourceLink claim="looking" />
        </>
      }
    >
      {saidAbove ? null : <Careful verdict={verdict} />}
      {verdict.open ? <Steps channel={status.id} aim="full" /> : null}
      {verdict.open || status.state === 'blocked' ? (
        <Actions>
          <StateButton status={status} state="blocked" />
        </Actions>
      ) : null}
    </Section>
  )
}
