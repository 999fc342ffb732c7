import type { IncomingNature, IncomingOffer } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { haveChildren } from '../children.ts'
import { helpWhenThreatened } from '../help/address.ts'
import { paths } from '../paths.ts'

interface Props {
  readonly offer: IncomingOffer
  readonly nature: IncomingNature
  /** It is about a child. */
  readonly onChild: () => void
}

/** One thing that can be done, or that one need not do. What the page says elsewhere shows nothing here. */
export function Offer({ offer, nature, onChild }: Props) {
  const t = words('incoming')
  switch (offer) {
    case 'emergencyHere':
      return (
        <Button kind="primary" href={helpWhenThreatened}>
          {t('help.here')}
        </Button>
      )
    case 'emergencyWhereTheyAre':
      return (
        <Button kind="primary" href={paths.help}>
          {t('help.there')}
        </Button>
      )
    case 'whomToCall':
      return <Button href={paths.help}>{t('help.lines')}</Button>
    case 'peopleFirst':
      return <Button href={`${paths.now}?s=reachSomeone`}>{t('people')}</Button>
    case 'holdAnAnswer':
      return <Button href={paths.kept}>{t('hold')}</Button>
    case 'rideTheWave':
      return <Button href={paths.now}>{t('ride')}</Button>
    case 'keepIt':
      return <KeepIt said={nature === 'threat'} />
    case 'askAdvocate':
      return <Notice tone="care">{t(offer)}</Notice>
    case 'askAboutChild':
      return haveChildren() === false ? null : <Button onClick={onChild}>{t('aboutChild')}</Button>
    case 'answersWait':
      return <Notice>{t('answersWait')}</Notice>
    case 'noAnswerNeeded':
      return <p>{t('noAnswerNeeded')}</p>
    case 'doNotAnswerToCalm':
    case 'youNeedNotStayInContact':
    case 'leaveItUnopened':
    case 'waitTenMinutes':
    case 'briefNeutralAnswer':
      return null
  }
}

/** Where what came can be written down, apart from the journal; a threat's own page says already to keep it. */
function KeepIt({ said }: { readonly said: boolean }) {
  const t = words('incoming')
  const record = <Button href={paths.record}>{t('toRecord')}</Button>
  if (said) return record
  return (
    <Notice tone="care" actions={record}>
      {t('keepIt')}
    </Notice>
  )
}
