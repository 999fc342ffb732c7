import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { copyAge, copyLasts } from '../../state/backup.ts'
import { askToKeep, health } from '../../state/persistence.ts'
import { now, state, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDate } from '../format.ts'

/** Says what this browser may do to the journal, and what stands against it. */
export function Keeping() {
  const t = words('settings')
  const copy = copyAge(state.value, now.value)
  const promised = health.value?.persisted === true
  const safe = promised && copy.last !== undefined
  return (
    <Section title={safe ? t('keeping.titleKept') : t('keeping.title')}>
      <p>{promised ? t('keeping.promised') : t('keeping.may')}</p>
      <p>
        {copy.last === undefined
          ? t('keeping.noCopy')
          : t('keeping.copy', { date: formatDate(copy.last, zone.value) })}{' '}
        {copy.last !== undefined && copy.due ? t('keeping.old', { days: copyLasts }) : null}
      </p>
      {promised ? null : (
        <div class="settings-buttons">
          <Button onClick={() => void attempt(ask)}>{t('keeping.ask')}</Button>
        </div>
      )}
      <Warnings />
    </Section>
  )
}

async function ask(): Promise<void> {
  const t = words('settings')
  showToast((await askToKeep()) ? t('keeping.granted') : t('keeping.refused'))
}

/** What the vault has noticed and the person should know. */
function Warnings() {
  const t = words('settings')
  const told = health.value
  if (told === undefined) return null
  const damaged = told.damage.reduce((sum, { records }) => sum + records, 0)
  return (
    <>
      {told.secrets === 'database' ? <p>{t('keeping.cannotOverwrite')}</p> : null}
      {told.secrets === 'memory' ? <p>{t('keeping.memory')}</p> : null}
      {damaged > 0 ? <Notice tone="wrong">{t('keeping.damage', { count: damaged })}</Notice> : null}
      {told.clockLooksWrong ? <Notice tone="care">{t('keeping.clock')}</Notice> : null}
    </>
  )
}
