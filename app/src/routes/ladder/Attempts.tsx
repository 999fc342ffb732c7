import { attemptDays, attemptsEnough, attemptsOf } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatNumber } from '../format.ts'
import { paths } from '../paths.ts'
import './ladder.css'

/** How often was tried to reach the other, through others too: plain figures. */
export function Attempts() {
  const t = words('ladder')
  const { hold, kept } = person.value
  const tried = attemptsOf(hold, kept, now.value, zone.value)

  async function noteFriend(): Promise<void> {
    if (await attempt(() => record('step.taken', { through: 'friend' }))) showToast(t('attempts.friendSaved'))
  }

  return (
    <Section id="attempts" title={t('attempts.title')} lead={t('attempts.lead', { days: attemptDays })}>
      <dl class="ladder-counts">
        {(['messages', 'steps', 'throughFriends', 'all', 'unanswered'] as const).map(code => (
          <div key={code}>
            <dt>{t(`attempts.${code}`)}</dt>
            <dd>{formatNumber(tried[code])}</dd>
          </div>
        ))}
      </dl>
      {tried.unanswered < attemptsEnough ? null : <Notice>{t('attempts.enough')}</Notice>}
      <Actions>
        <Button href={paths.log}>{t('attempts.own')}</Button>
        <Button kind="link" onClick={() => void noteFriend()}>
          {t('attempts.friend')}
        </Button>
      </Actions>
    </Section>
  )
}
