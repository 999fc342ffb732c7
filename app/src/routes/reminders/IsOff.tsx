import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { turnOn } from '../../state/wakes.ts'
import { startWakes } from '../../state/wakes-start.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { JustTurned } from './JustTurned.tsx'
import { Trouble } from './Trouble.tsx'

const facts = ['relay', 'service', 'device'] as const

/** What others would learn, before anything is asked for; the browser's own question comes with the tap. */
export function IsOff() {
  const t = words('reminders')
  const [working, setWorking] = useState(false)
  const begin = async () => {
    setWorking(true)
    await attempt(async () => {
      if (await turnOn()) await startWakes()
    })
    setWorking(false)
  }
  return (
    <Section title={t('off.title')}>
      <JustTurned to="off" />
      <ul class="reminders-facts">
        {facts.map(fact => (
          <li key={fact}>{t(`off.${fact}`)}</li>
        ))}
      </ul>
      <div>
        <Button kind="primary" disabled={working} onClick={() => void begin()}>
          {t('off.on')}
        </Button>
      </div>
      <p role="status">{working ? t('off.working') : null}</p>
      <Trouble />
    </Section>
  )
}
