import { gate } from '@breakwater/core/care'
import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { phase, state } from '../../state/session.ts'
import { lookAtWakes, support, wakesOn } from '../../state/wakes.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { IsOff } from './IsOff.tsx'
import { IsOn } from './IsOn.tsx'
import { Saying } from './Saying.tsx'
import { When } from './When.tsx'
import './Reminders.css'

/** Reminders while the app is closed: what they cost, when they come, and exactly what they say. */
export default function Reminders() {
  const t = words('reminders')
  const current = phase.value
  const care = useContent('care')
  const { warn } = gate('notifications', state.value.care.safety)
  useEffect(() => {
    void attempt(lookAtWakes)
  }, [current])
  return (
    <Page name="reminders" lead={t('lead')} backTo={paths.settings}>
      {warn === undefined || care === undefined ? null : <Notice tone="care">{care.warn[warn]}</Notice>}
      {current === 'open' ? <Inside /> : <Notice>{t('cannot.notOpen')}</Notice>}
    </Page>
  )
}

function Inside() {
  const t = words('reminders')
  const can = support.value
  if (can === 'none' || can === 'homeScreen' || (can === 'denied' && wakesOn.value !== true))
    return <Notice title={t('cannot.title')}>{t(`cannot.${can}`)}</Notice>
  return (
    <>
      {wakesOn.value === true ? <IsOn /> : <IsOff />}
      <When />
      <Saying />
    </>
  )
}
