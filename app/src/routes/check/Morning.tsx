import { dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { paths } from '../paths.ts'
import { dueNow } from './due.ts'
import { TodaysIfThen } from './TodaysIfThen.tsx'
import { useCheckIn } from './use-check-in.ts'

/** From here on an urge is called strong, as everywhere. */
const strong = 8

/** On waking: how strong, in one tap, and then today's plan. Gone when the morning is over and nothing was said. */
export function Morning() {
  const waking = person.value.heal.rated.get(dayOf(now.value, zone.value))?.waking
  const changeable = waking !== undefined && night.value !== 'narrow'
  return changeable || dueNow().includes('morning') ? <Asked waking={waking} /> : null
}

function Asked({ waking }: { readonly waking: number | undefined }) {
  const t = words('check')
  const { given, kept, give } = useCheckIn('checkIn.morning')
  const value = given.urge ?? waking
  return (
    <Section id="morning" title={t('morning.title')}>
      <StrengthDial
        legend={t('morning.ask')}
        low={t('low')}
        high={t('high')}
        value={value}
        onPick={urge => give({ urge }, true)}
      />
      <p role="status">{kept ? t('morning.noted') : null}</p>
      {value === undefined || value < strong ? null : (
        <Notice tone="care" actions={<Button href={paths.now}>{t('morning.strongGo')}</Button>}>
          {t('morning.strong')}
        </Notice>
      )}
      {value === undefined ? null : <TodaysIfThen />}
    </Section>
  )
}
