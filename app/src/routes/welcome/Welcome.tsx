import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { lazy, useLocation } from 'preact-iso'
import { loadMessages, words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { firstRunDone, keepHere, keepNothing } from '../../state/doors.ts'
import { state } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SafetyAsk } from '../safety/SafetyAsk.tsx'
import { type Door, Doors } from './Doors.tsx'
import { Lost } from './Lost.tsx'
import { Since } from './Since.tsx'

type Step = 'doors' | 'safety' | 'since' | 'elsewhere'

/** Few come with a journal: what they need is fetched when they do. */
const JoinHere = lazy(async () => {
  const [{ JoinHere: component }] = await Promise.all([
    import('../devices/JoinHere.tsx'),
    loadMessages('devices'),
  ])
  return { default: component }
})

/** The first run: no account, no quiz. A door, two gentle questions that can be skipped, and Today. */
export default function Welcome() {
  const t = words('welcome')
  const { route } = useLocation()
  const [door, setDoor] = useState<Door>('thinking')
  const [step, setStep] = useState<Step>('doors')

  async function choose(next: Door): Promise<void> {
    if (next === 'hard') return route(paths.now)
    if (next === 'notMine') keepNothing()
    else if (!(await attempt(keepHere))) return
    setDoor(next)
    setStep(next === 'elsewhere' ? 'elsewhere' : 'safety')
  }

  function afterSafety(): void {
    const { safety } = state.value.care
    if (!gate('coldTurkeyPlan', safety).open) finish(paths.safety)
    else if (door === 'started') setStep('since')
    else finish(paths.today)
  }

  function finish(path: string): void {
    firstRunDone()
    // What comes takes this address's place, so nothing else leads to its top.
    scrollTo(0, 0)
    route(path, true)
  }

  if (step === 'safety') return <SafetyAsk onDone={afterSafety} />
  if (step === 'elsewhere')
    return <JoinHere onEnd={() => setStep('doors')} onDone={() => finish(paths.today)} />
  if (step === 'since') return <Since onDone={() => finish(paths.today)} />
  const came = person.value.hold.urges.size > 0
  return (
    <Page name="welcome" heading={t('title')} lead={came ? t('calmer') : t('lead')} backTo={null}>
      <Lost />
      <Doors onChoose={door => void choose(door)} />
    </Page>
  )
}
