import { gate } from '@breakwater/core/care'
import type { EnergySeen } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'

/** What the weekly looks say together; after two in a row a stretch apart is proposed, safety first. Needs the `review` words. */
export function Seen({ seen }: { readonly seen: EnergySeen }) {
  const t = words('review')
  const { looks, needy, apart } = seen
  if (looks === 0) return null
  return (
    <>
      <p>{t('energy.seen', { needy, count: looks })}</p>
      {apart ? <Apart /> : null}
    </>
  )
}

function Apart() {
  const t = words('review')
  return gate('coldTurkeyPlan', state.value.care.safety).open ? (
    <Notice actions={<Button href={paths.approach}>{t('energy.apartGo')}</Button>}>
      {t('energy.apart')}
    </Notice>
  ) : (
    <Notice tone="care" actions={<Button href={paths.safety}>{t('energy.apartCarefulGo')}</Button>}>
      {t('energy.apartCareful')}
    </Notice>
  )
}
