import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { zone } from '../../state/session.ts'
import { planned, sendOne, turnOff } from '../../state/wakes.ts'
import { friendBoxes } from '../../state/wakes-choice.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatMoment } from '../format.ts'
import { JustTurned } from './JustTurned.tsx'
import { Trouble } from './Trouble.tsx'

/** When the next one comes, a trial, and the way out. */
export function IsOn() {
  const t = words('reminders')
  const [said, setSaid] = useState<'trying' | undefined>(undefined)
  const next = planned.value[0]
  const trial = () => attempt(async () => setSaid((await sendOne()) ? 'trying' : undefined))
  return (
    <Section title={t('on.title')} lead={t('on.while')}>
      <JustTurned to="on" />
      <p>{next === undefined ? t('on.none') : t('on.next', { when: formatMoment(next.at, zone.value) })}</p>
      {friendBoxes().length === 0 ? null : <p>{t('on.friends')}</p>}
      <div class="reminders-buttons">
        <Button onClick={() => void trial()}>{t('on.try')}</Button>
        <Button onClick={() => void attempt(turnOff)}>{t('on.off')}</Button>
      </div>
      <p role="status">{said === undefined ? null : t(`on.${said}`)}</p>
      <Trouble />
    </Section>
  )
}
