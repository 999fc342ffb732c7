import type { ChannelStatus } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateButton } from './StateButton.tsx'

/** The other ways a channel can stand, each one tap. */
export function Rest({ status }: { readonly status: ChannelStatus }) {
  const t = words('wall')
  return (
    <Section title={t('rest.title')} lead={t('rest.lead')}>
      <Actions>
        <StateButton status={status} state="necessaryOnly" />
        <StateButton status={status} state="open" />
        <StateButton status={status} state="notMine" />
      </Actions>
    </Section>
  )
}
