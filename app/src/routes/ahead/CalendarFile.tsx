import { gate } from '@breakwater/core/care'
import {
  aheadAll,
  type CalendarEvent,
  calendarFile,
  eventsOf,
  reviewDue,
  runningPlan,
} from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { saveFile } from '../../state/files.ts'
import { now, state, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'

/** Says nothing about whose it is or what for. */
const fileName = 'dates.ics'

/** The days ahead and the next look at the plan as a file for any calendar, in neutral words. */
export function CalendarFile() {
  const t = words('ahead')
  const events = eventsNow()
  const titles = { ahead: t('calendar.ahead'), review: t('calendar.review') }

  function save(): void {
    saveFile(fileName, calendarFile(events, now.value, zone.value), 'text/calendar')
    showToast(t('calendar.saved'))
  }

  return (
    <Section id="calendar" title={t('calendar.title')} lead={t('calendar.lead')}>
      <p>{t('calendar.neutral', titles)}</p>
      <p>{t('calendar.shared')}</p>
      {events.length === 0 ? (
        <p>{t('calendar.nothing')}</p>
      ) : (
        <>
          <Seen />
          <div>
            <Button onClick={save}>{t('calendar.save')}</Button>
          </div>
        </>
      )}
    </Section>
  )
}

/** A look that is due already is on Today, and needs no reminder. */
function eventsNow(): readonly CalendarEvent[] {
  const t = words('ahead')
  const { plan, kept } = person.value
  const { dates } = aheadAll(kept, now.value, zone.value)
  const running = runningPlan(plan)
  const next = running && reviewDue(running, kept, now.value, zone.value)
  return eventsOf(dates, running && next?.due === false ? { plan: running.id, on: next.on } : undefined, {
    ahead: t('calendar.ahead'),
    review: t('calendar.review'),
  })
}

/** Where someone may look at the device, or nobody asked yet: what a file and a reminder can show. */
function Seen() {
  const text = useContent('care')
  const { safety } = state.value.care
  const warnings = [gate('notifications', safety).warn, gate('exportFile', safety).warn]
  const said = warnings.flatMap(warn => (warn === undefined || text === undefined ? [] : [text.warn[warn]]))
  return said.length === 0 ? null : <Notice tone="care">{said.join(' ')}</Notice>
}
