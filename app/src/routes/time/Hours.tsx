import { type HoursADay, type Reclaimed, reclaimed } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { Stat, Stats } from '../../ui/Stat.tsx'
import { formatDay } from '../format.ts'
import { useContent } from '../useContent.ts'
import { HoursForm } from './HoursForm.tsx'
import { hoursInWords } from './hours.ts'

/** Hours a day that go into contact, looking and waiting: the first guess, the newest one, and what lies between them. */
export function Hours() {
  const t = words('time')
  const { before, now: after, freed } = reclaimed(person.value.kept, now.value, zone.value)
  const text = useContent('heal')?.time
  const [asking, setAsking] = useState(false)
  const back = useFocusBack<HTMLDivElement>(asking)
  return (
    <Section id="hours" title={t('hours.title')} lead={text?.intro}>
      {before === undefined ? null : (
        <Stats>
          <Guess sort="then" hours={before} />
          {after === undefined ? null : <Guess sort="now" hours={after} />}
        </Stats>
      )}
      <Freed hours={freed} />
      {asking && text !== undefined ? (
        <HoursForm text={text.estimate} last={after ?? before} onDone={() => setAsking(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setAsking(true)}>
            {t(before === undefined ? 'hours.begin' : 'hours.again')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Guess({ sort, hours }: { readonly sort: 'then' | 'now'; readonly hours: HoursADay }) {
  const t = words('time')
  return (
    <Stat label={t(`hours.${sort}`, { day: formatDay(hours.day, 'long') })} value={hoursInWords(hours.all)} />
  )
}

function Freed({ hours }: { readonly hours: Reclaimed['freed'] }) {
  const t = words('time')
  if (hours === undefined) return null
  if (Math.abs(hours) < 0.25) return <p>{t('hours.level')}</p>
  const said = hoursInWords(Math.abs(hours))
  return <p>{hours > 0 ? t('hours.freed', { hours: said }) : t('hours.more', { hours: said })}</p>
}
