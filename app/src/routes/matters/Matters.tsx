import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { Channel } from './Channel.tsx'
import { Handovers } from './Handovers.tsx'
import { ToSettle } from './ToSettle.tsx'

/** Contact where it cannot be cut: one channel, what is to be settled, handovers. */
export default function Matters() {
  const t = words('matters')
  return (
    <Page name="matters" lead={t('lead')} backTo={paths.onward}>
      <OrderWord />
      <Channel />
      <ToSettle />
      <Handovers />
    </Page>
  )
}

/** Where an order may stand, it decides; what is noted here stays the person's own list. */
function OrderWord() {
  const care = useContent('care')
  const { warn } = gate('answerIncoming', state.value.care.safety, { aboutChild: true })
  return warn === undefined ? null : <Notice tone="care">{care?.warn[warn]}</Notice>
}
